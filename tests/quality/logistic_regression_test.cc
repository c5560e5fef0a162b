// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/logistic_regression.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace dateline {
namespace {

// `yes` of `all` with this evidence, beside the constant.
void Add(int yes, int all, double evidence, std::vector<Example>& examples) {
  for (int i = 0; i < all; ++i) examples.push_back({{1, evidence}, i < yes});
}

TEST(LogisticRegression, FindsTheOddsOfATable) {
  std::vector<Example> examples;
  Add(20, 100, 0, examples);
  Add(60, 100, 1, examples);
  const std::vector<double> weights = FitLogistic(examples, 1e-6);
  EXPECT_NEAR(weights[0], std::log(0.2 / 0.8), 1e-4);
  EXPECT_NEAR(weights[0] + weights[1], std::log(0.6 / 0.4), 1e-4);
  EXPECT_NEAR(ChanceOfYes(weights, {1, 1}), 0.6, 1e-4);
}

TEST(LogisticRegression, KeepsWeightsFiniteWhereTheEvidenceSettlesAll) {
  std::vector<Example> examples;
  Add(0, 50, 0, examples);
  Add(50, 50, 1, examples);
  const std::vector<double> weights = FitLogistic(examples, 1);
  EXPECT_GT(weights[1], 2);
  EXPECT_LT(weights[1], 20);
  EXPECT_EQ(weights, FitLogistic(examples, 1));
}

}  // namespace
}  // namespace dateline
