// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/calendar_period.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

Day ReadDay(std::string_view text) { return ParseDayRange(text)->first; }

std::string Written(const std::vector<CalendarPeriod>& periods) {
  std::string written;
  for (const CalendarPeriod& period : periods)
    written += (written.empty() ? "" : " ") + FormatCalendarPeriod(period);
  return written;
}

std::string Fewest(std::string_view first, std::string_view last,
                   CalendarUnit widest = CalendarUnit::kCentury) {
  return Written(FewestPeriods({ParseDayRange(first)->first, ParseDayRange(last)->last}, widest));
}

TEST(PeriodAround, IsTheOneOfTheUnitThatHoldsTheDay) {
  static constexpr struct {
    const char* day;
    CalendarUnit unit;
    const char* written;
    const char* first;
    const char* last;
  } kCases[] = {
      {"2024-03-22", CalendarUnit::kDay, "2024-03-22", "2024-03-22", "2024-03-22"},
      {"2024-02-29", CalendarUnit::kMonth, "2024-02", "2024-02-01", "2024-02-29"},
      {"2024-03-22", CalendarUnit::kYear, "2024", "2024-01-01", "2024-12-31"},
      {"1969-12-31", CalendarUnit::kDecade, "196", "1960-01-01", "1969-12-31"},
      {"1699-12-31", CalendarUnit::kCentury, "16", "1600-01-01", "1699-12-31"},
      {"0001-01-01", CalendarUnit::kDecade, "000", "0001-01-01", "0009-12-31"},
      {"0099-12-31", CalendarUnit::kCentury, "00", "0001-01-01", "0099-12-31"},
      {"9999-12-31", CalendarUnit::kCentury, "99", "9900-01-01", "9999-12-31"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.written);
    const CalendarPeriod period = PeriodAround(ReadDay(c.day), c.unit);
    EXPECT_EQ(FormatCalendarPeriod(period), c.written);
    EXPECT_EQ(FormatDay(Days(period).first), c.first);
    EXPECT_EQ(FormatDay(Days(period).last), c.last);
    EXPECT_EQ(ParseCalendarPeriod(c.written), period);
  }
}

TEST(ParseCalendarPeriod, RefusesWhatWasNeverWritten) {
  for (const char* text : {"", "2", "2a", "20a", "2024-3", "2024/03", "0000", "2024-02-30", " 20",
                           "-20", "+20", "20240322", "2024-03-22 "}) {
    EXPECT_FALSE(ParseCalendarPeriod(text)) << text;
  }
}

TEST(FewestPeriods, TakesTheWidestThatFit) {
  EXPECT_EQ(Fewest("2024-03-22", "2024-03-22"), "2024-03-22");
  EXPECT_EQ(Fewest("2024-02", "2024-02"), "2024-02");
  EXPECT_EQ(Fewest("2024-02-01", "2024-02-29"), "2024-02");
  EXPECT_EQ(Fewest("2023-11-29", "2025-02-02"),
            "2023-11-29 2023-11-30 2023-12 2024 2025-01 2025-02-01 2025-02-02");
  EXPECT_EQ(Fewest("1959", "1970"), "1959 196 1970");
  EXPECT_EQ(Fewest("1890", "2009"), "189 19 200");
  EXPECT_EQ(Fewest("1890", "1911", CalendarUnit::kYear),
            "1890 1891 1892 1893 1894 1895 1896 1897 1898 1899 1900 1901 1902 1903 1904 1905 1906 "
            "1907 1908 1909 1910 1911");
}

TEST(FewestPeriods, CoversTheWholeCalendar) {
  EXPECT_EQ(
      FewestPeriods({ReadDay("0001-01-01"), ReadDay("9999-12-31")}, CalendarUnit::kCentury).size(),
      100U);
  EXPECT_EQ(Fewest("9999-12-31", "9999-12-31"), "9999-12-31");
  EXPECT_EQ(Fewest("0001", "0001"), "0001");
}

// Over four hundred years, which is when the Gregorian calendar begins again: the periods put
// together are the days of the range, each once, and no two neighbours could be one.
TEST(FewestPeriods, HoldEachDayOnceAndAreFew) {
  const std::int32_t begin = DayNumber(ReadDay("1700-01-01"));
  const std::int32_t days = DayNumber(ReadDay("2099-12-31")) - begin + 1;
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const auto one = static_cast<std::int32_t>(random() % static_cast<unsigned>(days));
    // Half of the ranges short, so that their ends meet in one month or year.
    const auto length = static_cast<std::int32_t>(random() % (i % 2 == 0 ? 900U : 140'000U));
    const DayRange range{DayOfNumber(begin + one),
                         DayOfNumber(begin + std::min(one + length, days - 1))};
    SCOPED_TRACE(FormatDay(range.first) + ".." + FormatDay(range.last));
    const std::vector<CalendarPeriod> periods = FewestPeriods(range, CalendarUnit::kCentury);
    std::int32_t next = DayNumber(range.first);
    for (const CalendarPeriod& period : periods) {
      ASSERT_EQ(DayNumber(Days(period).first), next) << "a gap or an overlap";
      next = DayNumber(Days(period).last) + 1;
      // Maximal: the next wider period reaches out of the range.
      if (period.unit == CalendarUnit::kCentury) continue;
      const auto wider = static_cast<CalendarUnit>(static_cast<int>(period.unit) + 1);
      const DayRange around = Days(PeriodAround(period.first, wider));
      ASSERT_TRUE(around.first < range.first || range.last < around.last);
    }
    ASSERT_EQ(next, DayNumber(range.last) + 1);
    // Two edges of days, months, years and decades, and the centuries between.
    ASSERT_LE(periods.size(), 2U * (30 + 11 + 9 + 9) + 4);
  }
}

TEST(PeriodsTouching, HoldsBothEnds) {
  const DayRange range{ReadDay("2023-12-31"), ReadDay("2024-02-01")};
  EXPECT_EQ(Written(PeriodsTouching(range, CalendarUnit::kMonth)), "2023-12 2024-01 2024-02");
  EXPECT_EQ(Written(PeriodsTouching(range, CalendarUnit::kDecade)), "202");
  EXPECT_EQ(
      Written(PeriodsTouching({ReadDay("9999-12-30"), ReadDay("9999-12-31")}, CalendarUnit::kDay)),
      "9999-12-30 9999-12-31");
}

TEST(WeekAround, RunsFromMondayToSunday) {
  static constexpr struct {
    const char* day;
    const char* monday;
  } kCases[] = {{"2024-03-22", "2024-03-18"}, {"2024-03-18", "2024-03-18"},
                {"2024-03-24", "2024-03-18"}, {"2024-01-01", "2024-01-01"},
                {"2023-12-31", "2023-12-25"}, {"1969-12-31", "1969-12-29"}};
  for (const auto& c : kCases) {
    EXPECT_EQ(FormatDay(WeekAround(ReadDay(c.day)).first), c.monday) << c.day;
    EXPECT_EQ(DayNumber(WeekAround(ReadDay(c.day)).last), DayNumber(ReadDay(c.monday)) + 6);
  }
}

}  // namespace
}  // namespace dateline
