// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/model_growth.h"

#include <gtest/gtest.h>

#include "indexer/tagger/model_layout.h"

namespace dateline {
namespace {

LabelScores Weights(float weight) {
  LabelScores scores{};
  scores[1] = weight;
  return scores;
}

// Keys of both stages, and odd ones of stage 2 alone.
ModelParts OldParts() {
  ModelParts parts;
  for (std::uint64_t i = 1; i <= 200; ++i) {
    parts.stages[0].features.push_back({Mix(i) & ~FeatureKey{1}, Weights(1)});
    parts.stages[1].features.push_back({Mix(i) & ~FeatureKey{1}, Weights(-1)});
    parts.stages[1].features.push_back({Mix(i) | 1, Weights(.5f)});
  }
  return parts;
}

float WeightOf(const ModelView& view, FeatureKey key, std::size_t stage) {
  if (IsStageTwoKey(key)) {
    const std::uint32_t row = view.late.Find(key);
    return row == view.late.kNone ? 0 : static_cast<float>(view.late[row][0]) * view.scales[1];
  }
  const std::uint32_t row = view.both.Find(key);
  if (row == view.both.kNone) return 0;
  return static_cast<float>(view.both[row][stage * kStageWidth]) * view.scales[stage];
}

TEST(GrowModel, AddsToOldWeightsAndTakesNewKeys) {
  const std::string base = EncodeModel(OldParts());
  const FeatureKey old_key = Mix(5) & ~FeatureKey{1};
  const FeatureKey new_key = Mix(1000) & ~FeatureKey{1};
  const FeatureKey new_late = Mix(1001) | 1;
  std::array<StageWeights, 2> added;
  added[0].features = {{old_key, Weights(-.25f)}, {new_key, Weights(.75f)}};
  added[1].features = {{new_late, Weights(-.5f)}};
  added[1].transitions.weights[0][1] = 3;
  const std::string grown = GrowModel(base, added);
  const auto view = ParseModel(grown);
  ASSERT_TRUE(view) << view.error().message;
  EXPECT_NEAR(WeightOf(*view, old_key, 0), .75, .01);
  EXPECT_NEAR(WeightOf(*view, old_key, 1), -1, .01);
  EXPECT_NEAR(WeightOf(*view, new_key, 0), .75, .01);
  EXPECT_NEAR(WeightOf(*view, new_key, 1), 0, .01);
  EXPECT_NEAR(WeightOf(*view, new_late, 1), -.5, .01);
  EXPECT_EQ(view->transitions[1].weights[0][1], 3);
  for (std::uint64_t i = 6; i <= 200; ++i) {
    EXPECT_NEAR(WeightOf(*view, Mix(i) & ~FeatureKey{1}, 0), 1, .01);
    EXPECT_NEAR(WeightOf(*view, Mix(i) | 1, 1), .5, .01);
  }
}

TEST(GrowModel, StopsWhereTheTablesAreFull) {
  const std::string base = EncodeModel(OldParts());
  std::array<StageWeights, 2> added;
  for (std::uint64_t i = 2000; i < 3000; ++i)
    added[0].features.push_back({Mix(i) & ~FeatureKey{1}, Weights(1)});
  const std::string grown = GrowModel(base, added);
  const auto view = ParseModel(grown);
  ASSERT_TRUE(view) << view.error().message;
  EXPECT_NEAR(WeightOf(*view, Mix(2000) & ~FeatureKey{1}, 0), 1, .01);
  EXPECT_EQ(WeightOf(*view, Mix(2999) & ~FeatureKey{1}, 0), 0);
}

TEST(GrowModel, GivesTheSameBytesWhenNothingIsAdded) {
  const std::string base = EncodeModel(OldParts());
  EXPECT_EQ(GrowModel(base, {}), base);
}

}  // namespace
}  // namespace dateline
