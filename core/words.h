// SPDX-License-Identifier: GPL-2.0-or-later
// Word boundaries: one splitter for index, query, tagger and snippets, so that they always agree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace dateline {

// A word of a text: letters or digits, at most 64 bytes of them; longer runs are no words.
// Its place in the vector is its position: 0, 1, 2 ...
struct Word {
  Span span;                     // bytes of the text
  bool starts_sentence = false;  // first word of its sentence
  bool starts_paragraph = false;

  bool operator==(const Word&) const = default;
};

// The words of `text` by Unicode's rules (UAX 29; ICU's dictionaries where a script has no blanks),
// with three changes that news needs: a full stop between a small and a capital letter ends a
// sentence ("approved.Bach" is two words), a colon always parts words, and a hyphen always does
// (COVID-19 is "COVID" and "19", next to each other). Nor do an at-sign and the narrow no-break
// blank ever join words. An apostrophe inside a word stays.
// A possessive 's belongs to its word's span; FoldWord drops it.
// Requires: `text` is valid UTF-8. Stops after `most` words. Any thread.
std::vector<Word> SplitWords(std::string_view text, std::size_t most = 200'000);

}  // namespace dateline
