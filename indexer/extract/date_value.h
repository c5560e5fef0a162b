// SPDX-License-Identifier: GPL-2.0-or-later
// Values as TIMEX3 writes them, and the calendar days they stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/date.h"
#include "indexer/extract/date_words.h"
#include "indexer/extract/written_date.h"

namespace dateline {

struct DateValue {
  std::string timex;
  std::optional<DayRange> days;
  DateType type = DateType::kDate;
};

// Each gives nothing where the calendar has no such period or the year is not in 1 to 9999.
// Any thread.
std::optional<DateValue> DayValue(Day day, DayPart part, const std::optional<ClockTime>& clock);
std::optional<DateValue> MonthValue(int year, int month);
std::optional<DateValue> YearValue(int year);
std::optional<DateValue> QuarterValue(int year, int quarter);
std::optional<DateValue> HalfValue(int year, int half);
std::optional<DateValue> SeasonValue(int year, DateSeason season);
std::optional<DateValue> WeekValue(Day any_day);     // ISO weeks, Monday to Sunday
std::optional<DateValue> WeekendValue(Day any_day);  // of the same week
std::optional<DateValue> DecadeValue(int year);      // "196" is 1960 to 1969
std::optional<DateValue> CenturyValue(int century);  // 17 is "16", 1600 to 1699

// "2024-03/2024-05"; three months that are a quarter are that quarter. Nothing when the ends stand
// in the wrong order.
std::optional<DateValue> IntervalValue(const DateValue& from, const DateValue& to);

// "TNI", "T18:05Z"; empty for neither.
std::string TimeOfDayTimex(DayPart part, const std::optional<ClockTime>& clock);

// "SP", "SU", "FA", "WI".
std::string_view SeasonCode(DateSeason season);

// Months counted through the years: January 2024 and -1 is December 2023.
struct YearMonth {
  int year = 0;
  int month = 0;
};
YearMonth AddMonths(YearMonth start, int months);

// Monday 1 to Sunday 7.
int IsoWeekday(Day day);
Day AddDays(Day day, int days);

// "P3Y", "PT30M", "PXW" for a vague amount: `amount` as it is to be printed.
std::string DurationTimex(const std::string& amount, DateUnit unit);

}  // namespace dateline
