// SPDX-License-Identifier: GPL-2.0-or-later
// Many words in order, each with the articles that hold it, in one piece of memory.
// Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// A folded word of the index and how many articles hold it. The word is of a list, which must
// outlive it.
struct IndexedWord {
  std::string_view word;
  std::uint32_t articles = 0;

  bool operator==(const IndexedWord&) const = default;
};

// Takes the bytes of the words and 8 more each. Immutable once filled; any thread then.
class WordList {
 public:
  // Requires: `word` comes after every word so far, in the order of their bytes; all of them
  // together have less than 4 GiB.
  void Add(std::string_view word, std::uint32_t articles);

  std::size_t size() const { return articles_.size(); }
  IndexedWord operator[](std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return {std::string_view(text_).substr(begin, ends_[number] - begin), articles_[number]};
  }

  // The first that does not come before `word`; size() when all do.
  std::size_t LowerBound(std::string_view word) const;
  std::optional<std::size_t> Find(std::string_view word) const;

  // What the words take, in bytes.
  std::size_t bytes() const;

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> articles_;
};

// All words of both; of a word in both, what `later` says of it.
WordList Merged(const WordList& earlier, const WordList& later);

}  // namespace dateline
