// SPDX-License-Identifier: GPL-2.0-or-later
// What a word was perhaps meant to be, and how likely each slip is. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/vocabulary.h"

namespace dateline {

// One reading of a misspelled word; several words where a blank was left out. The lower the cost,
// the likelier the slip: about 1 for each letter, less for slips that fingers and ears make often
// (a neighbouring key, a doubled letter, two letters changing places, the same sound), more where
// the first letter is wrong, and less for a word of many articles.
struct MeantWord {
  std::string text;  // folded
  double cost = 0;
  std::uint32_t articles = 0;  // that hold it; of several words, the rarest
  std::size_t distance = 0;    // edits; 0 where only a blank was left out

  bool operator==(const MeantWord&) const = default;
};

// How odd it is to type `typed` for `meant`, which are `distance` edits apart. Folded words. Pure.
double SlipCost(std::string_view typed, std::string_view meant, std::size_t distance);

// What a word of so many articles is the likelier for: taken off the cost.
double Familiarity(std::uint64_t articles);

// The likeliest readings of the folded word `typed`, at most `limit`: its near words, and the words
// that it holds side by side. Never `typed` itself. Any thread.
std::vector<MeantWord> MeantWords(const Vocabulary& vocabulary, std::string_view typed,
                                  std::size_t limit);

// `meant` with the capitals of `typed`: "Trnug" gives "Trung", "NAOT" gives "NATO".
std::string InTheCaseOf(std::string_view typed, std::string_view meant);

}  // namespace dateline
