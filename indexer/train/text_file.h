// SPDX-License-Identifier: GPL-2.0-or-later
// Training data as files: whole, packed or not, in an order that no disk decides.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dateline {

// The bytes of the file, unpacked when its name ends in .gz, .xz, .zst or .bz2. Fails as opening,
// reading and unpacking do, and with kBadInput above 1 GB. Any thread.
Result<std::string> ReadWholeFile(const std::filesystem::path& path);

// The regular files of the directory whose names end in `ending`, sorted by name. kNotFound when
// there is no such directory or no such file in it. Any thread.
Result<std::vector<std::filesystem::path>> FilesIn(const std::filesystem::path& directory,
                                                   std::string_view ending);

}  // namespace dateline
