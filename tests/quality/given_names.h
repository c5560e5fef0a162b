// SPDX-License-Identifier: GPL-2.0-or-later
// The names that a hand has marked, as the spans a tagger would give: what comes after the tagger
// is measured alone.
#pragma once

#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"
#include "indexer/tagger/tagger.h"
#include "tests/quality/annotated_article.h"

namespace dateline {

// Requires: `tokens` are those of `annotated.article`.
std::vector<NameSpan> GivenNames(const AnnotatedArticle& annotated,
                                 const std::vector<Token>& tokens);

// FindEntities with the marked names in place of the tagger's, and who is credited beside.
std::vector<Entity> EntitiesOfGivenNames(const AnnotatedArticle& annotated,
                                         const Gazetteer& gazetteer);

// FindEntities, with the rules alone when there is no model, and who is credited beside.
std::vector<Entity> EntitiesOfTaggedNames(const AnnotatedArticle& annotated,
                                          const Gazetteer& gazetteer, const Tagger* model);

}  // namespace dateline
