// SPDX-License-Identifier: GPL-2.0-or-later
// The tokens that the tagger labels: the index's words, with what stands between them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/words.h"

namespace dateline {

struct TagToken {
  Span span;                 // bytes of the text
  std::string_view printed;  // the same bytes
  std::uint32_t word = 0;    // the word it is or, for what is none, the word before it (or 0)
  bool is_word = false;  // one of the words: not a mark, a possessive ending, a run beyond 64 bytes
  bool starts_sentence = false;
  bool starts_paragraph = false;
  std::uint8_t hint = 0;  // what a rule proposes for the token (0: nothing); a feature of its own
};

// The tokens of `text`, which has been split into `words` (by SplitWords, with or without their
// possessive endings; spans in `text`). A word is one token; so is a possessive 's, and every mark
// between words. A hyphen is a mark: "Vietnam-China" is three tokens. The full stop of an
// abbreviation belongs to its word ("U.S.", "J.", "Mr."), that of a sentence is a token. Views
// point into `text`. Linear; any thread.
//
//   "Việt Nam's J. Doe left." -> Việt | Nam | 's | J. | Doe | left | .
std::vector<TagToken> TagTokens(std::string_view text, std::span<const Word> words);

// The tokens of a text that nobody has split yet.
std::vector<TagToken> TagTokens(std::string_view text);

}  // namespace dateline
