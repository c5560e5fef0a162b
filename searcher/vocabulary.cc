// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "core/utf8.h"
#include "searcher/word_distance.h"

namespace dateline {
namespace {

// These are looked through one by one at every question, a microsecond for fifty.
constexpr std::size_t kMostAdded = 1000;

// 90 MB when all are long.
constexpr std::size_t kMostNear = 480'000;

// WordTerm is the word itself: every other term of the index begins with a capital.
bool IsWord(std::string_view term) { return term.front() < 'A' || term.front() > 'Z'; }
constexpr char kBehindCapitals[] = "[";

std::vector<IndexedWord> MostFrequent(std::vector<IndexedWord> words, std::size_t limit) {
  const std::size_t kept = std::min(limit, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(),
                    [](const IndexedWord& a, const IndexedWord& b) {
                      return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
                    });
  words.resize(kept);
  return words;
}

}  // namespace

Vocabulary::Vocabulary(WordList words) : words_(std::move(words)) {}

Vocabulary::Vocabulary(const Vocabulary& earlier, const WordList& changed)
    : words_(Merged(earlier.words_, changed)) {
  const std::lock_guard lock(earlier.near_mutex_);
  if (!earlier.near_) return;
  WordList added;
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const IndexedWord word = changed[i];
    if (earlier.near_->Takes(word) && !earlier.near_->Has(word.word))
      added.Add(word.word, word.articles);
  }
  near_added_ = Merged(earlier.near_added_, added);
  near_ = earlier.near_;
  if (near_added_.size() <= kMostAdded) return;
  near_added_ = {};
  near_ = std::make_shared<const NearWords>(words_, kMostNear);
}

std::uint32_t Vocabulary::ArticlesWith(std::string_view folded) const {
  const auto number = words_.Find(folded);
  return number ? words_[*number].articles : 0;
}

std::vector<IndexedWord> Vocabulary::Beginning(std::string_view prefix, std::size_t limit) const {
  std::vector<IndexedWord> found;
  for (std::size_t i = words_.LowerBound(prefix); i < words_.size(); ++i) {
    const IndexedWord word = words_[i];
    if (!word.word.starts_with(prefix)) break;
    found.push_back(word);
  }
  return MostFrequent(std::move(found), limit);
}

std::vector<IndexedWord> Vocabulary::Matching(std::string_view pattern, std::size_t limit) const {
  const std::string_view prefix = pattern.substr(0, pattern.find_first_of("?*"));
  std::vector<IndexedWord> found;
  for (std::size_t i = words_.LowerBound(prefix); i < words_.size(); ++i) {
    const IndexedWord word = words_[i];
    if (!word.word.starts_with(prefix)) break;
    if (MatchesPattern(word.word.substr(prefix.size()), pattern.substr(prefix.size())))
      found.push_back(word);
  }
  return MostFrequent(std::move(found), limit);
}

std::vector<NearWord> Vocabulary::Near(std::string_view word, std::size_t distance,
                                       std::size_t limit) const {
  const Letters letters(word);
  distance = std::min(distance, MostDistance(letters.size()));
  if (distance == 0 || !letters.whole()) return {};
  std::vector<NearWord> found = NearIndex()->Find(word, distance);
  for (std::size_t i = 0; i < near_added_.size(); ++i) {
    const IndexedWord added = near_added_[i];
    const std::size_t apart = WordDistance(letters.span(), Letters(added.word).span(), distance);
    if (apart == 0 || apart > distance) continue;
    found.push_back({added.word, added.articles, static_cast<std::uint8_t>(apart)});
  }
  KeepNearest(found, limit);
  return found;
}

std::size_t Vocabulary::bytes() const {
  const std::lock_guard lock(near_mutex_);
  return words_.bytes() + near_added_.bytes() + (near_ ? near_->bytes() : 0);
}

std::shared_ptr<const NearWords> Vocabulary::NearIndex() const {
  const std::lock_guard lock(near_mutex_);
  if (!near_) near_ = std::make_shared<const NearWords>(words_, kMostNear);
  return near_;
}

// Where a star fits too little, it takes one letter more and all after it is tried again; only the
// last star ever needs to (the usual linear-space walk).
bool MatchesPattern(std::string_view word, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = pattern.npos;
  std::size_t starred = 0;  // where what the last star takes ends
  while (at < word.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      starred = at;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == '?') {
      at += DecodeCodePoint(word, at).bytes;
      ++in_pattern;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == word[at]) {
      ++at;
      ++in_pattern;
    } else if (star != pattern.npos) {
      starred += DecodeCodePoint(word, starred).bytes;
      at = starred;
      in_pattern = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == pattern.npos;
}

WordList ReadWords(const Xapian::Database& database) {
  WordList words;
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end;) {
    const std::string word = *term;
    if (IsWord(word)) {
      words.Add(word, term.get_termfreq());
      ++term;
    } else {
      term.skip_to(kBehindCapitals);
    }
  }
  return words;
}

WordList ReadWordsOf(const Xapian::Database& database, std::span<const Xapian::docid> documents) {
  std::unordered_set<std::string> distinct;
  for (const Xapian::docid document : documents) {
    const auto end = database.termlist_end(document);
    for (auto term = database.termlist_begin(document); term != end;) {
      std::string word = *term;
      if (IsWord(word)) {
        distinct.insert(std::move(word));
        ++term;
      } else {
        term.skip_to(kBehindCapitals);
      }
    }
  }
  std::vector<std::string_view> sorted(distinct.begin(), distinct.end());
  std::sort(sorted.begin(), sorted.end());
  WordList words;
  for (const std::string_view word : sorted)
    words.Add(word, database.get_termfreq(std::string(word)));
  return words;
}

}  // namespace dateline
