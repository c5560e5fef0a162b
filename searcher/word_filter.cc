// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_filter.h"

namespace dateline {

// A word that begins with no ASCII letter may fold to anything.
WordFilter::WordFilter() {
  for (std::size_t second = 0; second < kLetters; ++second) lets_.set(PairOf(kOther, second));
}

void WordFilter::Let(std::string_view folded) {
  if (folded.empty()) return LetAll();
  const std::size_t first = LetterOf(folded[0]);
  const std::size_t second = folded.size() > 1 ? LetterOf(folded[1]) : kOther;
  lets_.set(PairOf(first, second));
  lets_.set(PairOf(first, kOther));
  if (second != kOther) return;
  // "u.s" is printed "US" too, and what is one letter here may be a beginning.
  for (std::size_t any = 0; any < kLetters; ++any) lets_.set(PairOf(first, any));
}

void WordFilter::Add(const WordFilter& other) { lets_ |= other.lets_; }

}  // namespace dateline
