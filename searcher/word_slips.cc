// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_slips.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/letter_case.h"
#include "core/unicode.h"
#include "core/utf8.h"
#include "searcher/name_sound.h"
#include "searcher/word_distance.h"

namespace dateline {
namespace {

// Far more than are ever shown: the frequent ones among many near ones are to be found.
constexpr std::size_t kNearLookedAt = 64;
constexpr std::size_t kMostSplits = 2;
// A part of a split word that hardly any article holds is itself a slip.
constexpr std::uint32_t kLeastOfSplit = 2;

// The letters that stay when each run of one letter is taken once.
std::string Undoubled(std::string_view word) {
  std::string single;
  for (const char c : word) {
    if (single.empty() || single.back() != c) single += c;
  }
  return single;
}

// The rows of the common keyboard; a key touches its neighbours in a row and those half a key off
// in the next.
bool AreNeighbours(char a, char b) {
  constexpr std::array<std::string_view, 3> kRows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  const auto place = [&](char c) {
    for (int row = 0; row < 3; ++row) {
      const std::size_t at = kRows[static_cast<std::size_t>(row)].find(c);
      if (at != std::string_view::npos) return std::pair{row, static_cast<int>(at)};
    }
    return std::pair{-9, 0};
  };
  const auto [row_a, at_a] = place(a);
  const auto [row_b, at_b] = place(b);
  if (row_a == row_b) return std::abs(at_a - at_b) == 1;
  if (std::abs(row_a - row_b) != 1) return false;
  const int above = row_a < row_b ? at_a : at_b;
  const int below = row_a < row_b ? at_b : at_a;
  return above == below || above == below + 1;
}

// Where two words of one length differ in one letter, whether those are neighbouring keys.
bool IsNeighbouringKey(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  return in_a != a.end() && AreNeighbours(*in_a, *in_b) && std::equal(in_a + 1, a.end(), in_b + 1);
}

bool HasSameLetters(std::string a, std::string b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

void AddSplits(const Vocabulary& vocabulary, std::string_view typed,
               std::vector<MeantWord>& meant) {
  std::vector<MeantWord> splits;
  for (std::size_t cut = 2; cut + 2 <= typed.size(); ++cut) {
    if (CodePointFloor(typed, cut) != cut) continue;
    const std::string_view left = typed.substr(0, cut);
    const std::string_view right = typed.substr(cut);
    if (Letters(left).size() < 2 || Letters(right).size() < 2) continue;
    const std::uint32_t rarest =
        std::min(vocabulary.ArticlesWith(left), vocabulary.ArticlesWith(right));
    if (rarest < kLeastOfSplit) continue;
    splits.push_back(
        {std::string(left) + ' ' + std::string(right), 1.0 - Familiarity(rarest), rarest, 0});
  }
  std::stable_sort(splits.begin(), splits.end(),
                   [](const MeantWord& a, const MeantWord& b) { return a.cost < b.cost; });
  if (splits.size() > kMostSplits) splits.resize(kMostSplits);
  meant.insert(meant.end(), splits.begin(), splits.end());
}

}  // namespace

double SlipCost(std::string_view typed, std::string_view meant, std::size_t distance) {
  double cost = static_cast<double>(distance);
  const CodePoint first = DecodeCodePoint(typed, 0);
  if (first.value != DecodeCodePoint(meant, 0).value) cost += 0.4;
  if (Undoubled(typed) == Undoubled(meant)) {
    cost -= 0.4 * static_cast<double>(distance);
  } else if (HasSameLetters(std::string(typed), std::string(meant))) {
    cost -= 0.3;
  } else if (Sounded(typed) == Sounded(meant)) {
    cost -= 0.3 * static_cast<double>(distance);
  } else if (distance == 1 && IsNeighbouringKey(typed, meant)) {
    cost -= 0.15;
  }
  return cost;
}

double Familiarity(std::uint64_t articles) {
  return 0.22 * std::log10(1.0 + static_cast<double>(articles));
}

std::vector<MeantWord> MeantWords(const Vocabulary& vocabulary, std::string_view typed,
                                  std::size_t limit) {
  std::vector<MeantWord> meant;
  for (const NearWord& near : vocabulary.Near(typed, 2, kNearLookedAt)) {
    const double cost = SlipCost(typed, near.word, near.distance) - Familiarity(near.articles);
    meant.push_back({std::string(near.word), cost, near.articles, near.distance});
  }
  AddSplits(vocabulary, typed, meant);
  std::stable_sort(meant.begin(), meant.end(),
                   [](const MeantWord& a, const MeantWord& b) { return a.cost < b.cost; });
  if (meant.size() > limit) meant.resize(limit);
  return meant;
}

std::string InTheCaseOf(std::string_view typed, std::string_view meant) {
  if (!StartsWithCapital(typed)) return std::string(meant);
  const std::string title = TitleCase(meant);
  if (CountCodePoints(typed) < 2 || !IsAllCapitals(typed)) return title;
  std::string capitals = title;
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return capitals;
}

}  // namespace dateline
