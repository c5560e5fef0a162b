// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "searcher/query_text.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;
constexpr int kLongestCount = 10'000;  // of date:...d, so that no arithmetic leaves the calendar

Error BadDate(std::string_view value, const std::string& reason) {
  return {Fault::kBadInput, "The date '" + std::string(value) + "' " + reason, "bad-date", 0,
          value.size()};
}

std::string Lowered(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  }
  return lowered;
}

std::vector<std::string_view> BlankSeparated(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!(text = Trimmed(text)).empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return parts;
}

Day Before(Day day) { return sys_days(day) - days(1); }
Day Later(Day day) { return sys_days(day) + days(1); }

// The last day of February stands in for the 29th, 30th and 31st.
Day SettleInMonth(Day day) {
  return day.ok() ? day : Day(day.year() / day.month() / std::chrono::last);
}

// `count` days, weeks, months or years that end today.
DayRange LastUnits(int count, char unit, Day today) {
  Day before = today;  // the day before the first
  if (unit == 'd') before = sys_days(today) - days(count);
  if (unit == 'w') before = sys_days(today) - days(7 * count);
  if (unit == 'm') before = SettleInMonth(today - months(count));
  if (unit == 'y') before = SettleInMonth(today - years(count));
  const Day first = Later(before);
  return {std::max(first, AllDays().first), today};
}

DayRange WeekOf(Day day) {
  const std::chrono::weekday weekday(sys_days{day});
  const Day monday = sys_days(day) - (weekday - std::chrono::Monday);
  return {monday, sys_days(monday) + days(6)};
}

DayRange MonthOf(Day day) {
  return {day.year() / day.month() / 1, Day(day.year() / day.month() / std::chrono::last)};
}

DayRange YearOf(Day day) { return {day.year() / 1 / 1, day.year() / 12 / 31}; }

// "week", "weeks" and "w" alike; 0 for what is no unit.
char UnitLetter(std::string_view word) {
  if (word.size() > 1 && word.ends_with('s')) word.remove_suffix(1);
  if (word == "d" || word == "day") return 'd';
  if (word == "w" || word == "week") return 'w';
  if (word == "m" || word == "month") return 'm';
  if (word == "y" || word == "year") return 'y';
  return 0;
}

std::optional<int> CountOf(std::string_view digits) {
  int count = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, count);
  if (error != std::errc() || stop != end || count < 1 || count > kLongestCount)
    return std::nullopt;
  return count;
}

// "this month", "last year": the calendar's, not so many days back.
std::optional<DayRange> NamedPeriod(std::string_view which, char unit, Day today) {
  const bool last = which == "last" || which == "past" || which == "previous";
  if (!last && which != "this") return std::nullopt;
  switch (unit) {
    case 'd': {
      const Day day = last ? Before(today) : today;
      return DayRange{day, day};
    }
    case 'w':
      return WeekOf(last ? Day(sys_days(today) - days(7)) : today);
    case 'm':
      return MonthOf(last ? Before(MonthOf(today).first) : today);
    default:
      return YearOf(last ? Before(YearOf(today).first) : today);
  }
}

// Nothing for a value that does not count from today.
std::optional<DayRange> ReadRelative(std::string_view value, Day today) {
  const std::string lowered = Lowered(value);
  if (lowered == "today") return DayRange{today, today};
  if (lowered == "yesterday") return DayRange{Before(today), Before(today)};
  std::vector<std::string_view> parts = BlankSeparated(lowered);
  if (parts.size() == 1) {
    const std::size_t digits = std::min(lowered.find_first_not_of("0123456789"), lowered.size());
    const std::string_view unit = parts[0].substr(digits);
    if (digits == 0 || UnitLetter(unit) == 0) return std::nullopt;
    parts = {parts[0].substr(0, digits), unit};
  }
  const char unit = parts.empty() ? '\0' : UnitLetter(parts.back());
  if (unit == 0) return std::nullopt;
  if (parts.size() == 3 && (parts[0] == "last" || parts[0] == "past")) parts.erase(parts.begin());
  if (parts.size() != 2) return std::nullopt;
  if (const std::optional<int> count = CountOf(parts[0])) return LastUnits(*count, unit, today);
  return NamedPeriod(parts[0], unit, today);
}

