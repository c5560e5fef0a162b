// SPDX-License-Identifier: GPL-2.0-or-later
// "Communist Party of Vietnam (CPV)": the article itself says where a name begins and ends, and
// what its letters stand for from there on.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/tagger/features.h"

namespace dateline {

struct LongForm {
  std::uint32_t first = 0;  // tokens[first, last) are the long form
  std::uint32_t last = 0;
  std::uint32_t acronym = 0;  // the token in brackets after it

  bool operator==(const LongForm&) const = default;
};

// The long forms of one sentence, in order: words before a bracket whose capitals the letters in it
// take up from right to left. At most 15 tokens are looked at for each. Pure; any thread.
std::vector<LongForm> FindLongForms(const ArticleFeatures& article, const Sentence& sentence);

}  // namespace dateline
