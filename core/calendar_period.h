// SPDX-License-Identifier: GPL-2.0-or-later
// The periods that an archive counts by, each wholly within one of the next: a day, a month, a
// year, a decade, a century. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

namespace dateline {

// From the finest to the widest.
enum class CalendarUnit : std::uint8_t { kDay, kMonth, kYear, kDecade, kCentury };
inline constexpr CalendarUnit kCalendarUnits[] = {CalendarUnit::kDay, CalendarUnit::kMonth,
                                                  CalendarUnit::kYear, CalendarUnit::kDecade,
                                                  CalendarUnit::kCentury};

// One of them, by its first day. The 1960s begin on 1960-01-01 and the 1600s, as century "16", on
// 1600-01-01 (TIMEX3 counts so). There is no year 0: decade "000" and century "00" begin with
// year 1.
struct CalendarPeriod {
  Day first;
  CalendarUnit unit = CalendarUnit::kDay;

  bool operator==(const CalendarPeriod&) const = default;
};

// The period of that unit which holds `day`. Requires a day of the years 1 to 9999.
CalendarPeriod PeriodAround(Day day, CalendarUnit unit);

// All of its days.
DayRange Days(const CalendarPeriod& period);

// "2024-03-22", "2024-03", "2024", "202" or "20": the length tells the unit. TIMEX3 writes the
// same.
std::string FormatCalendarPeriod(const CalendarPeriod& period);

// Reads FormatCalendarPeriod's text back; nothing for any other.
std::optional<CalendarPeriod> ParseCalendarPeriod(std::string_view text);

// The fewest periods, none wider than `widest`, that hold each day of `range` once and no other
// day: from the first to the last, with every period that lies in the range within one of them.
// Requires first <= last, in the years 1 to 9999.
std::vector<CalendarPeriod> FewestPeriods(DayRange range, CalendarUnit widest);

// The periods of `unit` that share a day with `range`, from the first to the last. Requires as
// FewestPeriods.
std::vector<CalendarPeriod> PeriodsTouching(DayRange range, CalendarUnit unit);

// Monday to Sunday of the ISO 8601 week that holds `day`.
DayRange WeekAround(Day day);

}  // namespace dateline