// "2024-3-5" has only one reading, so the missing zeros are put in.
std::string WithZeros(std::string_view value) {
  std::string padded;
  std::size_t digits = 0;
  std::string field;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : '-';
    if (c != '-' && c != '/') {
      field += c;
      ++digits;
      continue;
    }
    if (digits == 1 && !padded.empty()) field.insert(field.begin(), '0');
    padded += field;
    if (i < value.size()) padded += '-';
    field.clear();
    digits = 0;
  }
  return padded;
}

Result<DayRange> ReadPeriod(std::string_view value, Day today) {
  const std::string_view trimmed = Trimmed(value);
  if (const std::optional<DayRange> relative = ReadRelative(trimmed, today)) return *relative;
  Result<DayRange> period = ParseDayRange(WithZeros(trimmed));
  if (period) return period;
  const bool dated = !trimmed.empty() && trimmed.find_first_not_of("0123456789-/") == trimmed.npos;
  return BadDate(trimmed, dated ? "is in no calendar; write 2024, 2024-03 or 2024-03-22, with "
                                  "months from 01 to 12 and days the month has."
                                : "was not understood; write 2024, 2024-03, 2024-03-22, "
                                  "2024-03..2024-05, 7d, yesterday or \"last week\".");
}

// The days from one period to another, both included; an empty side is open.
Result<DateReading> ReadRange(std::string_view from, std::string_view to, Day today) {
  DateReading reading;
  if (!Trimmed(from).empty()) {
    const Result<DayRange> first = ReadPeriod(from, today);
    if (!first) return first.error();
    reading.days.first = first->first;
    if (!Trimmed(to).empty()) reading.days.last = first->last;
  }
  if (!Trimmed(to).empty()) {
    const Result<DayRange> last = ReadPeriod(to, today);
    if (!last) return last.error();
    reading.reversed = last->last < reading.days.first;
    reading.days = reading.reversed ? DayRange{last->first, reading.days.last}
                                    : DayRange{reading.days.first, last->last};
  }
  return reading;
}

enum class Bound : std::uint8_t { kIn, kFrom, kAfter, kUpTo, kBefore };

// Takes "<=" and the like from the front of `value`.
Bound TakeBound(std::string_view field, std::string_view& value) {
  Bound bound = field == "after" ? Bound::kFrom : field == "before" ? Bound::kBefore : Bound::kIn;
  static constexpr std::pair<std::string_view, Bound> kSigns[] = {{">=", Bound::kFrom},
                                                                  {"<=", Bound::kUpTo},
                                                                  {">", Bound::kAfter},
                                                                  {"<", Bound::kBefore},
                                                                  {"=", Bound::kIn}};
  for (const auto& [sign, meaning] : kSigns) {
    if (!value.starts_with(sign)) continue;
    value.remove_prefix(sign.size());
    return meaning == Bound::kIn ? bound : meaning;
  }
  return bound;
}

Result<DateReading> ReadBounded(Bound bound, std::string_view value, Day today) {
  const Result<DayRange> period = ReadPeriod(value, today);
  if (!period) return period.error();
  DateReading reading;
  const DayRange all = reading.days;
  if (bound == Bound::kIn) reading.days = *period;
  if (bound == Bound::kFrom) reading.days.first = period->first;
  if (bound == Bound::kUpTo) reading.days.last = period->last;
  if (bound == Bound::kAfter) {
    if (period->last == all.last) return BadDate(value, "leaves no day after it.");
    reading.days.first = Later(period->last);
  }
  if (bound == Bound::kBefore) {
    if (period->first == all.first) return BadDate(value, "leaves no day before it.");
    reading.days.last = Before(period->first);
  }
  return reading;
}

}  // namespace

DayRange AllDays() {
  return {Day(std::chrono::year(kFirstYear) / 1 / 1), Day(std::chrono::year(kLastYear) / 12 / 31)};
}

Result<DateReading> ReadQueryDate(std::string_view field, std::string_view value, Day today) {
  std::string_view rest = Trimmed(value);
  const std::string lowered = Lowered(rest);
  if (lowered == "undated" || lowered == "unknown" || lowered == "none") {
    DateReading reading;
    reading.undated = true;
    return reading;
  }
  const Bound bound = TakeBound(field, rest);
  const std::size_t dots = rest.find("..");
  Result<DateReading> reading = dots == rest.npos || bound != Bound::kIn
                                    ? ReadBounded(bound, rest, today)
                                    : ReadRange(rest.substr(0, dots), rest.substr(dots + 2), today);
  if (reading) return reading;
  Error error = reading.error();
  error.begin = 0;
  error.end = value.size();
  return error;
}

}  // namespace dateline
