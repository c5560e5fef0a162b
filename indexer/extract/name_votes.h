// SPDX-License-Identifier: GPL-2.0-or-later
// What a tagger said of the words of one article, before anything was mended.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Sums of probabilities: by EntityKind, and that of none of them.
using KindVotes = std::array<float, 4>;
inline constexpr std::size_t kNoKind = 3;

// Views point into the tokens. Const calls: any thread.
class NameVotes {
 public:
  NameVotes() = default;

  // The votes of names that a tagger gave no other chance: its confidence, and the rest for none.
  NameVotes(const std::vector<Token>& tokens, const std::vector<NameSpan>& tagged);

  // Adds those for tokens[first, last) as one name.
  void Add(const std::vector<Token>& tokens, std::size_t first, std::size_t last,
           const KindVotes& votes);

  // For each kind, over all names of exactly these words (JoinFolded).
  KindVotes OfName(const std::string& folded) const;

  // For each kind, over all names that the word is a part of.
  KindVotes OfWord(std::string_view folded) const;

 private:
  std::unordered_map<std::string, KindVotes> names_;
  std::unordered_map<std::string_view, KindVotes> words_;
};

// What a tagger gives.
struct TaggedNames {
  std::vector<NameSpan> names;  // in order, none overlapping another
  NameVotes votes;
};

}  // namespace dateline
