// SPDX-License-Identifier: GPL-2.0-or-later
// People, organisations and places of one article. entities.cc is the list of passes, in order.
#pragma once

#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

class Tagger;  // indexer/tagger/tagger.h

// Finds the names in title and body and makes one entity of everything that names the same person,
// organisation or place in this article (design: people.md sections 2, 3, 6, 7).
// Gives people, then organisations, then places, each by first mention; mentions never overlap
// except an organisation's acronym inside its long form. Pure; any thread.
std::vector<Entity> FindEntities(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer);

// The same with the names that a trained tagger finds.
std::vector<Entity> FindEntities(const Article& article, const Header& header,
                                 const Gazetteer& gazetteer, const Tagger& model);

// The second half of FindEntities: entities of names that a tagger has found. Requires: `names` in
// order, none overlapping another. Pure; any thread.
std::vector<Entity> ResolveNames(const std::vector<Token>& tokens,
                                 const std::vector<NameSpan>& names);

}  // namespace dateline
