// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/timestamp.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

TEST(Timestamp, WritesMomentsOfFourDigitYears) {
  EXPECT_EQ(Timestamp(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(Timestamp(-1), "1969-12-31T23:59:59Z");
  EXPECT_EQ(Timestamp(1'711'100'000), "2024-03-22T09:33:20Z");
  EXPECT_EQ(Timestamp(std::numeric_limits<std::int64_t>::max()), "9999-12-31T23:59:59Z");
  EXPECT_EQ(Timestamp(std::numeric_limits<std::int64_t>::min()), "0001-01-01T00:00:00Z");
}

TEST(NoonOf, IsOfADayAlone) {
  EXPECT_EQ(NoonOf(PublishedOn("2024-03-22")), "2024-03-22T12:00:00Z");
  EXPECT_EQ(NoonOf(PublishedOn("2024-03")), std::nullopt);
  EXPECT_EQ(NoonOf(PublishedOn("2024")), std::nullopt);
  EXPECT_EQ(NoonOf({}), std::nullopt);
}

}  // namespace
}  // namespace dateline::web
