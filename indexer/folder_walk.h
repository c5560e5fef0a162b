// SPDX-License-Identifier: GPL-2.0-or-later
// The files under a folder, in an order that is the same every time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "core/result.h"

namespace dateline {

// What the walk hands over. Either may return false, which ends it.
struct FolderVisitor {
  // `name` is the path from the folder, with '/' between its parts.
  std::function<bool(const std::filesystem::path& file, const std::string& name)> file;
  std::function<bool(const std::filesystem::path& folder, const std::string& message)> unreadable;
};

// Visits every file under `folder` whose name says a readable kind (file_kind.h), by name, a
// folder's files where its name stands among its neighbours. Names that begin with a dot, links to
// folders and files of other kinds are passed over silently; a folder below that cannot be read is
// handed to `unreadable`. False when the visitor ended the walk. Fails, kUnavailable, only when
// `folder` itself cannot be read.
Result<bool> WalkFolder(const std::filesystem::path& folder, const FolderVisitor& visitor);

// The bytes of the files that reading `path` (a file, a folder or "-") will read; 0 when they
// cannot be known. For progress only.
std::uint64_t InputBytes(const std::filesystem::path& path);

}  // namespace dateline
