// SPDX-License-Identifier: GPL-2.0-or-later
// What a tagger takes into a person's name and what belongs beside it: titles, honours, portfolios,
// places, ages.
#pragma once

#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Takes titles and common words off the front of persons' names, postnominal letters, figures and
// the "-san" of courtesy off their end. A place that ends a role before the name ("Mayor of Dalat
// Anna Berg") becomes a name of its own. Keeps the order of `names`. Linear.
void StripTitles(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 std::vector<NameSpan>& names);

}  // namespace dateline
