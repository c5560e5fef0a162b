// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/date_suggestion.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>

#include "core/date.h"

namespace dateline {
namespace {

using std::chrono::last;

constexpr std::size_t kMostFields = 3;
constexpr std::size_t kMostDigits = 8;  // "20240322"
constexpr std::size_t kYearDigits = 4;
constexpr unsigned kMonths = 12;
constexpr unsigned kMostDays = 31;

// A run of digits in the text.
struct Number {
  unsigned value = 0;
  std::size_t digits = 0;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSeparator(char c) { return c == '-' || c == '/' || c == '.' || c == ' '; }

// One to three numbers with single separators between them; empty for any other text.
std::vector<Number> NumbersIn(std::string_view text) {
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!numbers.empty() && !IsSeparator(text[at++])) return {};
    Number number;
    for (; at < text.size() && IsDigit(text[at]); ++at, ++number.digits) {
      if (number.digits == kMostDigits) return {};
      number.value = number.value * 10 + static_cast<unsigned>(text[at] - '0');
    }
    if (number.digits == 0 || numbers.size() == kMostFields) return {};
    numbers.push_back(number);
  }
  return numbers;
}

// "20240322" as "2024-03-22", "202403" as "2024-03".
std::vector<Number> TakenApart(Number run) {
  if (run.digits == 8)
    return {{run.value / 10000, 4}, {run.value / 100 % 100, 2}, {run.value % 100, 2}};
  if (run.digits == 6) return {{run.value / 100, 4}, {run.value % 100, 2}};
  return {run};
}

// The day of that month nearest to `day`; nothing for a year that the calendar lacks.
std::optional<std::string> NearestDay(unsigned year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const std::chrono::month m(std::clamp(month, 1U, kMonths));
  const std::chrono::year y(static_cast<int>(year));
  const auto most = static_cast<unsigned>(Day(y / m / last).day());
  const Day nearest = y / m / std::chrono::day(std::clamp(day, 1U, most));
  return FormatPartialDate({nearest, Granularity::kDay});
}

std::optional<std::string> NearestMonth(unsigned year, unsigned month) {
  if (year < 1 || year > 9999) return std::nullopt;
  const Day first = std::chrono::year(static_cast<int>(year)) /
                    std::chrono::month(std::clamp(month, 1U, kMonths)) / 1;
  return FormatPartialDate({first, Granularity::kMonth});
}

void Add(std::optional<std::string> date, std::vector<std::string>& dates) {
  if (date && std::find(dates.begin(), dates.end(), *date) == dates.end())
    dates.push_back(*std::move(date));
}

// Year, then month and day or the other way round.
void AddYearFirst(const std::vector<Number>& numbers, std::vector<std::string>& dates) {
  const unsigned year = numbers[0].value;
  const unsigned second = numbers[1].value;
  const unsigned third = numbers[2].value;
  const bool swapped = second > kMonths && second <= kMostDays && third >= 1 && third <= kMonths;
  Add(swapped ? NearestDay(year, third, second) : NearestDay(year, second, third), dates);
}

// Day and month in whichever order they can stand.
void AddYearLast(const std::vector<Number>& numbers, std::vector<std::string>& dates) {
  const unsigned first = numbers[0].value;
  const unsigned second = numbers[1].value;
  const unsigned year = numbers[2].value;
  if (second <= kMonths) Add(NearestDay(year, second, first), dates);
  if (first <= kMonths) Add(NearestDay(year, first, second), dates);
}

}  // namespace

std::vector<std::string> NearestDates(std::string_view text) {
  std::vector<Number> numbers = NumbersIn(text);
  if (numbers.size() == 1) numbers = TakenApart(numbers[0]);
  std::vector<std::string> dates;
  if (numbers.size() == 3 && numbers[0].digits == kYearDigits) AddYearFirst(numbers, dates);
  if (numbers.size() == 3 && numbers[2].digits == kYearDigits) AddYearLast(numbers, dates);
  if (numbers.size() == 2) {
    const bool year_first = numbers[0].digits == kYearDigits;
    const Number& year = numbers[year_first ? 0 : 1];
    const Number& month = numbers[year_first ? 1 : 0];
    if (year.digits == kYearDigits && month.digits <= 2)
      Add(NearestMonth(year.value, month.value), dates);
  }
  // What is a date already needs no other.
  std::erase(dates, text);
  return dates;
}

std::string DidYouMean(std::string_view text) {
  const std::vector<std::string> dates = NearestDates(text);
  if (dates.empty()) return {};
  std::string words = "; did you mean " + dates[0];
  if (dates.size() > 1) words += " or " + dates[1];
  return words + "?";
}

}  // namespace dateline
