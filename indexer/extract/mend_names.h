// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what a trained tagger is known to cut wrong: a title inside a person's name, a body in
// three pieces, a bridge taken for a company.
#pragma once

#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/name_votes.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The names of a trained tagger, mended by what the lists and the article know: in order, none
// overlapping another. Linear; any thread.
std::vector<NameSpan> MendNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                                TaggedNames tagged);

// MendNames up to the check of people (person_check.h), for fitting that check. Requires: `names`
// in order, none overlapping another; gives the same.
std::vector<NameSpan> ProposeNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                                   std::vector<NameSpan> names);

}  // namespace dateline
