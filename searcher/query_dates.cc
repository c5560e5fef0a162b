// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/calendar_period.h"
#include "core/date_suggestion.h"
#include "searcher/feast_dates.h"
#include "searcher/query_text.h"
#include "searcher/relative_date.h"

namespace dateline {
namespace {

using std::chrono::sys_days;
using std::chrono::weeks;

constexpr std::size_t kYearDigits = 4;

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

Day DayBefore(Day day) { return sys_days(day) - std::chrono::days(1); }
Day DayAfter(Day day) { return sys_days(day) + std::chrono::days(1); }

std::optional<int> NumberOf(std::string_view digits) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || digits[0] == '-' || error != std::errc() || stop != end)
    return std::nullopt;
  return number;
}

// "1960s": a decade by its first year.
std::optional<DayRange> ReadDecade(std::string_view lowered) {
  if (lowered.size() != kYearDigits + 1 || !lowered.ends_with("0s")) return std::nullopt;
  const std::optional<int> begin = NumberOf(lowered.substr(0, kYearDigits));
  if (!begin) return std::nullopt;
  const Day first(std::chrono::year(std::max(*begin, 1)) / 1 / 1);
  return Days(PeriodAround(first, CalendarUnit::kDecade));
}

// The weeks of an ISO 8601 year: the last is that of 28 December.
DayRange WeekOfYear(std::chrono::year year, int week) {
  const Day first_monday = WeekAround(year / 1 / 4).first;
  return WeekAround(sys_days(first_monday) + weeks(week - 1));
}

int WeeksIn(std::chrono::year year) {
  const Day first = WeekOfYear(year, 1).first;
  const Day final_week = WeekAround(year / 12 / 28).first;
  return static_cast<int>((sys_days(final_week) - sys_days(first)).count()) / 7 + 1;
}

// The part of a year that a letter and a number name.
Result<DayRange> PartOfYear(std::string_view shown, std::chrono::year year, char letter,
                            int number) {
  const int most = letter == 'w' ? WeeksIn(year) : letter == 'q' ? 4 : 2;
  if (number < 1 || number > most) {
    // Of two digits from 10 on, so that only the first week and part need a thought.
    const std::string nearest =
        number > most ? std::to_string(most) : std::string(letter == 'w' ? "01" : "1");
    return BadDate(shown, "is in no calendar; did you mean " + std::string(shown.substr(0, 4)) +
                              "-" + static_cast<char>(letter - 'a' + 'A') + nearest + "?");
  }
  if (letter == 'w') return WeekOfYear(year, number);
  const unsigned length = letter == 'q' ? 3 : 6;
  const auto first = static_cast<unsigned>(number - 1) * length + 1;
  return DayRange{year / std::chrono::month(first) / 1,
                  Day(year / std::chrono::month(first + length - 1) / std::chrono::last)};
}

