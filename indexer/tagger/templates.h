// SPDX-License-Identifier: GPL-2.0-or-later
// The list of feature templates. A number names a template for ever: models hold hashes of it.
// docs/tagger.md says what each one is good for.
#pragma once

#include <cstdint>

#include "indexer/tagger/feature_key.h"

namespace dateline {

// Of stage 1 unless the name says otherwise. "Around" templates stand for a row of five: the
// distance -2..2 is added to their number.
enum class Template : std::uint8_t {
  kBias = 1,
  kFoldedAround = 4,  // 2..6
  kLowerAround = 9,   // 7..11
  kShapeAround = 14,  // 12..16

  kLowerPairBefore = 20,  // lower of (-1, 0)
  kLowerPairAfter,        // (0, 1)
  kLowerPairFarBefore,    // (-2, -1)
  kLowerPairFarAfter,     // (1, 2)
  kLowerPairAround,       // (-1, 1)
  kShapePairBefore,
  kShapePairAfter,
  kShapeTriple,
  kLowerBeforeShape,  // lower of -1 with shape of 0
  kShapeLowerAfter,   // shape of 0 with lower of 1
  kCase,              // first of the sentence, in capitals, capital
  kShapeCase,

  kPrefix = 40,  // 41..45, by length
  kSuffix = 50,  // 51..55
  kSuffixCase = 56,
  kFourLetters,
  kLostDiacritics,
  kEndBefore,  // the last three bytes of the token before
  kEndAfter,
  kRunBefore,  // the word before the run of capitalised tokens
  kRunAfter,

  kNoCluster = 70,
  kCluster4Around = 73,   // 71..75
  kCluster6Around = 78,   // 76..80
  kCluster10Around = 83,  // 81..85
  kClusterAround = 88,    // 86..90
  kClusterPairBefore = 91,
  kClusterPairAfter,
  kClusterPairAround,

  kNoList = 100,
  kListAround = 103,  // 101..105
  kListSet = 106,
  kListSetCase,
  kListLowerBefore,
  kListLowerAfter,

  kArticleCase = 110,
  kOtherBefore,  // the word before the same word elsewhere
  kOtherAfter,

  kHintAround = 115,  // 113..117

  kAcronym = 120,  // letters that the article itself explains
  kAcronymAfter,
  kLongForm,  // part of the words that explain them
  kTopic,
  kTopicListSet,

  // Stage 2.
  kAnswerAround = 130,  // 128..132
  kAnswerPairAfter = 133,
  kAnswerPairBefore,
  kAnswerShape,
  kAnswerLower,
  kVoteShare,
  kVoteAnswer,
  kVoteAnswerShare,
  kNoVote,
  kNameVote,
  kNameVoteSure,
  kNameBefore,  // the nearest name before, and its distance
  kNameBeforeWords,
  kNameAfterWords,
  kJoinBefore,  // whether names elsewhere hold the word together with the one before
  kJoinAfter,
  kLongName,  // the word's part in the longest name elsewhere that holds it
};

constexpr bool IsStageTwo(Template t) { return t >= static_cast<Template>(128); }

// The member of an "around" row for this distance.
constexpr Template At(Template t, int offset) {
  return static_cast<Template>(static_cast<int>(t) + offset);
}

constexpr FeatureKey MakeKey(Template t, std::uint64_t value) {
  const std::uint64_t hash = Mix(static_cast<std::uint64_t>(t) * 0x9E3779B97F4A7C15ull + value);
  return (hash & ~FeatureKey{1}) | (IsStageTwo(t) ? 1u : 0u);
}

// Templates that get a twin per training corpus: enough to carry what a corpus calls a name.
constexpr bool HasDomainTwin(Template t) {
  switch (t) {
    case Template::kBias:
    case Template::kLowerPairBefore:
    case Template::kLowerPairAfter:
    case Template::kLowerPairAround:
    case Template::kLowerBeforeShape:
    case Template::kShapeLowerAfter:
    case Template::kShapeTriple:
    case Template::kCase:
    case Template::kRunBefore:
    case Template::kRunAfter:
    case Template::kListSet:
    case Template::kListLowerBefore:
    case Template::kListLowerAfter:
    case Template::kClusterPairBefore:
    case Template::kClusterPairAfter:
    case Template::kListAround:       // of the token itself
    case Template::kCluster6Around:   // the same
    case Template::kCluster10Around:  // the same
    case Template::kShapeAround:      // the same
    case Template::kFoldedAround:     // the same
      return true;
    default:
      return t == Template::kLowerAround || t == At(Template::kLowerAround, -1) ||
             t == At(Template::kLowerAround, 1);
  }
}

}  // namespace dateline
