// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/tagged_text.h"

#include <algorithm>

namespace dateline {

TaggedText TagByHand(const AnnotatedText& text) {
  TaggedText tagged;
  tagged.tokens = TagTokens(text.text);
  const std::vector<TagToken>& tokens = tagged.tokens;
  std::size_t token = 0;
  for (const MarkedName& name : text.names) {
    while (token < tokens.size() && tokens[token].span.end <= name.span.begin) ++token;
    const std::size_t first = token;
    while (token < tokens.size() && tokens[token].span.begin < name.span.end) ++token;
    if (token == first) continue;
    tagged.names.push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(token), name.type});
  }
  return tagged;
}

std::vector<Label> TrainingLabels(const TaggedText& text) {
  std::vector<TaggedSpan> pieces;
  for (const TaggedSpan& name : text.names) {
    TaggedSpan piece = name;
    for (std::uint32_t token = name.first + 1; token < name.last; ++token) {
      if (!text.tokens[token].starts_sentence) continue;
      piece.last = token;
      pieces.push_back(piece);
      piece.first = token;
    }
    piece.last = name.last;
    pieces.push_back(piece);
  }
  return LabelsOf(pieces, text.tokens.size());
}

}  // namespace dateline
