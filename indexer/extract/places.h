// SPDX-License-Identifier: GPL-2.0-or-later
// Which mentions of places are the same place, within one article.
#pragma once

#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Makes places of the spans of kind kPlace (the others are passed over). Spellings of one name
// share a key (core/name_variants.h), "Hebei Province" has the key of "Hebei", and a name in
// capitals is shown in title case (design: people.md section 7). By first mention. Any thread.
std::vector<Entity> ResolvePlaces(const std::vector<Token>& tokens,
                                  const std::vector<NameSpan>& names);

}  // namespace dateline
