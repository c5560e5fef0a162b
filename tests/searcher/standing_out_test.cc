// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/standing_out.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// Of the table 10, 90 / 10, 890, worked out apart.
TEST(StandingOut, IsTheLogLikelihoodRatio) {
  EXPECT_NEAR(StandingOut({10, 100, 20, 1000}), 21.177, 0.001);
}

TEST(StandingOut, IsNothingForWhatIsAsFrequentElsewhere) {
  EXPECT_EQ(StandingOut({10, 100, 100, 1000}), 0);
  EXPECT_EQ(StandingOut({1, 100, 100, 1000}), 0);
  EXPECT_EQ(StandingOut({0, 100, 7, 1000}), 0);
}

TEST(StandingOut, IsNothingOfTheWholeArchive) {
  EXPECT_EQ(StandingOut({20, 1000, 20, 1000}), 0);
  EXPECT_EQ(StandingOut({0, 0, 0, 0}), 0);
}

TEST(StandingOut, GrowsWithEvidenceAndNotWithTheRatioAlone) {
  EXPECT_GT(StandingOut({40, 100, 50, 10'000}), StandingOut({4, 10, 5, 10'000}));
  EXPECT_GT(StandingOut({40, 100, 50, 10'000}), StandingOut({1, 100, 1, 10'000}));
}

TEST(StandingOut, TakesWhatIsNowhereElse) { EXPECT_GT(StandingOut({3, 3, 3, 10'000}), kStandsOut); }

}  // namespace
}  // namespace dateline