// "2024-W11", "2024-Q1", "2024-H2", with or without the dash; nothing for what looks like none.
std::optional<Result<DayRange>> ReadPartOfYear(std::string_view shown) {
  const std::string lowered = Lowered(shown);
  std::string_view rest = lowered;
  const std::optional<int> year = NumberOf(rest.substr(0, kYearDigits));
  if (rest.size() < kYearDigits + 2 || !year || *year < 1) return std::nullopt;
  rest.remove_prefix(kYearDigits);
  if (rest[0] == '-') rest.remove_prefix(1);
  const char letter = rest[0];
  if (letter != 'w' && letter != 'q' && letter != 'h') return std::nullopt;
  rest.remove_prefix(1);
  const std::optional<int> number = rest.size() <= 2 ? NumberOf(rest) : std::nullopt;
  if (!number) return std::nullopt;
  return PartOfYear(shown, std::chrono::year(*year), letter, *number);
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

Error NoDate(std::string_view value, Day today) {
  if (const std::string meant = DidYouMean(value); !meant.empty())
    return BadDate(value, "is in no calendar" + meant);
  if (const std::string feast = NearestFeast(value, today); !feast.empty())
    return BadDate(value, "was not understood; did you mean " + feast + "?");
  const bool dated = !value.empty() && value.find_first_not_of("0123456789-/") == value.npos;
  return BadDate(value, dated ? "is in no calendar; write 2024, 2024-03 or 2024-03-22, with "
                                "months from 01 to 12 and days the month has."
                              : "was not understood; write 2024, 2024-03, 2024-03-22, "
                                "2024-03..2024-05, 2024-W11, 2024-Q1, 1960s, 7d, yesterday, "
                                "\"last week\" or easter-2024.");
}

Result<DayRange> ReadPeriod(std::string_view value, Day today) {
  const std::string_view trimmed = Trimmed(value);
  if (const auto relative = ReadRelativeDate(trimmed, today)) return *relative;
  if (const auto decade = ReadDecade(Lowered(trimmed))) return *decade;
  if (const auto part = ReadPartOfYear(trimmed)) return *part;
  const Result<DayRange> period = ParseDayRange(WithZeros(trimmed));
  if (period) return *period;
  if (const auto feast = ReadFeast(trimmed, today)) {
    if (*feast) return **feast;
    return BadDate(trimmed, feast->error().message);
  }
  return NoDate(trimmed, today);
}

// The days from one period to another, both included; an empty side is open.
Result<DateReading> ReadRange(std::string_view from, std::string_view to, Day today) {
  DateReading reading;
  DayRange& days = reading.condition.days;
  if (!Trimmed(from).empty()) {
    const Result<DayRange> first = ReadPeriod(from, today);
    if (!first) return first.error();
    days.first = first->first;
    if (!Trimmed(to).empty()) days.last = first->last;
  }
  if (!Trimmed(to).empty()) {
    const Result<DayRange> last = ReadPeriod(to, today);
    if (!last) return last.error();
    reading.reversed = last->last < days.first;
    days = reading.reversed ? DayRange{last->first, days.last} : DayRange{days.first, last->last};
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
  const DayRange all = AllDays();
  DayRange& days = reading.condition.days;
  if (bound == Bound::kIn) days = *period;
  if (bound == Bound::kFrom) days.first = period->first;
  if (bound == Bound::kUpTo) days.last = period->last;
  if (bound == Bound::kAfter) {
    if (period->last >= all.last) return BadDate(value, "leaves no day after it.");
    days.first = DayAfter(period->last);
  }
  if (bound == Bound::kBefore) {
    if (period->first <= all.first) return BadDate(value, "leaves no day before it.");
    days.last = DayBefore(period->first);
  }
  return reading;
}

DateReading OfEveryYear(std::chrono::month_day day) {
  DateReading reading;
  reading.condition.form = DateCondition::Form::kEveryYear;
  reading.condition.day_of_year = day;
  return reading;
}

// "--01-26". One dash will do: an editor makes one long dash of two, and Narrowed a short one of
// that. Nothing for what has none in front.
std::optional<Result<DateReading>> ReadEveryYear(std::string_view value) {
  if (!value.starts_with('-')) return std::nullopt;
  value.remove_prefix(value.starts_with("--") ? 2 : 1);
  const std::size_t dash = value.find('-');
  const std::string_view digits = value.substr(dash == value.npos ? value.size() : dash + 1);
  const std::optional<int> month = NumberOf(value.substr(0, dash));
  const std::optional<int> day = NumberOf(digits);
  if (!month || !day || dash > 2 || digits.size() > 2) return std::nullopt;
  DateReading reading;
  reading.condition.form = DateCondition::Form::kEveryYear;
  reading.condition.day_of_year = std::chrono::month(static_cast<unsigned>(*month)) /
                                  std::chrono::day(static_cast<unsigned>(*day));
  if (reading.condition.day_of_year.ok()) return reading;
  // A leap year has every day that any year has.
  const std::string meant = DidYouMean("2024-" + std::string(value));
  const std::string nearest = meant.substr(std::min(meant.find("2024-"), meant.size()));
  return BadDate(value,
                 "is in no calendar" + (nearest.empty() ? "; write --01-26 for any 26 January."
                                                        : "; did you mean --" + nearest.substr(5)));
}

Result<DateReading> ReadCondition(std::string_view field, std::string_view value, Day today) {
  const std::string lowered = Lowered(value);
  if (lowered == "undated" || lowered == "unknown" || lowered == "none") {
    DateReading reading;
    reading.condition.form = DateCondition::Form::kUndated;
    return reading;
  }
  if (const auto every_year = ReadEveryYear(value)) return *every_year;
  const Bound bound = TakeBound(field, value);
  if (const auto feast = ReadFeastOfAnyYear(value); feast && bound == Bound::kIn)
    return OfEveryYear(*feast);
  const std::size_t dots = value.find("..");
  if (dots == value.npos || bound != Bound::kIn) return ReadBounded(bound, value, today);
  return ReadRange(value.substr(0, dots), value.substr(dots + 2), today);
}

}  // namespace

Result<DateReading> ReadQueryDate(std::string_view field, std::string_view value, Day today) {
  std::string_view rest = Trimmed(value);
  const bool overlaps = rest.starts_with('~');
  if (overlaps) rest = Trimmed(rest.substr(1));
  Result<DateReading> reading = ReadCondition(field, rest, today);
  if (!reading) {
    Error error = reading.error();
    error.begin = 0;
    error.end = value.size();
    return error;
  }
  DateCondition& condition = reading->condition;
  if (field == "mentions") condition.axis = DateAxis::kMentioned;
  if (overlaps && condition.form == DateCondition::Form::kWithin)
    condition.form = DateCondition::Form::kOverlaps;
  return reading;
}

}  // namespace dateline
