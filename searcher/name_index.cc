// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {
namespace {

std::vector<std::string_view> WordsOf(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

// True when some word of `folded` passes `test`. Looks at each word in place: a search by words
// looks at every name of the archive.
template <typename Test>
bool AnyWord(std::string_view folded, Test test) {
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (test(folded.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

// The names of one entity lie side by side, so that "all words in one name" is a walk over a few
// neighbours.
void NameIndex::Add(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const auto entity = static_cast<EntityNumber>(begins_.size());
  begins_.push_back(static_cast<std::uint32_t>(names_.size()));
  for (std::string& name : names) {
    name.shrink_to_fit();
    names_.push_back({std::move(name), entity});
  }
}

void NameIndex::Seal() {
  begins_.push_back(static_cast<std::uint32_t>(names_.size()));
  sorted_.resize(names_.size());
  std::iota(sorted_.begin(), sorted_.end(), 0U);
  std::sort(sorted_.begin(), sorted_.end(), [this](std::uint32_t a, std::uint32_t b) {
    const int order = names_[a].folded.compare(names_[b].folded);
    return order != 0 ? order < 0 : a < b;
  });
}

std::vector<EntityNumber> NameIndex::Find(std::string_view folded) const {
  std::vector<EntityNumber> found;
  auto name = std::lower_bound(sorted_.begin(), sorted_.end(), folded,
                               [this](std::uint32_t number, std::string_view wanted) {
                                 return names_[number].folded < wanted;
                               });
  for (; name != sorted_.end() && names_[*name].folded == folded; ++name)
    found.push_back(names_[*name].entity);
  return found;
}

// Reads every name. It is the last resort for a name typed in part; a million names take some ten
// milliseconds, which an index of words would save at the price of its memory.
std::vector<EntityNumber> NameIndex::FindWords(std::string_view folded) const {
  const std::vector<std::string_view> wanted = WordsOf(folded);
  std::vector<EntityNumber> found;
  for (const Name& name : names_) {
    if (!found.empty() && found.back() == name.entity) continue;
    const bool has_all = std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
      return AnyWord(name.folded, [&](std::string_view other) { return other == word; });
    });
    if (has_all) found.push_back(name.entity);
  }
  return found;
}

bool NameIndex::HasWordsBeginning(EntityNumber entity,
                                  const std::vector<std::string>& words) const {
  const auto begins_in = [&](const Name& name, const std::string& word) {
    return AnyWord(name.folded, [&](std::string_view other) { return other.starts_with(word); });
  };
  for (std::uint32_t i = begins_[entity]; i < begins_[entity + 1]; ++i) {
    if (std::all_of(words.begin(), words.end(),
                    [&](const std::string& word) { return begins_in(names_[i], word); }))
      return true;
  }
  return false;
}

}  // namespace dateline
