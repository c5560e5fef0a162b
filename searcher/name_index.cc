// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_index.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/fold.h"

namespace dateline {
namespace {

// Gives `visit` each word of `folded` and where it begins, until it gives false.
template <typename Visit>
void VisitWords(std::string_view folded, Visit visit) {
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin && !visit(folded.substr(begin, end - begin), begin)) return;
    begin = end + 1;
  }
}

std::vector<std::string_view> WordsOf(std::string_view folded) {
  std::vector<std::string_view> words;
  VisitWords(folded, [&](std::string_view word, std::size_t) {
    words.push_back(word);
    return true;
  });
  return words;
}

template <typename Test>
bool AnyWord(std::string_view folded, Test test) {
  bool found = false;
  VisitWords(folded, [&](std::string_view word, std::size_t) { return !(found = test(word)); });
  return found;
}

// True when each of `beginnings` begins a word of `name`, no two the same word. Where two may begin
// one word, the longer may choose among fewer words than the other and among no others, so that it
// takes any of them.
bool BeginDifferentWords(std::string_view name, std::vector<std::string> beginnings) {
  std::sort(beginnings.begin(), beginnings.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::vector<std::string_view> left = WordsOf(name);
  return std::all_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    const auto taken = std::find_if(left.begin(), left.end(), [&](std::string_view word) {
      return word.starts_with(beginning);
    });
    if (taken == left.end()) return false;
    left.erase(taken);
    return true;
  });
}

}  // namespace

std::vector<std::string> WordsOfName(std::string_view typed) {
  const std::string folded = FoldName(typed);
  const std::vector<std::string_view> words = WordsOf(folded);
  return {words.begin(), words.end()};
}

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
  IndexWords();
}

std::string_view NameIndex::Spelled(const WordEntry& word) const {
  return std::string_view(names_[word.name].folded).substr(word.begin, word.size);
}

// Words are numbered as they are met, then put in order with their names behind them: sorting every
// word of every name would take several times as long.
void NameIndex::IndexWords() {
  std::unordered_map<std::string_view, std::uint32_t> known;
  std::vector<WordEntry> met;
  std::vector<WordOfName> pairs;  // word as met, name
  for (std::uint32_t name = 0; name < names_.size(); ++name) {
    VisitWords(names_[name].folded, [&](std::string_view word, std::size_t begin) {
      const auto [entry, is_new] = known.emplace(word, static_cast<std::uint32_t>(met.size()));
      if (is_new) {
        met.push_back(
            {name, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(word.size()), 0});
      }
      pairs.emplace_back(entry->second, name);
      return true;
    });
  }
  std::vector<std::uint32_t> order(met.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return Spelled(met[a]) < Spelled(met[b]); });
  std::vector<std::uint32_t> rank(met.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  words_.clear();
  for (const std::uint32_t word : order) words_.push_back(met[word]);
  FillHolders(pairs, rank);
}

// Counting sort: the pairs come by name, so each word's names stay in order.
void NameIndex::FillHolders(const std::vector<WordOfName>& pairs,
                            const std::vector<std::uint32_t>& rank) {
  std::vector<std::uint32_t> next(words_.size() + 1);
  for (const auto& [word, name] : pairs) ++next[rank[word] + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i].holders_end = next[i + 1];
  holders_.resize(pairs.size());
  for (const auto& [word, name] : pairs) holders_[next[rank[word]]++] = name;
}

std::span<const std::uint32_t> NameIndex::Holders(std::string_view word) const {
  const auto found = std::lower_bound(
      words_.begin(), words_.end(), word,
      [this](const WordEntry& entry, std::string_view wanted) { return Spelled(entry) < wanted; });
  if (found == words_.end() || Spelled(*found) != word) return {};
  const std::uint32_t begin = found == words_.begin() ? 0 : std::prev(found)->holders_end;
  return std::span(holders_).subspan(begin, found->holders_end - begin);
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

// Words that begin alike lie side by side, and so do their names.
std::span<const std::uint32_t> NameIndex::HoldersBeginning(std::string_view beginning) const {
  const auto begin_of = [this](const WordEntry& word) {
    return &word == words_.data() ? 0 : (&word - 1)->holders_end;
  };
  const auto first = std::lower_bound(
      words_.begin(), words_.end(), beginning,
      [this](const WordEntry& entry, std::string_view wanted) { return Spelled(entry) < wanted; });
  const auto last = std::partition_point(first, words_.end(), [&](const WordEntry& entry) {
    return Spelled(entry).starts_with(beginning);
  });
  if (first == last) return {};
  const std::uint32_t begin = begin_of(*first);
  return std::span(holders_).subspan(begin, std::prev(last)->holders_end - begin);
}

std::vector<EntityNumber> NameIndex::FindWords(std::string_view folded) const {
  std::vector<EntityNumber> found = FindWords(NameWords{WordsOfName(folded), {}});
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<EntityNumber> NameIndex::FindWords(const NameWords& wanted) const {
  std::optional<std::span<const std::uint32_t>> fewest;
  const auto consider = [&](std::span<const std::uint32_t> holders) {
    if (!fewest || holders.size() < fewest->size()) fewest = holders;
  };
  for (const std::string& word : wanted.whole) consider(Holders(word));
  for (const std::string& beginning : wanted.beginnings) consider(HoldersBeginning(beginning));
  if (!fewest) return {};
  const auto has_all = [&](std::string_view name) {
    return std::all_of(wanted.whole.begin(), wanted.whole.end(),
                       [&](const std::string& word) {
                         return AnyWord(name,
                                        [&](std::string_view other) { return other == word; });
                       }) &&
           std::all_of(wanted.beginnings.begin(), wanted.beginnings.end(),
                       [&](const std::string& word) {
                         return AnyWord(
                             name, [&](std::string_view other) { return other.starts_with(word); });
                       });
  };
  std::vector<EntityNumber> found;
  for (const std::uint32_t number : *fewest) {
    if (has_all(names_[number].folded)) found.push_back(names_[number].entity);
  }
  return found;
}

bool NameIndex::HasWordsBeginning(EntityNumber entity,
                                  const std::vector<std::string>& words) const {
  const auto begins_in = [&](const Name& name, const std::string& word) {
    return AnyWord(name.folded, [&](std::string_view other) { return other.starts_with(word); });
  };
  for (std::uint32_t i = begins_[entity]; i < begins_[entity + 1]; ++i) {
    const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return begins_in(names_[i], word);
    });
    if (all && (words.size() < 2 || BeginDifferentWords(names_[i].folded, words))) return true;
  }
  return false;
}

}  // namespace dateline
