// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/keyed_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

WeightRow Row(float outside, float other) {
  WeightRow row{};
  row[kOutside] = outside;
  row[1] = other;
  return row;
}

constexpr FeatureKey kPlain = 1000;
constexpr FeatureKey kLate = 77;  // odd: of stage 2 alone

KeyedModel WithDomains() {
  return {{kPlain, DomainKey(kPlain, 1), DomainKey(kPlain, 2), kLate},
          {Row(0, 1), Row(0, 10), Row(0, 100), Row(0, 5)},
          {}};
}

constexpr std::array<DomainShare, 1> kSecond = {{{2}}};

TEST(FoldDomains, AddsOneDomainAndDropsAll) {
  const KeyedModel folded = FoldDomains(WithDomains(), kSecond);
  EXPECT_THAT(folded.keys, ElementsAre(kPlain, kLate));
  EXPECT_THAT(folded.weights, ElementsAre(Row(0, 101), Row(0, 5)));
}

TEST(FoldDomains, AddsSeveralByTheirShares) {
  constexpr std::array<DomainShare, 2> kShares = {{{1, .5f}, {2, .25f}}};
  EXPECT_THAT(FoldDomains(WithDomains(), kShares).weights, ElementsAre(Row(0, 31), Row(0, 5)));
}

TEST(FoldDomains, DropsAllForNone) {
  EXPECT_THAT(FoldDomains(WithDomains(), {}).weights, ElementsAre(Row(0, 1), Row(0, 5)));
}

TEST(Prune, KeepsTheFeaturesOfTheLargestWeights) {
  std::array<KeyedModel, 2> stages;
  stages[0] = {{2, 4, 6}, {Row(0, .1f), Row(3, 0), Row(0, .2f)}, {}};
  stages[1] = {{2, 4, 6, 7}, {Row(0, 9), Row(0, 0), Row(0, .1f), Row(0, .5f)}, {}};
  // 2 is large in stage 2, 4 in stage 1; each has a weight in both.
  const auto pruned = Prune(stages, 2 * 38 + 22);
  EXPECT_THAT(pruned[0].keys, ElementsAre(2, 4));
  EXPECT_THAT(pruned[1].keys, ElementsAre(2, 4, 7));
  EXPECT_THAT(Prune(stages, 38)[0].keys, ElementsAre(2));
  EXPECT_THAT(Prune(stages, 0)[0].keys, IsEmpty());
}

TEST(Prune, DropsWeightsOfNoEffect) {
  std::array<KeyedModel, 2> stages;
  stages[0] = {{2}, {Row(0, 0)}, {}};
  EXPECT_THAT(Prune(stages, 1000)[0].keys, IsEmpty());
}

}  // namespace
}  // namespace dateline
