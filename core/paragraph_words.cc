// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/paragraph_words.h"

#include <algorithm>

#include "core/sentence_end.h"
#include "core/word_breaks.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 200'000;  // as SplitWords

}  // namespace

std::vector<Word> SplitParagraphs(std::string_view text) {
  std::vector<Word> words;
  words.reserve(std::min(kMostWords, text.size() / kUsualWordBytes + 1));
  WordBreaker breaker(text);
  std::size_t line_end = 0;  // the first one behind the word before
  while (words.size() < kMostWords) {
    const Span span = breaker.Next();
    if (span.begin == span.end) break;
    if (span.end - span.begin > kMostWordBytes) continue;
    const bool starts = words.empty() || line_end < span.begin;
    words.push_back({span, starts, starts});
    if (starts || line_end < span.end) line_end = std::min(text.find('\n', span.end), text.size());
  }
  return words;
}

bool StartsSentence(std::string_view text, std::span<const Word> words, std::size_t i) {
  if (i == 0 || words[i].starts_paragraph) return true;
  const Span previous = words[i - 1].span;
  const Span next = words[i].span;
  const bool blank = next.begin - previous.end == 1 && text[previous.end] == ' ';
  return !blank && EndsSentence(text, previous, next);
}

}  // namespace dateline
