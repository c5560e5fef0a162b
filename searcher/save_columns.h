// SPDX-License-Identifier: GPL-2.0-or-later
// The file that lets a large archive be opened in no time.
#pragma once

#include <filesystem>

#include "core/result.h"

namespace dateline {

// Writes the file beside the database that `archive` has now, unless the one there is of that very
// state. Searches open faster for it and are right without it. kNotFound and kDamaged as
// Searcher::Open; kUnavailable when the file cannot be written, or the archive was written to
// meanwhile.
Result<Done> SaveColumns(const std::filesystem::path& archive);

}  // namespace dateline
