// SPDX-License-Identifier: GPL-2.0-or-later
// Files that are still there after a power cut.
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

#include "core/result.h"

namespace dateline {

// kUnavailable: `doing` ("making the link") to `path` failed, and why.
Error Unavailable(std::string_view doing, const std::filesystem::path& path,
                  std::error_code failure);

// Waits until the file or the directory entries at `path` are on the disk (fsync).
Result<Done> Sync(const std::filesystem::path& path);

// Replaces `path` by a file that holds `bytes`, in one step: written beside, synced, renamed. A
// reader sees the old file or the new one. kUnavailable when the file system refuses; then the old
// file is untouched.
Result<Done> WriteDurably(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dateline
