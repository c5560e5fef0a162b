// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"

namespace dateline::web::messages {
namespace {

TEST(Number, GroupsThousands) {
  EXPECT_EQ(Number(English(), 0), "0");
  EXPECT_EQ(Number(English(), 999), "999");
  EXPECT_EQ(Number(English(), 1000), "1,000");
  EXPECT_EQ(Number(English(), 1284006), "1,284,006");
}

TEST(RangeText, SaysNoMoreThanThePeriodHas) {
  EXPECT_EQ(RangeText(English(), Range("2024-03-22")), "22 March 2024");
  EXPECT_EQ(RangeText(English(), Range("2024-03")), "March 2024");
  EXPECT_EQ(RangeText(English(), Range("2024")), "2024");
  const auto days = [](std::string_view first, std::string_view last) {
    return RangeText(English(), {Range(first).first, Range(last).first});
  };
  EXPECT_EQ(days("2024-03-11", "2024-03-17"), "11 to 17 March 2024");
  EXPECT_EQ(days("2024-02-28", "2024-03-03"), "28 February to 3 March 2024");
  EXPECT_EQ(days("2023-12-30", "2024-01-02"), "30 December 2023 to 2 January 2024");
  EXPECT_EQ(days("2023-10-01", "2023-12-31"), "October to December 2023");
  EXPECT_EQ(days("2023-12-01", "2024-02-29"), "December 2023 to February 2024");
  EXPECT_EQ(days("1960-01-01", "1969-12-31"), "1960 to 1969");
}

TEST(DayWithWeekday, KnowsTheCalendar) {
  EXPECT_EQ(DayWithWeekday(English(), Range("2024-03-22").first), "Friday, 22 March 2024");
  EXPECT_EQ(DayWithWeekday(English(), Range("0001-01-01").first), "Monday, 1 January 1");
}

TEST(TimeText, IsInUtcAndAlsoBeforeTheEpoch) {
  EXPECT_EQ(TimeText(English(), 0), "1 January 1970, 00:00 UTC");
  EXPECT_EQ(TimeText(English(), -60), "31 December 1969, 23:59 UTC");
}

TEST(PublishedText, NeverHidesDoubt) {
  Publication published;
  EXPECT_EQ(PublishedText(English(), published), "Date unknown");
  published = PublishedOn("2026-01");
  EXPECT_EQ(PublishedText(English(), published), "January 2026");
  published.origin = DateOrigin::kInferred;
  EXPECT_EQ(PublishedText(English(), published), "About January 2026, from the text");
}

TEST(Articles, AgreesInNumber) {
  EXPECT_EQ(Articles(English(), 1), "1 article");
  EXPECT_EQ(Articles(English(), 1284), "1,284 articles");
  EXPECT_EQ(ArticlesOrNone(English(), 0), "No articles");
}

}  // namespace
}  // namespace dateline::web::messages
