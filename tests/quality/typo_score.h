// SPDX-License-Identifier: GPL-2.0-or-later
// How many misspellings are corrected: lines of what was typed, what was wanted and its kind.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "searcher/searcher.h"

namespace dateline {

struct Typo {
  std::string typed;
  std::string wanted;
  std::string kind;  // "word", "person", "organisation", "place"
};

// Of a file with three columns parted by tabs. Throws std::runtime_error for any other line.
std::vector<Typo> ReadTypos(const std::string& path);

struct TypoScore {
  std::size_t asked = 0;
  std::size_t first = 0;            // what was wanted is the first correction
  std::size_t offered = 0;          // or one of the others
  std::vector<std::string> missed;  // "typed: wanted, but got ...", for people to read
};

// By kind, and all of them under "all". Every correction is also run: one that does not find just
// what it says, or nothing, throws. Case, accents and dashes are no difference.
std::map<std::string, TypoScore> ScoreTypos(const Searcher& searcher,
                                            const std::vector<Typo>& typos);

}  // namespace dateline
