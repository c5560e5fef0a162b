// SPDX-License-Identifier: GPL-2.0-or-later
// The dates of an article as terms of the index, and a question about dates as terms to look for:
// both axes, published and mentioned. docs/index-format.md lists the terms. Pure; any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/calendar_period.h"
#include "core/date.h"

namespace dateline {

// The two facts that are never mixed: when an article was published, and what days it speaks of.
enum class DateAxis : std::uint8_t { kPublished, kMentioned };
inline constexpr DateAxis kDateAxes[] = {DateAxis::kPublished, DateAxis::kMentioned};

// The widest period that an axis has terms of.
constexpr CalendarUnit WidestUnit(DateAxis axis) {
  return axis == DateAxis::kPublished ? CalendarUnit::kYear : CalendarUnit::kCentury;
}

// What the terms of one sort begin with.
std::string_view PeriodPrefix(DateAxis axis, CalendarUnit unit);  // "XDD:" ... "XMC:"
std::string_view ExactPrefix(DateAxis axis);                      // "XDX:", "XMX:"

// Some date of the article lies wholly within `period`. Requires: unit <= WidestUnit(axis).
std::string PeriodTerm(DateAxis axis, const CalendarPeriod& period);

// The article names this month, year, decade or century and nothing finer of it. Requires: not a
// day, and as PeriodTerm.
std::string ExactTerm(DateAxis axis, const CalendarPeriod& period);

// Some date of the article is this day of any year. The day need not exist in every year.
std::string EveryYearTerm(DateAxis axis, std::chrono::month_day day);  // "XDA:01-26"

// The article has no date on the axis: its day of publication is unknown; it mentions no date of
// the calendar. A day without a year ("26 January" of an unknown year) is no date of the calendar.
std::string UndatedTerm(DateAxis axis);  // "XDU:", "XMU:"

// The periods that the mentions name, sorted by first day, the wider first, each once: what the
// columns of a searcher hold. A quarter is three months, a week seven days, 2026/2030 five years;
// an interval of more than 62 days counts in months, of more than 60 months in years, of more than
// 100 years in decades, of more than 100 decades in centuries. Durations, sets and references name
// none.
std::vector<CalendarPeriod> MentionedPeriods(const std::vector<DateMention>& mentions);

// All terms of the axis for an article; sorted, each once.
std::vector<std::string> PublishedTerms(const Publication& published);
std::vector<std::string> MentionTerms(const std::vector<DateMention>& mentions);

// The fewest terms that together find the articles with a date wholly within `range`. `held` holds
// every date of the archive; an end of the range that lies beyond it costs no terms. Requires first
// <= last.
std::vector<std::string> WithinTerms(DateAxis axis, DayRange range, DayRange held);

// The same for the articles with a date that may touch `range`: also those of which only the month
// or the year is known ("2024" for 2024-03-22).
std::vector<std::string> OverlapTerms(DateAxis axis, DayRange range, DayRange held);

}  // namespace dateline
