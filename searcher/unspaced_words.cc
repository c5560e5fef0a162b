// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/unspaced_words.h"

#include <algorithm>
#include <cstdint>

#include "core/utf8.h"

namespace dateline {
namespace {

// Thai, the first of these scripts: no word that begins with one of them sorts before it.
constexpr std::string_view kFirst = "\u0E00";

bool IsUnspacedLetter(char32_t c) {
  return (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace

bool IsUnspaced(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) {
    const CodePoint point = DecodeCodePoint(text, at);
    if (!IsUnspacedLetter(point.value)) return false;
    at += point.bytes;
  }
  return letters >= 2;
}

std::vector<std::string> WordsHolding(const Vocabulary& vocabulary, std::string_view folded,
                                      std::size_t limit) {
  const WordList& words = vocabulary.words();
  std::vector<IndexedWord> found;
  for (std::size_t i = words.LowerBound(kFirst); i < words.size(); ++i) {
    const IndexedWord word = words[i];
    if (word.word.size() > folded.size() && word.word.find(folded) != word.word.npos)
      found.push_back(word);
  }
  std::stable_sort(found.begin(), found.end(), [](const IndexedWord& a, const IndexedWord& b) {
    return a.articles > b.articles;
  });
  if (found.size() > limit) found.resize(limit);
  std::vector<std::string> texts;
  for (const IndexedWord& word : found) texts.emplace_back(word.word);
  return texts;
}

}  // namespace dateline
