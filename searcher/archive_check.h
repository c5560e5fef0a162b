// SPDX-License-Identifier: GPL-2.0-or-later
// Verifies an archive from end to end: the database, the manifest, every record, columns against
// terms.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace dateline {

struct CheckReport {
  std::uint64_t articles = 0;
  std::uint64_t generation = 0;
  std::vector<std::string> notes;    // worth knowing, nothing broken
  std::vector<std::string> damages;  // what is broken and what to do; empty when all is well
};

// Fails only when the archive cannot be opened at all (as Searcher::Open). `on_article` is called
// after each record with the number so far. Reads everything: minutes for a large archive.
Result<CheckReport> CheckArchive(const std::filesystem::path& archive,
                                 const std::function<void(std::uint64_t)>& on_article);

}  // namespace dateline
