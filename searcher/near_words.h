// SPDX-License-Identifier: GPL-2.0-or-later
// Which words are spelled almost so: a symmetric-delete index (W. Garbe, SymSpell, 2012). Two words
// are near when leaving a few letters out of each leaves the same; so every word is filed under
// what is left of its beginning, and one that is asked for looks there. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/word_list.h"

namespace dateline {

// A word at `distance` from the one asked for (word_distance.h).
struct NearWord {
  std::string_view word;
  std::uint32_t articles = 0;
  std::uint8_t distance = 0;

  bool operator==(const NearWord&) const = default;
};

// The nearest first, then those of the most articles, then in order; at most `limit`.
void KeepNearest(std::vector<NearWord>& words, std::size_t limit);

// How far a word may be mistyped and still be known: not at all up to two letters (code points), by
// one up to four, else by two.
std::size_t MostDistance(std::size_t letters);

// About 29 places of 4 bytes for a word of seven letters or more, fewer for a shorter one: at most
// 90 MB, whatever the archive holds. Immutable; any thread.
class NearWords {
 public:
  NearWords() = default;

  // The words of `all` that it takes: not those that begin with a digit, of one letter or of more
  // than Letters::kMost; when more than `most` are left, not those of the fewest articles. Copies
  // what it takes.
  explicit NearWords(const WordList& all, std::size_t most = 500'000);

  // True for a word that it has or, had it been there, would have taken.
  bool Takes(IndexedWord word) const;
  bool Has(std::string_view word) const { return words_.Find(word).has_value(); }

  // Every word within `distance`, at most MostDistance, of `word`, but that word itself. In no
  // order. The words live as long as this.
  std::vector<NearWord> Find(std::string_view word, std::size_t distance) const;

  std::size_t size() const { return words_.size(); }
  std::size_t bytes() const;

 private:
  // What rules a word out without looking at its letters: a bit for each letter it has.
  struct Outline {
    std::uint32_t letters = 0;
    std::uint8_t size = 0;  // in code points
  };

  WordList words_;
  std::vector<Outline> outlines_;     // by word
  std::vector<std::uint32_t> ends_;   // of each bucket in filed_
  std::vector<std::uint32_t> filed_;  // numbers of words, bucket after bucket
  std::uint32_t least_articles_ = 1;
};

}  // namespace dateline
