// SPDX-License-Identifier: GPL-2.0-or-later
// People whom the words around them give away and whom a tagger has passed over.
#pragma once

#include <vector>

#include "indexer/extract/phrases.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Adds the full names that the rules find where `names` leave room and that a title, an age or an
// office vouches for. Keeps `names` in order. Linear.
void AddPeople(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
               std::vector<NameSpan>& names);

}  // namespace dateline
