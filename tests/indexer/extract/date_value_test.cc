// SPDX-License-Identifier: GPL-2.0-or-later
// Properties of the calendar, over every day of the 400 years after which it repeats.
#include "indexer/extract/date_value.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/indexer/extract/timex_cases.h"

namespace dateline {
namespace {

constexpr int kFirstYear = 1801;
constexpr int kYears = 400;

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

Day FirstDay(int year) {
  return Day(std::chrono::year(year), std::chrono::January, std::chrono::day(1));
}

// Calls `check` with each day of the years.
template <typename Check>
void EachDay(const Check& check) {
  const std::int32_t last = DayNumber(FirstDay(kFirstYear + kYears));
  for (std::int32_t number = DayNumber(FirstDay(kFirstYear)); number < last; ++number) {
    check(DayOfNumber(number));
  }
}

TEST(DateValue, GivesEveryDayBack) {
  EachDay([](Day day) {
    const std::optional<DateValue> value = DayValue(day, kNoPart, std::nullopt);
    ASSERT_TRUE(value);
    const Result<DayRange> read = ParseDayRange(value->timex);
    ASSERT_TRUE(read) << value->timex;
    EXPECT_EQ(read->first, day);
    EXPECT_EQ(value->days, (DayRange{day, day}));
  });
}

TEST(DateValue, PutsEveryDayIntoOneWeekOfSevenDays) {
  int number = 0;
  std::string last;
  EachDay([&](Day day) {
    const DateValue week = *WeekValue(day);
    const DayRange days = *week.days;
    ASSERT_LE(days.first, day);
    ASSERT_LE(day, days.last);
    ASSERT_EQ(DayNumber(days.last) - DayNumber(days.first), 6);
    ASSERT_EQ(IsoWeekday(days.first), 1);
    // Weeks are counted up by one, and 4 January lies in the first one (ISO 8601).
    if (week.timex != last) {
      const int counted = std::stoi(week.timex.substr(6));
      EXPECT_TRUE(last.empty() || counted == number + 1 || counted == 1) << week.timex;
      number = counted;
      last = week.timex;
    }
    if (day.month() == std::chrono::January && unsigned(day.day()) == 4) {
      EXPECT_EQ(week.timex, fmt::format("{}-W01", int(day.year())));
    }
  });
}

TEST(DateValue, PutsEveryDayIntoItsMonthQuarterHalfAndYear) {
  EachDay([](Day day) {
    const int year = int(day.year());
    const int month = static_cast<int>(unsigned(day.month()));
    for (const std::optional<DateValue>& value :
         {MonthValue(year, month), QuarterValue(year, (month + 2) / 3),
          HalfValue(year, (month + 5) / 6), YearValue(year), DecadeValue(year),
          CenturyValue(year / 100 + 1)}) {
      ASSERT_TRUE(value && value->days);
      ASSERT_LE(value->days->first, day) << value->timex;
      ASSERT_LE(day, value->days->last) << value->timex;
    }
  });
}

TEST(DateValue, KnowsNoYearBeforeTheFirstOrBehindTheLast) {
  EXPECT_TRUE(YearValue(1));
  EXPECT_TRUE(YearValue(9999));
  EXPECT_FALSE(YearValue(0));
  EXPECT_FALSE(YearValue(10000));
  EXPECT_FALSE(MonthValue(2024, 0));
  EXPECT_FALSE(MonthValue(2024, 13));
  EXPECT_FALSE(QuarterValue(2024, 5));
  EXPECT_EQ(DecadeValue(5)->days->first, FirstDay(1));
  EXPECT_EQ(CenturyValue(1)->days->first, FirstDay(1));
}

// Each day as two languages print it, a text a year.
TEST(FindDates, ReadsEveryPrintedDayBack) {
  std::string text;
  std::vector<std::string> wanted;
  const auto check = [&] {
    std::vector<std::string> read;
    for (const DateMention& date : DatesIn(text, "2024-03-22")) read.push_back(date.value);
    EXPECT_EQ(read, wanted);
    text.clear();
    wanted.clear();
  };
  EachDay([&](Day day) {
    const unsigned month = unsigned(day.month());
    if (month == 1 && unsigned(day.day()) == 1 && !text.empty()) check();
    text += fmt::format("It fell on {} {} {}. Ngày {} tháng {} năm {}, đoàn đến.\n",
                        unsigned(day.day()), kMonths[month - 1], int(day.year()),
                        unsigned(day.day()), month, int(day.year()));
    wanted.insert(wanted.end(), 2, FormatDay(day));
  });
  check();
}

}  // namespace
}  // namespace dateline
