// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/near_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>

#include "searcher/word_distance.h"

namespace dateline {
namespace {

// Two words within two edits of each other are so in their first seven letters too, give or take
// letters that move over the edge; longer beginnings file a word under more and sort out little.
constexpr std::size_t kFiledLetters = 7;

// The word without the letters at `first` and `second` (its size: none) as a number.
std::uint64_t KeyWithout(std::span<const char32_t> letters, std::size_t first, std::size_t second) {
  std::uint64_t key = 0x9E3779B97F4A7C15U;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i == first || i == second) continue;
    key = (key ^ letters[i]) * 0xFF51AFD7ED558CCDU;
    key ^= key >> 29;
  }
  return key;
}

// Calls `visit` with the key of everything that is left of `letters` without up to `most` of them.
template <typename Visit>
void VisitKeys(std::span<const char32_t> letters, std::size_t most, Visit visit) {
  const std::size_t size = letters.size();
  visit(KeyWithout(letters, size, size));
  for (std::size_t i = 0; most >= 1 && i < size; ++i) {
    // Of two equal neighbours either may go.
    if (i > 0 && letters[i] == letters[i - 1]) continue;
    visit(KeyWithout(letters, i, size));
  }
  for (std::size_t i = 0; most >= 2 && i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j) visit(KeyWithout(letters, i, j));
  }
}

std::span<const char32_t> Beginning(const Letters& letters) {
  return letters.span().first(std::min(letters.size(), kFiledLetters));
}

std::uint32_t LettersOf(std::span<const char32_t> letters) {
  std::uint32_t bits = 0;
  for (const char32_t letter : letters) bits |= 1U << (letter % 32);
  return bits;
}

bool IsSpelled(std::string_view word) {
  if (word.empty() || (word.front() >= '0' && word.front() <= '9')) return false;
  const Letters letters(word);
  return letters.whole() && letters.size() >= 2;
}

// The fewest articles of a word that leave no more than `most`.
std::uint32_t LeastArticles(const WordList& all, std::size_t most) {
  constexpr std::size_t kCounted = 1024;  // more articles than this are as good
  std::array<std::size_t, kCounted + 1> words{};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const IndexedWord word = all[i];
    if (IsSpelled(word.word)) ++words[std::min<std::size_t>(word.articles, kCounted)];
  }
  std::size_t kept = 0;
  std::size_t least = kCounted + 1;
  while (least > 1 && kept + words[least - 1] <= most) kept += words[--least];
  return static_cast<std::uint32_t>(least);
}

}  // namespace

void KeepNearest(std::vector<NearWord>& words, std::size_t limit) {
  const auto nearer = [](const NearWord& a, const NearWord& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.articles != b.articles) return a.articles > b.articles;
    return a.word < b.word;
  };
  const std::size_t kept = std::min(limit, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(),
                    nearer);
  words.resize(kept);
}

std::size_t MostDistance(std::size_t letters) { return letters <= 2 ? 0 : letters <= 4 ? 1 : 2; }

NearWords::NearWords(const WordList& all, std::size_t most)
    : least_articles_(LeastArticles(all, most)) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!Takes(all[i])) continue;
    words_.Add(all[i].word, all[i].articles);
    const Letters letters(all[i].word);
    outlines_.push_back({LettersOf(letters.span()), static_cast<std::uint8_t>(letters.size())});
  }

  // A counting sort of the words by their keys: once to count, once to file.
  const auto visit_all = [&](auto visit) {
    for (std::uint32_t number = 0; number < words_.size(); ++number) {
      const Letters letters(words_[number].word);
      VisitKeys(Beginning(letters), MostDistance(letters.size()),
                [&](std::uint64_t key) { visit(key, number); });
    }
  };
  std::size_t places = 0;
  visit_all([&](std::uint64_t, std::uint32_t) { ++places; });
  const std::size_t buckets = std::bit_ceil(places / 4 + 1);
  ends_.assign(buckets, 0);
  visit_all([&](std::uint64_t key, std::uint32_t) { ++ends_[key & (buckets - 1)]; });
  std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), 0U);
  filed_.resize(places);
  visit_all([&](std::uint64_t key, std::uint32_t number) {
    filed_[ends_[key & (buckets - 1)]++] = number;
  });
}

bool NearWords::Takes(IndexedWord word) const {
  return word.articles >= least_articles_ && IsSpelled(word.word);
}

std::vector<NearWord> NearWords::Find(std::string_view word, std::size_t distance) const {
  std::vector<NearWord> found;
  const Letters letters(word);
  distance = std::min(distance, MostDistance(letters.size()));
  if (words_.size() == 0 || distance == 0 || !letters.whole()) return found;

  const std::uint32_t wanted = LettersOf(letters.span());
  const auto may_be_near = [&](const Outline& outline) {
    const std::size_t more = std::max<std::size_t>(outline.size, letters.size());
    const std::size_t fewer = std::min<std::size_t>(outline.size, letters.size());
    return more - fewer <= distance &&
           static_cast<std::size_t>(std::popcount(outline.letters ^ wanted)) <= 2 * distance;
  };
  std::vector<std::uint32_t> candidates;
  VisitKeys(Beginning(letters), distance, [&](std::uint64_t key) {
    const std::size_t bucket = key & (ends_.size() - 1);
    for (std::size_t i = bucket == 0 ? 0 : ends_[bucket - 1]; i < ends_[bucket]; ++i) {
      if (may_be_near(outlines_[filed_[i]])) candidates.push_back(filed_[i]);
    }
  });
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

  for (const std::uint32_t number : candidates) {
    const IndexedWord candidate = words_[number];
    const std::size_t apart =
        WordDistance(letters.span(), Letters(candidate.word).span(), distance);
    if (apart == 0 || apart > distance) continue;
    found.push_back({candidate.word, candidate.articles, static_cast<std::uint8_t>(apart)});
  }
  return found;
}

std::size_t NearWords::bytes() const {
  return words_.bytes() + outlines_.capacity() * sizeof(Outline) +
         (ends_.capacity() + filed_.capacity()) * sizeof(std::uint32_t);
}

}  // namespace dateline
