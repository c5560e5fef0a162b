// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a field and their positions in the document (core/schema.h, Positions).
#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "core/article.h"
#include "core/words.h"

namespace dateline {

// Where the words of one field stand in the document's run of positions.
struct PlacedWords {
  std::vector<Word> words;
  std::vector<Xapian::termpos> positions;  // one for each word
};

// The words that the span touches, as numbers of `words`: first to one past the last. Empty where
// it touches none, and for any span that is not of this field.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
};
WordRange WordsIn(const PlacedWords& placed, Span span);

// The position of the first word that the span touches; none where it touches no word.
std::optional<Xapian::termpos> PositionOf(const PlacedWords& placed, Span span);

}  // namespace dateline
