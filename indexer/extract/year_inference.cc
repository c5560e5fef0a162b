// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/year_inference.h"

#include <algorithm>
#include <vector>

#include "indexer/extract/date_scanner.h"

namespace dateline {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;
// A date falls on the same weekday again after five or six years, so only one year of these can
// agree, nearly always.
constexpr int kRecentYears = 4;

int WeekdayOf(Day day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding());
}

int FirstWeekday(std::string_view lead) {
  const DateTokens tokens = DateTokens::Scan(lead);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.IsWord(i, DateWord::kWeekday) && !tokens[i].plural && !tokens[i].abbreviated) {
      return tokens[i].value;
    }
  }
  return 0;
}

}  // namespace

std::vector<int> PrintedYears(const DateTokens& tokens) {
  std::vector<int> years;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const int value = tokens[i].value;
    if (tokens.Digits(i) == 4 && value >= kEarliestYear && value <= kLatestYear) {
      years.push_back(value);
    }
  }
  return years;
}

std::optional<Day> InferYear(std::string_view text, std::string_view lead, MonthDay month_day) {
  return InferYearOf(PrintedYears(DateTokens::Scan(text)), FirstWeekday(lead), month_day);
}

std::optional<Day> InferYearOf(const std::vector<int>& years, int weekday, MonthDay month_day) {
  if (weekday == 0 || years.empty()) return std::nullopt;
  const int latest = *std::max_element(years.begin(), years.end());
  std::optional<Day> found;
  for (int year = latest - kRecentYears; year <= latest + 1; ++year) {
    const bool near = std::any_of(years.begin(), years.end(), [year](int printed) {
      return printed - year <= 1 && year - printed <= 1;
    });
    const std::optional<Day> day = MakeDay(year, month_day.month, month_day.day);
    if (!near || !day || WeekdayOf(*day) != weekday) continue;
    if (found) return std::nullopt;
    found = day;
  }
  return found;
}

}  // namespace dateline
