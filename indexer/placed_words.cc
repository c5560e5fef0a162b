// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/placed_words.h"

#include <algorithm>

namespace dateline {

WordRange WordsIn(const PlacedWords& placed, Span span) {
  const auto first =
      std::partition_point(placed.words.begin(), placed.words.end(),
                           [&](const Word& word) { return word.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, placed.words.end(), [&](const Word& word) { return word.span.begin < span.end; });
  return {static_cast<std::size_t>(first - placed.words.begin()),
          static_cast<std::size_t>(last - placed.words.begin())};
}

std::optional<Xapian::termpos> PositionOf(const PlacedWords& placed, Span span) {
  const WordRange range = WordsIn(placed, span);
  if (range.first == range.last) return std::nullopt;
  return placed.positions[range.first];
}

}  // namespace dateline
