// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/searcher/query_tree.h"

namespace dateline {
namespace {

std::string Read(std::string_view field, std::string_view value, Day today = kToday) {
  const Result<DateReading> reading = ReadQueryDate(field, value, today);
  if (!reading) return reading.error().code;
  return Written(reading->condition) + (reading->reversed ? " reversed" : "");
}

TEST(ReadQueryDate, ReadsPeriodsAndRanges) {
  static constexpr struct {
    const char* field;
    const char* value;
    const char* days;
  } kCases[] = {
      {"date", "2024", "2024-01-01..2024-12-31"},
      {"date", "2024-02", "2024-02-01..2024-02-29"},
      {"date", "2024-03-22", "2024-03-22..2024-03-22"},
      {"date", "2024/3/2", "2024-03-02..2024-03-02"},
      {"date", "2024-03..2024-05", "2024-03-01..2024-05-31"},
      {"date", "2024-03-30..2024-04-02", "2024-03-30..2024-04-02"},
      {"date", "2024-03 .. 2024-05", "2024-03-01..2024-05-31"},
      {"date", "2024-03..", "2024-03-01..9999-12-31"},
      {"date", "..2024-03", "0001-01-01..2024-03-31"},
      {"date", "..", "0001-01-01..9999-12-31"},
      {"date", "2024-05..2024-03", "2024-03-01..2024-05-31 reversed"},
      {"date", ">=2024-03-01", "2024-03-01..9999-12-31"},
      {"date", ">2024-03", "2024-04-01..9999-12-31"},
      {"date", "<=2024-03", "0001-01-01..2024-03-31"},
      {"date", "<2024-03", "0001-01-01..2024-02-29"},
      {"date", "=2024-03", "2024-03-01..2024-03-31"},
      {"after", "2024-01", "2024-01-01..9999-12-31"},
      {"before", "2024-06", "0001-01-01..2024-05-31"},
      {"before", "2024-01-01", "0001-01-01..2023-12-31"},
      {"after", "yesterday", "2024-03-21..9999-12-31"},
      {"before", "last month", "0001-01-01..2024-01-31"},
      {"date", "yesterday..today", "2024-03-21..2024-03-22"},
      {"date", "undated", "undated"},
      {"date", "None", "undated"},
      {"mentions", "2024-03", "mentions 2024-03-01..2024-03-31"},
      {"mentions", "2024-03..", "mentions 2024-03-01..9999-12-31"},
      {"mentions", "none", "mentions undated"},
      {"date", "christmas-2023", "2023-12-25..2023-12-25"},
      {"mentions", "tet-2024", "mentions 2024-02-10..2024-02-10"},
      {"mentions", "~tet-2024", "mentions ~2024-02-10..2024-02-10"},
      {"mentions", "Christmas", "mentions --12-25"},
      {"date", "christmas-2023..2024-01-06", "2023-12-25..2024-01-06"},
      {"after", "easter-2024", "2024-03-31..9999-12-31"},
      {"before", "easter-2024", "0001-01-01..2024-03-30"},
      {"after", "christmas", "bad-date"},
      {"date", "easter", "bad-date"},
      {"date", "tet-1960", "bad-date"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(std::string(c.field) + ":" + c.value);
    EXPECT_EQ(Read(c.field, c.value), c.days);
  }
}

TEST(ReadQueryDate, ReadsWeeksPartsOfYearsAndDecades) {
  static constexpr struct {
    const char* value;
    const char* days;
  } kCases[] = {
      {"2024-W11", "2024-03-11..2024-03-17"},     {"2024w1", "2024-01-01..2024-01-07"},
      {"2020-W53", "2020-12-28..2021-01-03"},     {"2021-W01", "2021-01-04..2021-01-10"},
      {"2026-W53", "2026-12-28..2027-01-03"},     {"2024-Q1", "2024-01-01..2024-03-31"},
      {"2024q4", "2024-10-01..2024-12-31"},       {"2024-H1", "2024-01-01..2024-06-30"},
      {"2024-h2", "2024-07-01..2024-12-31"},      {"1960s", "1960-01-01..1969-12-31"},
      {"0000s", "0001-01-01..0009-12-31"},        {"2024-W10..2024-W11", "2024-03-04..2024-03-17"},
      {"1960S..1970s", "1960-01-01..1979-12-31"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Read("date", c.value), c.days) << c.value;
}

TEST(ReadQueryDate, ReadsWhatMayTouchAndWhatComesEveryYear) {
  static constexpr struct {
    const char* field;
    const char* value;
    const char* days;
  } kCases[] = {
      {"mentions", "~2024-03", "mentions ~2024-03-01..2024-03-31"},
      {"date", "~2024-03-22", "~2024-03-22..2024-03-22"},
      {"date", "~2024-03..2024-04", "~2024-03-01..2024-04-30"},
      {"date", "~none", "undated"},
      {"mentions", "--01-26", "mentions --01-26"},
      {"mentions", "-1-26", "mentions --01-26"},
      {"date", "--02-29", "--02-29"},
      {"date", "~--02-29", "--02-29"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Read(c.field, c.value), c.days) << c.value;
}

TEST(ReadQueryDate, NamesTheNearestDateOfTheCalendar) {
  static constexpr struct {
    const char* value;
    const char* nearest;
  } kCases[] = {
      {"2024-02-30", "2024-02-29"},
      {"2024-13", "2024-12"},
      {"22/03/2024", "2024-03-22"},
      {"2024-W53", "2024-W52"},
      {"2024-W00", "2024-W01"},
      {"2024-Q5", "2024-Q4"},
      {"2024-H0", "2024-H1"},
      {"--02-30", "--02-29"},
      {"--13-01", "--01-13"},
      {"20240322", "2024-03-22"},
      {"2024..2024-13", "2024-12"},
      {"~2024-02-30", "2024-02-29"},
      {"chrismas-2024", "christmas-2024"},
      {"eastr", "easter-2024"},
  };
  for (const auto& c : kCases) {
    const Result<DateReading> reading = ReadQueryDate("mentions", c.value, kToday);
    ASSERT_FALSE(reading) << c.value;
    const std::string& message = reading.error().message;
    EXPECT_NE(message.find(std::string("did you mean ") + c.nearest + "?"), std::string::npos)
        << message;
  }
}

TEST(ReadQueryDate, CountsFromToday) {
  static constexpr struct {
    const char* value;
    const char* days;
  } kCases[] = {
      {"today", "2024-03-22..2024-03-22"},
      {"Yesterday", "2024-03-21..2024-03-21"},
      {"1d", "2024-03-22..2024-03-22"},
      {"7d", "2024-03-16..2024-03-22"},
      {"2w", "2024-03-09..2024-03-22"},
      {"1m", "2024-02-23..2024-03-22"},
      {"1y", "2023-03-23..2024-03-22"},
      {"last 7 days", "2024-03-16..2024-03-22"},
      {"past 3 months", "2023-12-23..2024-03-22"},
      {"3 months", "2023-12-23..2024-03-22"},
      {"this week", "2024-03-18..2024-03-24"},
      {"last week", "2024-03-11..2024-03-17"},
      {"this month", "2024-03-01..2024-03-31"},
      {"LAST  MONTH", "2024-02-01..2024-02-29"},
      {"this year", "2024-01-01..2024-12-31"},
      {"last year", "2023-01-01..2023-12-31"},
      {"tomorrow", "2024-03-23..2024-03-23"},
      {"next week", "2024-03-25..2024-03-31"},
      {"next month", "2024-04-01..2024-04-30"},
      {"next year", "2025-01-01..2025-12-31"},
      {"next 3 days", "2024-03-22..2024-03-24"},
      {"hôm nay", "2024-03-22..2024-03-22"},
      {"Hôm qua", "2024-03-21..2024-03-21"},
      {"ngày mai", "2024-03-23..2024-03-23"},
      {"tuần này", "2024-03-18..2024-03-24"},
      {"tuần trước", "2024-03-11..2024-03-17"},
      {"tuan qua", "2024-03-11..2024-03-17"},
      {"tháng trước", "2024-02-01..2024-02-29"},
      {"tháng tới", "2024-04-01..2024-04-30"},
      {"năm nay", "2024-01-01..2024-12-31"},
      {"năm ngoái", "2023-01-01..2023-12-31"},
      {"năm sau", "2025-01-01..2025-12-31"},
      {"sang năm", "2025-01-01..2025-12-31"},
      {"7 ngày qua", "2024-03-16..2024-03-22"},
      {"3 tháng tới", "2024-03-22..2024-06-21"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.value);
    EXPECT_EQ(Read("date", c.value), c.days);
  }
}

TEST(ReadQueryDate, StaysInTheCalendarAtTheEndsOfMonthsAndTimes) {
  using std::chrono::year;
  EXPECT_EQ(Read("date", "1m", Day(year(2024) / 3 / 31)), "2024-03-01..2024-03-31");
  EXPECT_EQ(Read("date", "1y", Day(year(2024) / 2 / 29)), "2023-03-01..2024-02-29");
  EXPECT_EQ(Read("date", "last week", Day(year(2024) / 1 / 1)), "2023-12-25..2023-12-31");
  EXPECT_EQ(Read("date", "10000y"), "0001-01-01..2024-03-22");
}

TEST(ReadQueryDate, RefusesWhatIsNoDate) {
  for (const char* value : {"",
                            " ",
                            "2024-13",
                            "2023-02-29",
                            "2024-00",
                            "22/03/2024",
                            "22-03-2024",
                            "banana",
                            "7",
                            "7x",
                            "0d",
                            "-7d",
                            "10001d",
                            "99999999999999999999d",
                            "last",
                            "last fortnight",
                            "..banana",
                            "2024..2024-13",
                            "2024-03-22-01",
                            "2024-W",
                            "2024-W100",
                            "-W11",
                            "1965s",
                            "60s",
                            "--01",
                            "--1-2-3",
                            "-",
                            "~",
                            "last 7 days ago",
                            "tuần",
                            "tuần trước nữa",
                            "<",
                            ">=",
                            "0000",
                            "12345",
                            "d",
                            "last 7",
                            "7 7 days"}) {
    SCOPED_TRACE(value);
    const Result<DateReading> reading = ReadQueryDate("date", value, kToday);
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code, "bad-date");
    EXPECT_EQ(reading.error().end, std::string_view(value).size());
  }
  EXPECT_EQ(Read("date", ">9999"), "bad-date");
  EXPECT_EQ(Read("before", "0001"), "bad-date");
}

}  // namespace
}  // namespace dateline
