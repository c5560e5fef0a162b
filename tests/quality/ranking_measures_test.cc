// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/ranking_measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace dateline {
namespace {

using Ids = std::vector<std::string>;

TEST(NormalizedGain, IsOneForTheBestOrderAndZeroForNothingFound) {
  const Grades grades = {{"a", 3}, {"b", 2}, {"c", 1}, {"d", 0}};
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{"a", "b", "c"}, grades, 10), 1);
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{"d", "x"}, grades, 10), 0);
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{}, grades, 10), 0);
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{"a"}, {}, 10), 0);
}

TEST(NormalizedGain, DiscountsByTheLogarithmOfTheRank) {
  // (2/log2(2) + 3/log2(3)) / (3/log2(2) + 2/log2(3))
  const Grades grades = {{"a", 3}, {"b", 2}};
  EXPECT_NEAR(NormalizedGain(Ids{"b", "a"}, grades, 10),
              (2 + 3 / std::log2(3)) / (3 + 2 / std::log2(3)), 1e-12);
}

TEST(NormalizedGain, LooksNoDeeperThanAsked) {
  const Grades grades = {{"a", 1}};
  EXPECT_EQ(NormalizedGain(Ids{"x", "y", "a"}, grades, 2), 0);
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{"x", "y", "a"}, grades, 3), 0.5);
  // More are relevant than fit: the first ten of them are as good as can be.
  EXPECT_DOUBLE_EQ(NormalizedGain(Ids{"a"}, {{"a", 1}, {"b", 1}}, 1), 1);
}

TEST(AveragePrecision, CountsWhatIsNotListedAsMissed) {
  const Grades grades = {{"a", 1}, {"b", 2}, {"c", 0}, {"d", 1}};
  // Precisions 1/1 and 2/3 at the ranks of a and b; d is missing.
  EXPECT_NEAR(AveragePrecision(Ids{"a", "c", "b"}, grades), (1 + 2.0 / 3) / 3, 1e-12);
  EXPECT_EQ(AveragePrecision(Ids{"a"}, {{"a", 0}}), 0);
}

TEST(ReciprocalRank, IsOfTheFirstRelevantArticle) {
  EXPECT_DOUBLE_EQ(ReciprocalRank(Ids{"x", "b", "a"}, {{"a", 3}, {"b", 1}}), 0.5);
  EXPECT_EQ(ReciprocalRank(Ids{"x"}, {{"a", 1}}), 0);
}

TEST(Recall, IsThePartThatIsFound) {
  const Grades grades = {{"a", 1}, {"b", 1}, {"c", 0}};
  EXPECT_DOUBLE_EQ(Recall(Ids{"a", "c"}, grades, 100), 0.5);
  EXPECT_DOUBLE_EQ(Recall(Ids{"x", "a", "b"}, grades, 2), 0.5);
}

TEST(MeanOf, CountsEveryQueryTheSame) {
  const RankingScore mean = MeanOf(std::vector<RankingScore>{{1, 1, 1, 1}, {0, 0.5, 0, 1}});
  EXPECT_DOUBLE_EQ(mean.ndcg10, 0.5);
  EXPECT_DOUBLE_EQ(mean.average_precision, 0.75);
  EXPECT_DOUBLE_EQ(mean.reciprocal_rank, 0.5);
  EXPECT_DOUBLE_EQ(mean.recall100, 1);
  EXPECT_EQ(MeanOf({}).ndcg10, 0);
}

}  // namespace
}  // namespace dateline
