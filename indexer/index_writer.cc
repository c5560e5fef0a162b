// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "core/archive_layout.h"
#include "indexer/archive_lock.h"
#include "indexer/document.h"
#include "indexer/generation_writer.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

Error CannotMake(const fs::path& what, const std::error_code& fault) {
  return {Fault::kUnavailable, fmt::format("cannot make '{}': {}; check the path and its rights",
                                           what.string(), fault.message())};
}

// The generation is made under another name and renamed, and `current` is pointed at it last, so
// that a crash at any point leaves either no archive or a whole one.
Result<fs::path> MakeFirstGeneration(const fs::path& archive) {
  const fs::path directory = GenerationDirectory(archive, 1);
  std::error_code fault;
  if (!fs::exists(directory, fault)) {
    fs::path unfinished = directory;
    unfinished += ".new";
    fs::remove_all(unfinished, fault);
    const Result<Done> made = CreateGeneration(unfinished, 0);
    if (!made) return made.error();
    fs::rename(unfinished, directory, fault);
    if (fault) return CannotMake(directory, fault);
    const Result<Done> synced = SyncDirectory(archive);
    if (!synced) return synced.error();
  }
  const Result<Done> swapped = SwapCurrent(archive, directory);
  if (!swapped) return swapped.error();
  return directory;
}

Result<fs::path> FindOrMakeGeneration(const fs::path& archive) {
  Result<fs::path> current = CurrentGeneration(archive);
  if (current || current.error().fault != Fault::kNotFound) return current;
  return MakeFirstGeneration(archive);
}

}  // namespace

struct IndexWriter::Impl {
  ArchiveLock lock;
  GenerationWriter generation;
};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

Result<IndexWriter> IndexWriter::Open(const fs::path& archive) {
  std::error_code fault;
  const bool is_new = fs::create_directories(archive, fault);
  if (fault) return CannotMake(archive, fault);
  if (is_new) {
    const Result<Done> synced = SyncDirectory(fs::absolute(archive / "..").lexically_normal());
    if (!synced) return synced.error();
  }
  Result<ArchiveLock> lock = ArchiveLock::Take(archive);
  if (!lock) return lock.error();
  const Result<fs::path> directory = FindOrMakeGeneration(archive);
  if (!directory) return directory.error();
  Result<GenerationWriter> generation = GenerationWriter::Open(*directory);
  if (!generation) return generation.error();
  return IndexWriter(std::make_unique<Impl>(Impl{std::move(*lock), std::move(*generation)}));
}

Result<IndexWriter::Standing> IndexWriter::Find(std::string_view id) const {
  return impl_->generation.Find(id);
}

Result<PutOutcome> IndexWriter::Put(const Record& record) { return impl_->generation.Put(record); }

Result<PutOutcome> IndexWriter::Put(PreparedDocument prepared) {
  return impl_->generation.Put(std::move(prepared));
}

Result<bool> IndexWriter::Remove(std::string_view id) { return impl_->generation.Remove(id); }

Result<Committed> IndexWriter::Commit() { return impl_->generation.Commit(); }

Result<Done> IndexWriter::Seal() { return impl_->generation.Seal(); }

std::uint64_t IndexWriter::pending() const { return impl_->generation.pending(); }

const fs::path& IndexWriter::generation_directory() const { return impl_->generation.directory(); }

}  // namespace dateline
