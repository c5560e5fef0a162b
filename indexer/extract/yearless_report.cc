// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/yearless_report.h"

#include <string>

#include "indexer/extract/year_inference.h"

namespace dateline {
namespace {

// The weekdays of a day come round within eleven years, those of a 29 February within forty.
constexpr int kFirstStandIn = 2001;
constexpr int kLastStandIn = 2040;

// "2024-06-03" and what may follow; no week, month or year.
bool IsDay(std::string_view timex) {
  constexpr std::size_t kDayLength = 10;
  return timex.size() >= kDayLength && timex[4] == '-' && timex[5] != 'W' && timex[7] == '-' &&
         timex.find('/') == timex.npos;
}

// A day or a time of a day that nothing was known of: "Friday", "yesterday", "9 a.m.".
bool IsSomeDay(const ResolvedDate& date, const DateMatch& match) {
  const std::string_view timex = date.value.timex;
  const bool today = timex == "PRESENT_REF" && match.expression.kind == DateKind::kUnit &&
                     match.expression.unit == kDayUnit;
  const bool weekday = timex.starts_with("XXXX-WXX-") && date.value.type != DateType::kSet;
  return today || weekday || timex.starts_with("XXXX-XX-XX");
}

}  // namespace

std::optional<StandIn> StandInDay(MonthDay printed, std::string_view lead) {
  const int weekday = FirstWeekday(lead);
  for (int year = kFirstStandIn; year <= kLastStandIn; ++year) {
    const std::optional<Day> day = MakeDay(year, printed.month, printed.day);
    const bool leap = std::chrono::year(year).is_leap() && printed.month <= 2;
    const bool last_chance = printed.month == 2 && printed.day == 29;
    const bool fits = day && (weekday == 0 || IsoWeekday(*day) == weekday);
    if (!fits || (leap && !last_chance)) continue;
    return StandIn{{*day, Granularity::kDay}, weekday != 0};
  }
  return std::nullopt;
}

ResolvedDate WithDayOfReport(ResolvedDate printed, const std::optional<ResolvedDate>& counted,
                             const DateMatch& match, const StandIn& stand_in) {
  const bool weekday = printed.value.timex.starts_with("XXXX-WXX-");
  if (weekday && !stand_in.weekdays) return printed;
  if (!counted || !IsSomeDay(printed, match) || !IsDay(counted->value.timex)) return printed;
  printed.value = {"XXXX" + counted->value.timex.substr(4), std::nullopt, counted->value.type};
  return printed;
}

}  // namespace dateline
