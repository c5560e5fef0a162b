// SPDX-License-Identifier: GPL-2.0-or-later
// A directory that lives as long as one test.
#pragma once

#include <filesystem>
#include <string_view>

namespace dateline {

// Made in the system's place for temporary files, and removed with everything in it.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Writes a file (and the folders above it) and gives its path.
  std::filesystem::path Write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace dateline
