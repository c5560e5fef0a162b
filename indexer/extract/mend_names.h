// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what a trained tagger is known to cut wrong: a title inside a person's name, a body in
// three pieces, a bridge taken for a company.
#pragma once

#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The names of a trained tagger, mended by what the lists and the article know. Requires: `names`
// in order, none overlapping another; gives the same. Linear; any thread.
std::vector<NameSpan> MendNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                                std::vector<NameSpan> names);

}  // namespace dateline
