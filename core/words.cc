// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/words.h"

#include "core/sentence_end.h"
#include "core/word_breaks.h"

namespace dateline {
namespace {

constexpr std::uint32_t kMostBytes = 64;

// The word at `span` after `previous`, with what the text between them says of its place.
Word After(std::string_view text, Span previous, Span span) {
  const std::string_view gap = text.substr(previous.end, span.begin - previous.end);
  // Between nearly all words stands one blank.
  if (gap == " ") return {span};
  if (gap.find('\n') != gap.npos) return {span, true, true};
  return {span, EndsSentence(text, previous, span), false};
}

}  // namespace

std::vector<Word> SplitWords(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  WordBreaker breaker(text);
  while (words.size() < most) {
    const std::optional<Span> span = breaker.Next();
    if (!span) break;
    if (span->end - span->begin > kMostBytes) continue;
    words.push_back(words.empty() ? Word{*span, true, true}
                                  : After(text, words.back().span, *span));
  }
  return words;
}

}  // namespace dateline
