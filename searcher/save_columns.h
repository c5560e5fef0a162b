// SPDX-License-Identifier: GPL-2.0-or-later
// The files that let a large archive be opened in no time and ranked in little.
#pragma once

#include <filesystem>

#include "core/result.h"

namespace dateline {

// Writes the files of columns and impacts beside the database that `archive` has now, unless those
// there still serve. Searches are faster for them and right without them. kNotFound and kDamaged as
// Searcher::Open; kUnavailable when the file cannot be written, or the archive was written to
// meanwhile.
Result<Done> SaveColumns(const std::filesystem::path& archive);

}  // namespace dateline
