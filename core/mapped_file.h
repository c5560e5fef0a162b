// SPDX-License-Identifier: GPL-2.0-or-later
// A file's bytes in memory without reading them: processes that map the same file share it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace dateline {

// Owns the mapping; movable. The file must not be shortened while it is mapped: replace it by
// renaming another over it.
class MappedFile {
 public:
  // Fails with kNotFound when there is no such file and kUnavailable when it cannot be mapped.
  static Result<MappedFile> Open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  // On a page boundary, until the object goes.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace dateline
