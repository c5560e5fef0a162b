// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/archive_layout.h"

#include <cstdio>
#include <system_error>

#include "core/durable_file.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

}  // namespace

fs::path CurrentLink(const fs::path& archive) { return archive / "current"; }
fs::path WriterLock(const fs::path& archive) { return archive / "writer.lock"; }

fs::path GenerationDirectory(const fs::path& archive, std::uint64_t number) {
  char name[32];
  std::snprintf(name, sizeof name, "gen-%06llu", static_cast<unsigned long long>(number));
  return archive / name;
}

fs::path ColumnsFile(const fs::path& generation) { return generation / "columns.bin"; }
fs::path ImpactsFile(const fs::path& generation) { return generation / "impacts.bin"; }

Result<fs::path> CurrentGeneration(const fs::path& archive) {
  const fs::path link = CurrentLink(archive);
  std::error_code failure;
  const fs::file_type type = fs::symlink_status(link, failure).type();
  if (type == fs::file_type::none) return Unavailable("reading the link", link, failure);
  if (type == fs::file_type::not_found) {
    return Error{Fault::kNotFound,
                 "there is no archive in '" + archive.string() +
                     "'; make one with 'dateline index --archive " + archive.string() + " PATH...'",
                 "no-archive"};
  }
  const fs::path target = fs::read_symlink(link, failure);
  if (failure) {
    return Error{Fault::kDamaged, "reading the link '" + link.string() + "': " + failure.message() +
                                      "; it must name the newest gen-… directory beside it"};
  }
  const fs::path generation = archive / target;
  if (!fs::is_directory(generation, failure)) {
    return Error{Fault::kDamaged, "'" + link.string() + "' names '" + target.string() +
                                      "', which is no directory; restore it from a backup or "
                                      "index the articles again"};
  }
  return generation;
}

Result<Done> SwapCurrent(const fs::path& archive, const fs::path& generation) {
  // The link names the directory beside it, not a path: an archive may be moved as a whole.
  const fs::path name = generation.filename();
  const fs::path fresh = archive / "current.new";
  std::error_code failure;
  if (!fs::is_directory(archive / name, failure)) {
    return Unavailable("pointing the archive at", archive / name,
                       std::make_error_code(std::errc::not_a_directory));
  }
  // A run that was killed here may have left its link; there is one writer, so it is no one's.
  fs::remove(fresh, failure);
  if (!failure) fs::create_directory_symlink(name, fresh, failure);
  if (failure) return Unavailable("making the link", fresh, failure);
  // rename(2) replaces a link in one step; a reader finds the old generation or the new one.
  fs::rename(fresh, CurrentLink(archive), failure);
  if (failure) return Unavailable("replacing the link", CurrentLink(archive), failure);
  return SyncDirectory(archive);
}

Result<Done> SyncDirectory(const fs::path& directory) { return Sync(directory); }

}  // namespace dateline
