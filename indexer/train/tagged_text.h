// SPDX-License-Identifier: GPL-2.0-or-later
// An annotated text in the tagger's own tokens, with the label that each should get.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/tagger/tag_token.h"
#include "indexer/train/annotated_text.h"

namespace dateline {

// Views point into the text, which must outlive it.
struct TaggedText {
  std::vector<TagToken> tokens;
  std::vector<TaggedSpan> names;  // in tokens; one that the tokens cannot show is left out
};

// A name takes every token that it overlaps and that no name before it took. Any thread.
TaggedText TagByHand(const AnnotatedText& text);

// The label of each token, for training: a name that runs over the end of a sentence, where no
// path of the tagger's can follow it, becomes a name on each side.
std::vector<Label> TrainingLabels(const TaggedText& text);

}  // namespace dateline
