// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_words.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/calendar_period.h"

namespace dateline {
namespace {

using Form = DateCondition::Form;

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

// What an axis says of its dates: "published in 2024", "speaking of 2024".
struct AxisWords {
  std::string_view on_day;  // before a single day
  std::string_view in;      // before a longer period
  std::string_view from;    // before "22 March 2024 to ..."
  std::string_view since;   // before a day that has no end
  std::string_view until;   // before a day that has no beginning
  std::string_view overlapping;
  std::string_view any;
  std::string_view none;
};
constexpr AxisWords kPublishedWords = {"published on ",
                                       "published in ",
                                       "published from ",
                                       "published on or after ",
                                       "published up to ",
                                       "published, as far as is known, ",
                                       "with a date of publication",
                                       "without a date of publication"};
constexpr AxisWords kMentionedWords = {"speaking of ",
                                       "speaking of ",
                                       "speaking of dates from ",
                                       "speaking of dates on or after ",
                                       "speaking of dates up to ",
                                       "speaking of dates that may lie ",
                                       "speaking of some date",
                                       "that speak of no date"};

std::string MonthInWords(std::chrono::month month) {
  return std::string(kMonths[static_cast<unsigned>(month) - 1]);
}

std::string DayInWords(Day day) {
  return std::to_string(static_cast<unsigned>(day.day())) + " " + MonthInWords(day.month()) + " " +
         std::to_string(static_cast<int>(day.year()));
}

// The one period that is exactly these days, in words, and whether it is a day.
struct Named {
  std::string words;
  bool is_day = false;
};

std::optional<Named> NamedPeriod(DayRange days) {
  const std::string year = std::to_string(static_cast<int>(days.first.year()));
  for (const CalendarUnit unit : kCalendarUnits) {
    if (Days(PeriodAround(days.first, unit)) != days) continue;
    switch (unit) {
      case CalendarUnit::kDay:
        return Named{DayInWords(days.first), true};
      case CalendarUnit::kMonth:
        return Named{MonthInWords(days.first.month()) + " " + year};
      case CalendarUnit::kYear:
        return Named{year};
      case CalendarUnit::kDecade:
        return Named{"the " + year + "s"};
      case CalendarUnit::kCentury:
        return Named{"the years " + year + " to " +
                     std::to_string(static_cast<int>(days.last.year()))};
    }
  }
  if (WeekAround(days.first) == days) return Named{"the week of " + DayInWords(days.first)};
  return std::nullopt;
}

std::string WithinInWords(DayRange days, const AxisWords& axis) {
  const DayRange all = AllDays();
  if (days == all) return std::string(axis.any);
  if (days.last == all.last) return std::string(axis.since) + DayInWords(days.first);
  if (days.first == all.first) return std::string(axis.until) + DayInWords(days.last);
  if (const auto named = NamedPeriod(days))
    return std::string(named->is_day ? axis.on_day : axis.in) + named->words;
  return std::string(axis.from) + DayInWords(days.first) + " to " + DayInWords(days.last);
}

std::string OverlapInWords(DayRange days, const AxisWords& axis) {
  static constexpr AxisWords kBare = {"on ", "in ", "from ", "on or after ", "up to ", "", "", ""};
  const DayRange all = AllDays();
  if (days == all) return std::string(axis.any);
  return std::string(axis.overlapping) + WithinInWords(days, kBare);
}

}  // namespace

std::string DateInWords(const DateCondition& condition) {
  const AxisWords& axis =
      condition.axis == DateAxis::kPublished ? kPublishedWords : kMentionedWords;
  switch (condition.form) {
    case Form::kUndated:
      return std::string(axis.none);
    case Form::kEveryYear:
      return std::string(axis.on_day) + "any " +
             std::to_string(static_cast<unsigned>(condition.day_of_year.day())) + " " +
             MonthInWords(condition.day_of_year.month());
    case Form::kOverlaps:
      return OverlapInWords(condition.days, axis);
    case Form::kWithin:
      break;
  }
  return WithinInWords(condition.days, axis);
}

}  // namespace dateline
