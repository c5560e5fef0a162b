// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_filter.h"

namespace dateline {

void WordFilter::Let(std::string_view folded) {
  if (folded.empty()) return LetAll();
  const std::size_t first = LetterOf(folded[0]);
  // A word that folds to this begins with no ASCII letter, and such words are always let through.
  if (first == kOther) return;
  firsts_.set(first);
  const std::size_t second = folded.size() > 1 ? LetterOf(folded[1]) : kOther;
  if (second != kOther) {
    pairs_.set(first * kLetters + second);
    return;
  }
  // "u.s" is printed "US" too, and what is one letter here may be a beginning.
  for (std::size_t letter = 0; letter < kLetters; ++letter) pairs_.set(first * kLetters + letter);
}

void WordFilter::Add(const WordFilter& other) {
  all_ = all_ || other.all_;
  firsts_ |= other.firsts_;
  pairs_ |= other.pairs_;
}

}  // namespace dateline
