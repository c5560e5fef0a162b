// SPDX-License-Identifier: GPL-2.0-or-later
// Which mentions of organisations are the same body, within one article.
#pragma once

#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Makes organisations of the spans of kind kOrganisation (the others are passed over). "X of Y",
// "Y X" and "Y's X" with the same content words are one; an acronym in brackets means its long
// form in the whole article (design: people.md section 6). By first mention. Pure; any thread.
std::vector<Entity> ResolveOrganisations(const std::vector<Token>& tokens,
                                         const std::vector<NameSpan>& names);

}  // namespace dateline
