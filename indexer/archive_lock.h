// SPDX-License-Identifier: GPL-2.0-or-later
// The lock that keeps an archive to one writer.
#pragma once

#include <filesystem>
#include <utility>

#include "core/result.h"

namespace dateline {

// Held from Take to destruction, and let go by the kernel when the process dies however it dies.
class ArchiveLock {
 public:
  // Takes the lock of `archive` (a directory that exists) and notes this process in it.
  // kUnavailable, at once and naming the process, while another writer holds it.
  static Result<ArchiveLock> Take(const std::filesystem::path& archive);

  ~ArchiveLock();
  ArchiveLock(ArchiveLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  ArchiveLock& operator=(ArchiveLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }

 private:
  explicit ArchiveLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace dateline
