// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/calendar_period.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int kLastYear = 9999;

int YearOf(Day day) { return static_cast<int>(day.year()); }

int YearsIn(CalendarUnit unit) {
  return unit == CalendarUnit::kCentury ? 100 : unit == CalendarUnit::kDecade ? 10 : 1;
}

// How many characters of "2024-03-22" name the period.
std::size_t LengthOf(CalendarUnit unit) {
  static constexpr std::size_t kLengths[] = {10, 7, 4, 3, 2};
  return kLengths[static_cast<std::size_t>(unit)];
}

}  // namespace

CalendarPeriod PeriodAround(Day day, CalendarUnit unit) {
  if (unit == CalendarUnit::kDay) return {day, unit};
  if (unit == CalendarUnit::kMonth) return {day.year() / day.month() / 1, unit};
  const int width = YearsIn(unit);
  return {Day(year(std::max(YearOf(day) / width * width, 1)) / 1 / 1), unit};
}

DayRange Days(const CalendarPeriod& period) {
  const Day first = period.first;
  if (period.unit == CalendarUnit::kDay) return {first, first};
  if (period.unit == CalendarUnit::kMonth) return {first, Day(first.year() / first.month() / last)};
  const int width = YearsIn(period.unit);
  const int begin = YearOf(first) / width * width;
  return {first, Day(year(std::min(begin + width - 1, kLastYear)) / 12 / 31)};
}

std::string FormatCalendarPeriod(const CalendarPeriod& period) {
  return FormatDay(period.first).substr(0, LengthOf(period.unit));
}

std::optional<CalendarPeriod> ParseCalendarPeriod(std::string_view text) {
  if (text.size() >= LengthOf(CalendarUnit::kYear)) {
    // ParsePartialDate takes '/' as well, FormatCalendarPeriod writes none.
    const Result<PartialDate> date = ParsePartialDate(text);
    if (!date || text.find('/') != text.npos) return std::nullopt;
    static constexpr CalendarUnit kUnits[] = {CalendarUnit::kDay, CalendarUnit::kMonth,
                                              CalendarUnit::kYear};
    return CalendarPeriod{date->first, kUnits[static_cast<std::size_t>(date->granularity)]};
  }
  for (const CalendarUnit unit : {CalendarUnit::kDecade, CalendarUnit::kCentury}) {
    if (text.size() != LengthOf(unit)) continue;
    unsigned number = 0;
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end) return std::nullopt;
    const int begin = static_cast<int>(number) * YearsIn(unit);
    return CalendarPeriod{Day(year(std::max(begin, 1)) / 1 / 1), unit};
  }
  return std::nullopt;
}

std::vector<CalendarPeriod> FewestPeriods(DayRange range, CalendarUnit widest) {
  assert(range.first <= range.last);
  std::vector<CalendarPeriod> periods;
  // From left to right, each time the widest period that begins on `next` and ends in the range.
  for (Day next = range.first;;) {
    CalendarPeriod taken{next, CalendarUnit::kDay};
    for (const CalendarUnit unit : kCalendarUnits) {
      const CalendarPeriod wider = PeriodAround(next, unit);
      if (unit > widest || wider.first != next || Days(wider).last > range.last) break;
      taken = wider;
    }
    periods.push_back(taken);
    const Day end = Days(taken).last;
    if (end >= range.last) return periods;
    next = sys_days(end) + days(1);
  }
}

std::vector<CalendarPeriod> PeriodsTouching(DayRange range, CalendarUnit unit) {
  assert(range.first <= range.last);
  std::vector<CalendarPeriod> periods;
  for (Day next = range.first;;) {
    periods.push_back(PeriodAround(next, unit));
    const Day end = Days(periods.back()).last;
    if (end >= range.last) return periods;
    next = sys_days(end) + days(1);
  }
}

DayRange WeekAround(Day day) {
  const std::chrono::weekday weekday(sys_days{day});
  const Day monday = sys_days(day) - (weekday - std::chrono::Monday);
  return {monday, sys_days(monday) + days(6)};
}

}  // namespace dateline
