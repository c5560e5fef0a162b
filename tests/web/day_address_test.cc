// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/day_address.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

TEST(ReadDayName, ReadsDaysAndDaysOfEveryYear) {
  for (const std::string_view text :
       {"2024-03-22", "0001-01-01", "9999-12-31", "2024-02-29", "--01-26", "--02-29", "--12-31"}) {
    const std::optional<DayName> name = ReadDayName(text);
    ASSERT_TRUE(name) << text;
    EXPECT_EQ(DayNameText(*name), text);
    EXPECT_EQ(DayAddress(*name).text(), "/day/" + std::string(text));
  }
}

TEST(ReadDayName, RefusesWhatIsNoDayOrWrittenOtherwise) {
  for (const std::string_view text :
       {"", "2024", "2024-03", "2024-3-22", "2024/03/22", "2023-02-29", "2024-13-01", "--02-30",
        "--2-03", "--13-01", "--", "-01-26", "2024-03-22 ", "today", "--01-26-01", "--01/26"}) {
    EXPECT_FALSE(ReadDayName(text)) << text;
  }
}

TEST(DateAddress, LeadsToTheDayOrToTheArticlesOfThePeriod) {
  DateMention mention;
  EXPECT_FALSE(DateAddress(mention));
  mention.days = Range("2024-03-22");
  EXPECT_EQ(DateAddress(mention)->text(), "/day/2024-03-22");
  mention.days = Range("2024-03");
  EXPECT_EQ(DateAddress(mention)->text(), "/search?mfrom=2024-03&mto=2024-03&axis=mentioned");
  mention.days.reset();
  mention.value = "XXXX-01-26";
  EXPECT_EQ(DateAddress(mention)->text(), "/day/--01-26");
  mention.value = "XXXX-06";
  EXPECT_FALSE(DateAddress(mention));
}

TEST(PublishedAddress, LeadsToTheDayOrToTheArticlesOfThePeriod) {
  EXPECT_EQ(PublishedAddress(*ParsePartialDate("2024-03-22")).text(), "/day/2024-03-22");
  EXPECT_EQ(PublishedAddress(*ParsePartialDate("2024")).text(), "/search?from=2024&to=2024");
}

}  // namespace
}  // namespace dateline::web
