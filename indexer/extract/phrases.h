// SPDX-License-Identifier: GPL-2.0-or-later
// Where phrases of the gazetteer stand in an article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// tokens[first, last) are a phrase of the lists.
struct Phrase {
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint32_t lists = 0;

  std::size_t size() const { return last - first; }
};

// All phrases of two to seven words that begin and end with a capital, each start's longest first.
// One-word phrases are Token::lists. Any thread.
std::vector<Phrase> FindPhrases(const std::vector<Token>& tokens, const Gazetteer& gazetteer);

}  // namespace dateline
