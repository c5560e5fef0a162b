// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies that the rules know by their head words, beside the names of a trained tagger. No public
// text teaches a model where "Quảng Trị Province's Steering Committee for Disaster Prevention"
// ends.
#pragma once

#include <vector>

#include "indexer/extract/phrases.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Where a body of the rules holds whole bodies and places of `names`, and no person, it takes their
// place. Requires: `names` in order, none overlapping another; keeps both. Linear; any thread.
void WidenBodies(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                 std::vector<NameSpan>& names);

// Adds the bodies of the rules that stand where no name is.
void AddBodies(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
               std::vector<NameSpan>& names);

}  // namespace dateline
