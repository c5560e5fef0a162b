// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/written_date.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

std::string Read(std::string_view text) {
  const DateTokens tokens = DateTokens::Scan(text);
  const std::optional<WrittenDate> written = ReadWrittenDate(tokens, 0);
  if (!written) return "none";
  std::string read = FormatPartialDate(written->date);
  if (written->clock) {
    const ClockTime clock = *written->clock;
    read += " " + std::to_string(clock.hour) + ":" + std::to_string(clock.minute);
  }
  return read;
}

TEST(ReadWrittenDate, ReadsEveryWayOfWritingADay) {
  struct Case {
    const char* text;
    const char* date;
  };
  const Case cases[] = {
      {"2024-03-22", "2024-03-22"},
      {"2024/03/22", "2024-03-22"},
      {"2024-03", "2024-03"},
      {"2024-03-22T23:30:00+07:00", "2024-03-22 23:30"},
      {"2024-03-22 23:30", "2024-03-22 23:30"},
      {"22 March 2024", "2024-03-22"},
      {"22nd of March, 2024", "2024-03-22"},
      {"22-Mar-2024", "2024-03-22"},
      {"Fri, 22 Mar 2024 10:00:00 +0700", "2024-03-22 10:0"},
      {"Friday, March 22, 2024", "2024-03-22"},
      {"March 22nd, 2024 - 18:19", "2024-03-22 18:19"},
      {"Nov. 3, 2025, 6:42 pm", "2025-11-03 18:42"},
      {"November 2025", "2025-11"},
      {"22.3.2024", "2024-03-22"},
      {"22-03-2024", "2024-03-22"},
      {"07/17/2025 04:47 PM", "2025-07-17 16:47"},
      {"29 February 2024", "2024-02-29"},
      {"22 tháng 3 năm 2024", "2024-03-22"},
      {"Ngày 22 tháng 3, 2024", "2024-03-22"},
      {"Thứ Sáu, ngày 22 tháng 3 năm 2024", "2024-03-22"},
      {"Chủ nhật, 24/3/2024 14:05", "2024-03-24 14:5"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text), c.date) << c.text;
}

TEST(ReadWrittenDate, KeepsOnlyTheYearOfAnAmbiguousOrder) {
  const DateTokens tokens = DateTokens::Scan("03/04/2024");
  const std::optional<WrittenDate> written = ReadWrittenDate(tokens, 0);
  ASSERT_TRUE(written);
  EXPECT_EQ(FormatPartialDate(written->date), "2024");
  EXPECT_EQ(FormatDay(*written->day_first), "2024-04-03");
  EXPECT_EQ(FormatDay(*written->month_first), "2024-03-04");
}

TEST(ReadWrittenDate, RefusesWhatNoCalendarHas) {
  for (const char* text :
       {"", "2024", "30 February 2024", "31 June 2024", "2024-13-01", "2024-02-30",
        "29 February 2023", "0000-01-01", "march 22, 2024", "3-2", "24/7", "99999-01-01", "March",
        "22 March", "13/13/2024", "20241399", "may 2024"}) {
    EXPECT_EQ(Read(text), "none") << text;
  }
}

TEST(ReadClockTime, ReadsClocksOfTwelveAndTwentyFourHours) {
  struct Case {
    const char* text;
    int hour;
    int minute;
  };
  const Case cases[] = {{"16:05", 16, 5},     {"6:42 pm", 18, 42}, {"2.40am", 2, 40},
                        {"12 a.m.", 0, 0},    {"12 p.m.", 12, 0},  {"9pm", 21, 0},
                        {"18:00 UTC", 18, 0}, {"0:30", 0, 30}};
  for (const Case& c : cases) {
    const DateTokens tokens = DateTokens::Scan(c.text);
    const std::optional<TimedClock> clock = ReadClockTime(tokens, 0);
    ASSERT_TRUE(clock) << c.text;
    EXPECT_EQ(clock->time.hour, c.hour) << c.text;
    EXPECT_EQ(clock->time.minute, c.minute) << c.text;
  }
  for (const char* text : {"", "16", "25:00", "16:60", "13 pm", "2.5", "2.5am", "3-2"}) {
    EXPECT_FALSE(ReadClockTime(DateTokens::Scan(text), 0)) << text;
  }
}

TEST(ReadNumericMonthDay, NeedsAnOrderOrADayThatIsNoMonth) {
  const auto read = [](std::string_view text, bool day_first) {
    const auto found = ReadNumericMonthDay(DateTokens::Scan(text), 0, day_first);
    return found ? std::to_string(found->month) + "-" + std::to_string(found->day) : "none";
  };
  EXPECT_EQ(read("22/3", true), "3-22");
  EXPECT_EQ(read("4/3", true), "3-4");
  EXPECT_EQ(read("22/3", false), "3-22");
  EXPECT_EQ(read("3/22", false), "3-22");
  EXPECT_EQ(read("4/3", false), "none");
  for (const char* text : {"", "22", "22/", "31/2", "22 / 3", "22/13", "0/3", "322/3"}) {
    EXPECT_EQ(read(text, true), "none") << text;
  }
}

TEST(ReadMonthDay, ReadsBothOrders) {
  for (const char* text : {"June 3", "3 June", "3rd of June", "Jun. 3rd"}) {
    const std::optional<MonthDay> read = ReadMonthDay(DateTokens::Scan(text), 0);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->month, 6u) << text;
    EXPECT_EQ(read->day, 3u) << text;
  }
  for (const char* text : {"June", "June 31", "3", "June 2024", "third June"}) {
    EXPECT_FALSE(ReadMonthDay(DateTokens::Scan(text), 0)) << text;
  }
}

}  // namespace
}  // namespace dateline
