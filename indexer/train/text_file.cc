// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/text_file.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>

#include "indexer/byte_source.h"
#include "indexer/file_kind.h"
#include "indexer/unpack.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

Result<std::string> ReadAll(ByteSource& source, const std::string& name) {
  Result<FirstBytes> read = ReadFirst(source, kMostBytes);
  if (!read) return read.error();
  if (read->cut)
    return Error{Fault::kBadInput, "reading " + name + ": it is larger than 1 GB; cut it in two"};
  return std::move(read->bytes);
}

}  // namespace

Result<std::string> ReadWholeFile(const std::filesystem::path& path) {
  const Result<std::unique_ptr<FileSource>> file = FileSource::Open(path, nullptr);
  if (!file) return file.error();
  if (KindOf(path.string()).kind != FileKind::kCompressed) return ReadAll(**file, path.string());
  UnpackBudget budget{**file};
  Result<std::string> all = std::string();
  const Result<Done> unpacked =
      Unpack(FileKind::kCompressed, **file, budget, [&](const std::string&, ByteSource& bytes) {
        all = ReadAll(bytes, path.string());
        return false;
      });
  if (!unpacked) return unpacked.error();
  return all;
}

Result<std::vector<std::filesystem::path>> FilesIn(const std::filesystem::path& directory,
                                                   std::string_view ending) {
  std::vector<std::filesystem::path> files;
  std::error_code fault;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::directory_iterator(directory, fault)) {
    if (entry.is_regular_file(fault) && entry.path().string().ends_with(ending))
      files.push_back(entry.path());
  }
  if (files.empty()) {
    return Error{Fault::kNotFound, "looking for *" + std::string(ending) + " files in " +
                                       directory.string() + ": there are none"};
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace dateline
