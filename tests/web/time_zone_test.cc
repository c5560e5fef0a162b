// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/time_zone.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::web {
namespace {

using std::chrono::sys_days;
using testing::HasSubstr;
using namespace std::chrono_literals;

std::string DayText(std::string_view zone, std::chrono::sys_seconds instant) {
  const Result<Day> day = DayIn(zone, instant);
  return day ? FormatDay(*day) : day.error().message;
}

constexpr std::chrono::sys_seconds kEvening = sys_days(2024y / 3 / 22) + 20h;

TEST(DayIn, IsTomorrowAlreadyInTheEast) {
  EXPECT_EQ(DayText("UTC", kEvening), "2024-03-22");
  EXPECT_EQ(DayText("Asia/Ho_Chi_Minh", kEvening), "2024-03-23");
  EXPECT_EQ(DayText("America/Los_Angeles", kEvening), "2024-03-22");
  EXPECT_EQ(DayText("Pacific/Kiritimati", kEvening), "2024-03-23");
  EXPECT_EQ(DayText("America/Los_Angeles", sys_days(2024y / 3 / 22) + 5h), "2024-03-21");
}

TEST(DayIn, KnowsSummerTime) {
  // London: 00:30 in summer time is 23:30 of the day before in universal time, but not in winter.
  EXPECT_EQ(DayText("Europe/London", sys_days(2024y / 7 / 1) + 23h + 30min), "2024-07-02");
  EXPECT_EQ(DayText("Europe/London", sys_days(2024y / 1 / 1) + 23h + 30min), "2024-01-01");
}

TEST(DayIn, CrossesTheYearAndTheLeapDay) {
  EXPECT_EQ(DayText("Asia/Tokyo", sys_days(2023y / 12 / 31) + 15h), "2024-01-01");
  EXPECT_EQ(DayText("Asia/Tokyo", sys_days(2024y / 2 / 28) + 15h), "2024-02-29");
  EXPECT_EQ(DayText("UTC", sys_days(1969y / 12 / 31) + 23h), "1969-12-31");
}

TEST(DayIn, TakesTheMachinesZoneWithoutAName) { EXPECT_TRUE(DayIn("", kEvening)); }

TEST(DayIn, NamesAZoneThatIsNoneAndTheOneMeant) {
  EXPECT_THAT(DayText("asia/ho chi minh", kEvening), HasSubstr("Write Asia/Ho_Chi_Minh."));
  EXPECT_THAT(DayText("tokyo", kEvening), HasSubstr("Write Asia/Tokyo."));
  EXPECT_THAT(DayText("saigon", kEvening), HasSubstr("Write Asia/Saigon."));
  EXPECT_THAT(DayText("Mars/Olympus", kEvening), HasSubstr("“Mars/Olympus”"));
  for (const std::string_view none : {"GMT+7", "+07:00", "Unknown", "Etc/Unknown", "\xFF", "/"}) {
    EXPECT_FALSE(CheckTimeZone(none)) << none;
  }
  EXPECT_FALSE(CheckTimeZone(std::string(100'000, 'a')));
  EXPECT_TRUE(CheckTimeZone("Asia/Saigon"));
}

}  // namespace
}  // namespace dateline::web
