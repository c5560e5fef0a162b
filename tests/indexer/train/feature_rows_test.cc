// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/feature_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using ::testing::ElementsAre;

TEST(FeatureNumbers, NumberKeysInTheOrderTheyCame) {
  FeatureNumbers numbers;
  for (std::uint64_t i = 0; i < 10'000; ++i) EXPECT_EQ(numbers.Add(Mix(i)), i);
  for (std::uint64_t i = 0; i < 10'000; ++i) EXPECT_EQ(numbers.Find(Mix(i)), i);
  EXPECT_EQ(numbers.Add(Mix(7)), 7u);
  EXPECT_EQ(numbers.Find(Mix(10'001)), std::nullopt);
  EXPECT_EQ(numbers.keys().size(), 10'000u);
}

TEST(FeatureCollector, DropsRareKeysAndRenumbersTheRest) {
  KeyRows rows;
  rows.keys = {10, 20, 30, 20, 40, 40};
  rows.begins = {0, 3, 3, 6};
  FeatureCollector collector(3);
  collector.Add(rows);
  const FeatureCollector::Collected taken = collector.Take(2, 100);
  EXPECT_THAT(taken.keys, ElementsAre(20, 40));
  EXPECT_THAT(taken.rows.numbers, ElementsAre(100, 100, 101, 101));
  EXPECT_THAT(taken.rows.begins, ElementsAre(0, 1, 1, 4));
}

TEST(FeatureCollector, CountsOverAllTexts) {
  KeyRows rows;
  rows.keys = {10};
  rows.begins = {0, 1};
  FeatureCollector collector(2);
  collector.Add(rows);
  collector.Add(rows);
  const FeatureCollector::Collected taken = collector.Take(2, 0);
  EXPECT_THAT(taken.keys, ElementsAre(10));
  EXPECT_EQ(taken.rows.size(), 2u);
  EXPECT_TRUE(collector.Take(0, 0).keys.empty());
}

}  // namespace
}  // namespace dateline
