// SPDX-License-Identifier: GPL-2.0-or-later
// Names as the trained tagger finds them, in the tokens of the passes that follow.
#pragma once

#include <vector>

#include "core/article.h"
#include "indexer/extract/name_votes.h"
#include "indexer/extract/tokens.h"
#include "indexer/tagger/tagger.h"

namespace dateline {

// The people, organisations and places that `model` finds among `tokens`, in order, none
// overlapping another, and how it voted. Editorial tokens are not shown to it. Requires: `tokens`
// is Tokenise of `article`. Any thread.
TaggedNames FindModelNames(const Tagger& model, const Article& article,
                           const std::vector<Token>& tokens);

}  // namespace dateline
