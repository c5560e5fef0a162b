// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_list.h"

#include <cassert>

namespace dateline {

void WordList::Add(std::string_view word, std::uint32_t articles) {
  assert(size() == 0 || (*this)[size() - 1].word < word);
  text_ += word;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  articles_.push_back(articles);
}

std::size_t WordList::LowerBound(std::string_view word) const {
  std::size_t first = 0;
  std::size_t last = size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if ((*this)[middle].word < word) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

std::optional<std::size_t> WordList::Find(std::string_view word) const {
  const std::size_t number = LowerBound(word);
  if (number == size() || (*this)[number].word != word) return std::nullopt;
  return number;
}

std::size_t WordList::bytes() const {
  return text_.capacity() + (ends_.capacity() + articles_.capacity()) * sizeof(std::uint32_t);
}

WordList Merged(const WordList& earlier, const WordList& later) {
  WordList all;
  std::size_t i = 0;
  for (std::size_t j = 0; j < later.size(); ++j) {
    const IndexedWord changed = later[j];
    for (; i < earlier.size() && earlier[i].word < changed.word; ++i)
      all.Add(earlier[i].word, earlier[i].articles);
    if (i < earlier.size() && earlier[i].word == changed.word) ++i;
    all.Add(changed.word, changed.articles);
  }
  for (; i < earlier.size(); ++i) all.Add(earlier[i].word, earlier[i].articles);
  return all;
}

}  // namespace dateline
