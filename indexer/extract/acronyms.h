// SPDX-License-Identifier: GPL-2.0-or-later
// "Communist Party of China (CPC)": an acronym in brackets and the words it stands for.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/tokens.h"

namespace dateline {

// tokens[first, last) spell tokens[acronym], which follows them in brackets.
struct AcronymBinding {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t acronym = 0;

  bool operator==(const AcronymBinding&) const = default;
};

// The first binding of each acronym of the article, in order. Each takes the shortest run of words
// before the bracket whose initials spell the acronym; function words may be passed over. Linear;
// any thread.
std::vector<AcronymBinding> FindAcronyms(const std::vector<Token>& tokens);

// True for "CPC", "U.S", "UNHCR": two to eight capitals and nothing else but dots and an "&".
bool LooksLikeAcronym(const Token& token);

// True when the byte after the token closes a bracket.
bool IsBeforeClosingBracket(const Token& token);

}  // namespace dateline
