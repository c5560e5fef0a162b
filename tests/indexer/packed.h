// SPDX-License-Identifier: GPL-2.0-or-later
// Archives and compressed files for tests, made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dateline {

using PackedFiles = std::vector<std::pair<std::string, std::string>>;  // name, bytes

// `filter` is "", "gzip", "xz", "zstd" or "bzip2".
std::string Tar(const PackedFiles& files, const std::string& filter = "");
std::string Zip(const PackedFiles& files);
std::string Compressed(const std::string& bytes, const std::string& filter);

}  // namespace dateline
