// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_order.h"

#include <algorithm>
#include <iterator>

namespace dateline {
namespace {

// How many days before `day` the nearest such weekday was.
int DaysSince(int weekday, Day day) {
  const auto of_day = std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding();
  return (static_cast<int>(of_day) - weekday + 7) % 7;
}

bool IsMonthDay(Day day, MonthDay month_day) {
  return unsigned(day.month()) == month_day.month && unsigned(day.day()) == month_day.day;
}

// The weekday printed with the date, where only one reading falls on it.
std::optional<Day> ByItsWeekday(const WrittenDate& date) {
  if (date.weekday == 0) return std::nullopt;
  const bool day_first = DaysSince(date.weekday, *date.day_first) == 0;
  const bool month_first = DaysSince(date.weekday, *date.month_first) == 0;
  if (day_first == month_first) return std::nullopt;
  return day_first ? date.day_first : date.month_first;
}

// The weekday of the lead. Nearly all the world writes the day first, so that reading needs no
// more than to agree; the other must leave it no excuse.
std::optional<Day> ByTheLead(const WrittenDate& date, const OrderSigns& signs) {
  const bool day_clock = date.clock && !date.clock->twelve_hours;
  if (signs.lead_weekday == 0 || !(signs.agency_form || day_clock)) return std::nullopt;
  const int day_first = DaysSince(signs.lead_weekday, *date.day_first);
  const int month_first = DaysSince(signs.lead_weekday, *date.month_first);
  if (day_first == 0 && month_first != 0) return date.day_first;
  if (month_first == 0 && day_first >= 2 && !day_clock) return date.month_first;
  return std::nullopt;
}

}  // namespace

PartialDate SureDate(const WrittenDate& date, const OrderSigns& signs) {
  if (!date.day_first || !date.month_first) return date.date;
  std::optional<Day> sure;
  if (signs.dateline && IsMonthDay(*date.day_first, *signs.dateline)) sure = date.day_first;
  if (signs.dateline && IsMonthDay(*date.month_first, *signs.dateline)) sure = date.month_first;
  if (!sure) sure = ByItsWeekday(date);
  if (!sure && (date.vietnamese || signs.day_first)) sure = date.day_first;
  if (!sure) sure = ByTheLead(date, signs);
  // Who writes the month first has a clock of twelve hours.
  if (!sure && date.clock && !date.clock->twelve_hours) sure = date.day_first;
  return sure ? PartialDate{*sure, Granularity::kDay} : date.date;
}

bool WritesDayFirst(std::string_view text) {
  constexpr std::size_t kMostBytes = 3'000;
  constexpr std::string_view kBritish[] = {"per cent", "metres",  "centre", "programme",
                                           "labour",   "defence", "tonnes", "harbour"};
  // Cut at a blank, so that no character is.
  const std::string_view opening =
      text.size() <= kMostBytes ? text : text.substr(0, text.rfind(' ', kMostBytes));
  if (std::any_of(std::begin(kBritish), std::end(kBritish),
                  [&](std::string_view word) { return opening.find(word) != opening.npos; })) {
    return true;
  }
  const DateTokens tokens = DateTokens::Scan(opening);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::size_t digits = tokens.Digits(i);
    if (digits == 0 || digits > 2 || !tokens.IsWord(i + 1, DateWord::kMonth)) continue;
    if (ReadMonthDay(tokens, i) && !tokens.IsWord(i - 1, DateWord::kMonth)) return true;
  }
  return false;
}

}  // namespace dateline
