// SPDX-License-Identifier: GPL-2.0-or-later
// The features that stage 2 adds: what stage 1 said of the token, of its neighbours, and of the
// same words elsewhere in the article (Krishnan and Manning, "An Effective Two-Stage Model for
// Exploiting Non-Local Dependencies in Named Entity Recognition", 2006).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/features.h"
#include "indexer/tagger/labels.h"

namespace dateline {

// What stage 1 said of one token.
struct StageOneAnswer {
  Label label = kOutside;
  float probability = 1;  // that the type is right (TypeProbability)
};

// `article` must outlive it. Const calls: any thread.
class StageTwoFeatures {
 public:
  // Requires: one answer per token of the article.
  StageTwoFeatures(const ArticleFeatures& article, std::span<const StageOneAnswer> answers);

  // The keys of `token` that stage 1 does not have (all of them odd).
  KeyList Keys(std::size_t token) const;

  // Those of all tokens, for the trainer; the keys of stage 1 come beside them.
  KeyRows Rows() const;

 private:
  static constexpr std::size_t kOutsideVote = kTypeCount;
  // How much probability stage 1 gave to each type, and to none.
  using Votes = std::array<float, kTypeCount + 1>;

  // How often two words stand side by side in one name, and not so.
  struct PairUse {
    std::uint32_t joined = 0;
    std::uint32_t apart = 0;
  };
  // A word's place in a name of several words.
  struct Membership {
    std::uint32_t length = 0;  // of the name; 0: in none
    std::uint32_t first = 0;   // where the name begins
    Label label = kOutside;    // the word's own
  };

  void AddNames(const Sentence& sentence);
  void AddPairs(const Sentence& sentence);
  void AddMemberships(std::uint32_t first, std::uint32_t last);
  // Of `token` and the one after it in its sentence.
  bool IsJoined(std::size_t token) const;
  std::uint64_t PairOf(std::size_t token) const;
  bool MattersAsPair(std::size_t token) const;
  void AddJoin(std::size_t first, std::size_t token, KeyList& keys) const;
  void AddLongName(std::size_t token, KeyList& keys) const;
  void AddNeighbours(std::size_t token, KeyList& keys) const;
  void AddTokenMajority(std::size_t token, KeyList& keys) const;
  void AddNameMajority(std::size_t token, KeyList& keys) const;

  const ArticleFeatures& article_;
  std::vector<StageOneAnswer> answers_;
  std::vector<Votes> token_votes_;                       // by lower id
  std::unordered_map<std::uint64_t, Votes> name_votes_;  // by the words of a whole name
  std::vector<std::uint64_t> names_;                     // per token: its name's words, or 0
  std::vector<std::uint32_t> name_begins_;               // per token: where its name begins
  std::unordered_map<std::uint64_t, PairUse> pairs_;     // by two words side by side
  std::vector<std::array<Membership, 2>> memberships_;   // by lower id: in the two longest names
};

}  // namespace dateline
