// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/rate_limit.h"

#include <gtest/gtest.h>

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const RateLimit::Time kStart = RateLimit::Time() + std::chrono::hours(1);

TEST(RateLimit, AllowsABurstAndThenTheRate) {
  RateLimit limit(20, 60);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(limit.Take("a", kStart), seconds(0)) << i;
  EXPECT_EQ(limit.Take("a", kStart), seconds(1));
  for (int i = 1; i <= 40; ++i)
    EXPECT_EQ(limit.Take("a", kStart + milliseconds(50 * i + 1)), seconds(0)) << i;
  EXPECT_EQ(limit.Take("a", kStart + milliseconds(2002)), seconds(1));
}

TEST(RateLimit, SaysAfterHowLongToComeAgain) {
  RateLimit limit(0.1, 1);
  EXPECT_EQ(limit.Take("a", kStart), seconds(0));
  EXPECT_EQ(limit.Take("a", kStart), seconds(10));
  EXPECT_EQ(limit.Take("a", kStart + seconds(4)), seconds(6));
  EXPECT_EQ(limit.Take("a", kStart + seconds(11)), seconds(0));
}

TEST(RateLimit, FillsNoFurtherThanTheBurst) {
  RateLimit limit(1, 2);
  limit.Take("a", kStart);
  const auto later = kStart + seconds(1000);
  EXPECT_EQ(limit.Take("a", later), seconds(0));
  EXPECT_EQ(limit.Take("a", later), seconds(0));
  EXPECT_EQ(limit.Take("a", later), seconds(1));
}

TEST(RateLimit, KeepsAddressesApart) {
  RateLimit limit(1, 1);
  EXPECT_EQ(limit.Take("a", kStart), seconds(0));
  EXPECT_EQ(limit.Take("b", kStart), seconds(0));
  EXPECT_EQ(limit.Take("a", kStart), seconds(1));
}

TEST(RateLimit, IsOffWithoutARate) {
  RateLimit limit(0, 1);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(limit.Take("a", kStart), seconds(0));
  EXPECT_EQ(limit.remembered(), 0u);
}

TEST(RateLimit, RemembersABoundedNumberAndForgetsTheFull) {
  RateLimit limit(1, 1);
  for (int i = 0; i < 100'000; ++i) limit.Take(std::to_string(i), kStart);
  EXPECT_LE(limit.remembered(), 16'384u);
  limit.Take("late", kStart + seconds(10));
  EXPECT_EQ(limit.remembered(), 1u);
}

TEST(ConnectionCount, LetsInSoManyAndOneForEachThatLeaves) {
  ConnectionCount count(2);
  EXPECT_TRUE(count.Enter("a"));
  EXPECT_TRUE(count.Enter("a"));
  EXPECT_FALSE(count.Enter("a"));
  EXPECT_TRUE(count.Enter("b"));
  count.Leave("a");
  EXPECT_TRUE(count.Enter("a"));
  EXPECT_FALSE(count.Enter("a"));
  EXPECT_FALSE(ConnectionCount(0).Enter("a"));
}

}  // namespace
}  // namespace dateline::web
