// SPDX-License-Identifier: GPL-2.0-or-later
// Names of which only the beginnings of words were typed: trun*, "le hoai tr*". Internal to
// searcher.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/alias_map.h"

namespace dateline {

// A name with stars means at most so many, the most named.
inline constexpr std::size_t kMostStarred = 64;

// True for a name one of whose words ends with a star. Any thread.
bool IsStarred(std::string_view name);

// `typed` without the stars and tildes that stand for nothing in a name, and without blanks beside
// each other. What is left ends a word. Any thread.
std::string StarredName(std::string_view typed);

// Whether a word of a name with stars is whole, or three letters of one are known, without which it
// may be nearly anybody's. Any thread.
bool IsBounded(std::string_view name);

// Whom a name in a query means.
struct MeantEntities {
  std::vector<EntityNumber> entities;  // the most named first
  bool is_cut = false;                 // there are more than kMostStarred
};

// AliasMap::FindName; of a name with stars those who have all of its words in one name of theirs,
// and words that begin so where a star stands. Any thread.
MeantEntities FindMeant(const AliasMap& names, std::string_view typed);

}  // namespace dateline
