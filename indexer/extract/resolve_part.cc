// SPDX-License-Identifier: GPL-2.0-or-later
// Days, weeks and weekends counted within a month or a year.
#include "indexer/extract/date_resolver.h"

namespace dateline {
namespace {

constexpr int kDaysOfWeek = 7;

// The `ordinal`th day of `whole` that is `weekday`; from its end when the ordinal is negative.
std::optional<Day> WeekdayIn(DayRange whole, int weekday, int ordinal) {
  Day day = whole.first;
  if (ordinal > 0) {
    const int ahead = (weekday - IsoWeekday(whole.first) + kDaysOfWeek) % kDaysOfWeek;
    day = AddDays(whole.first, ahead + kDaysOfWeek * (ordinal - 1));
  } else {
    const int back = (IsoWeekday(whole.last) - weekday + kDaysOfWeek) % kDaysOfWeek;
    day = AddDays(whole.last, -back);
  }
  return day < whole.first || whole.last < day ? std::nullopt : std::optional(day);
}

// The days one to seven are the first week, as people count; it is named by the ISO week that
// holds most of them.
Day MiddleOfWeek(DayRange whole, int ordinal) {
  constexpr int kMiddle = 3;
  return ordinal > 0 ? AddDays(whole.first, kDaysOfWeek * (ordinal - 1) + kMiddle)
                     : AddDays(whole.last, -kMiddle);
}

}  // namespace

std::optional<DateValue> PartValue(DayRange whole, const DateExpression& said) {
  constexpr int kSaturday = 6;
  if (said.weekday != 0) {
    const std::optional<Day> day = WeekdayIn(whole, said.weekday, said.ordinal);
    return day ? DayValue(*day, said.part, said.clock) : std::nullopt;
  }
  if (said.unit == kMonthUnit) {
    constexpr int kMonths = 12;
    const int month = said.ordinal > 0 ? said.ordinal : kMonths;
    const bool year = unsigned(whole.first.month()) == 1 && unsigned(whole.last.month()) == kMonths;
    return year ? MonthValue(int(whole.first.year()), month) : std::nullopt;
  }
  if (said.unit == kWeekend) {
    const std::optional<Day> saturday = WeekdayIn(whole, kSaturday, said.ordinal);
    return saturday ? WeekendValue(*saturday) : std::nullopt;
  }
  if (said.unit == kWeek) {
    if (whole.first == whole.last) return WeekValue(whole.first);
    const Day middle = MiddleOfWeek(whole, said.ordinal);
    return whole.last < middle ? std::nullopt : WeekValue(middle);
  }
  const Day day = said.ordinal > 0 ? AddDays(whole.first, said.ordinal - 1) : whole.last;
  return whole.last < day ? std::nullopt : DayValue(day, said.part, said.clock);
}

}  // namespace dateline
