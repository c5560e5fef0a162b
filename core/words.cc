// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/words.h"

#include <algorithm>

#include "core/sentence_end.h"
#include "core/word_breaks.h"

namespace dateline {
namespace {

// The word at `span` after `previous`, with what the text between them says of its place.
Word After(std::string_view text, Span previous, Span span) {
  // Between nearly all words stands one blank.
  if (span.begin - previous.end == 1 && text[previous.end] == ' ') return {span};
  const std::string_view gap = text.substr(previous.end, span.begin - previous.end);
  for (const char c : gap) {  // a loop, as few gaps are longer than two bytes
    if (c == '\n') return {span, true, true};
  }
  return {span, EndsSentence(text, previous, span), false};
}

}  // namespace

std::vector<Word> SplitWords(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  words.reserve(std::min(most, text.size() / kUsualWordBytes + 1));
  WordBreaker breaker(text);
  while (words.size() < most) {
    const Span span = breaker.Next();
    if (span.begin == span.end) break;
    if (span.end - span.begin > kMostWordBytes) continue;
    words.push_back(words.empty() ? Word{span, true, true} : After(text, words.back().span, span));
  }
  return words;
}

}  // namespace dateline
