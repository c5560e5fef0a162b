// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/relative_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <vector>

#include "core/calendar_period.h"
#include "core/fold.h"
#include "searcher/date_condition.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr int kLongestCount = 10'000;  // so that no arithmetic leaves the calendar

enum class Unit : std::uint8_t { kDay, kWeek, kMonth, kYear };
enum class Side : std::uint8_t { kLast, kThis, kNext };

// A word and what it means; folded, so that "tuần" and "tuan" are one.
template <typename Meaning>
struct Word {
  std::string_view word;
  Meaning meaning;
};

constexpr Word<Unit> kUnits[] = {
    {"d", Unit::kDay},       {"day", Unit::kDay},      {"days", Unit::kDay},
    {"ngay", Unit::kDay},    {"w", Unit::kWeek},       {"week", Unit::kWeek},
    {"weeks", Unit::kWeek},  {"tuan", Unit::kWeek},    {"m", Unit::kMonth},
    {"month", Unit::kMonth}, {"months", Unit::kMonth}, {"y", Unit::kYear},
    {"thang", Unit::kMonth}, {"year", Unit::kYear},    {"years", Unit::kYear},
    {"nam", Unit::kYear}};

// English puts them before the unit, Vietnamese behind it.
constexpr Word<Side> kEnglishSides[] = {{"last", Side::kLast},     {"past", Side::kLast},
                                        {"previous", Side::kLast}, {"this", Side::kThis},
                                        {"next", Side::kNext},     {"coming", Side::kNext}};
constexpr Word<Side> kVietnameseSides[] = {{"truoc", Side::kLast}, {"qua", Side::kLast},
                                           {"ngoai", Side::kLast}, {"nay", Side::kThis},
                                           {"toi", Side::kNext},   {"sau", Side::kNext}};

// Names of single days, by how far from today.
constexpr Word<int> kDays[] = {
    {"today", 0},    {"yesterday", -1}, {"tomorrow", 1}, {"hom nay", 0},      {"hom qua", -1},
    {"ngay mai", 1}, {"hom kia", -2},   {"ngay kia", 2}, {"ngay hom nay", 0}, {"ngay hom qua", -1}};

template <typename Meaning, std::size_t N>
std::optional<Meaning> MeaningOf(const Word<Meaning> (&words)[N], std::string_view word) {
  for (const Word<Meaning>& known : words) {
    if (known.word == word) return known.meaning;
  }
  return std::nullopt;
}

std::vector<std::string_view> WordsOf(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::optional<int> CountOf(std::string_view digits) {
  int count = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, count);
  if (error != std::errc() || stop != end || count < 1 || count > kLongestCount)
    return std::nullopt;
  return count;
}

// The last day of February stands in for the 29th, 30th and 31st.
Day SettleInMonth(Day day) {
  return day.ok() ? day : Day(day.year() / day.month() / std::chrono::last);
}

// `count` units later; earlier when it is negative.
Day Shifted(Day day, int count, Unit unit) {
  switch (unit) {
    case Unit::kDay:
      return sys_days(day) + days(count);
    case Unit::kWeek:
      return sys_days(day) + days(7 * count);
    case Unit::kMonth:
      return SettleInMonth(day + months(count));
    case Unit::kYear:
      break;
  }
  return SettleInMonth(day + years(count));
}

// Today, and as many units before or after it as make `count`.
DayRange Counted(int count, Unit unit, Side side, Day today) {
  const DayRange all = AllDays();
  if (side == Side::kNext) {
    const Day behind = Shifted(today, count, unit);
    return {today, std::min(Day(sys_days(behind) - days(1)), all.last)};
  }
  const Day before = Shifted(today, -count, unit);
  return {std::max(Day(sys_days(before) + days(1)), all.first), today};
}

DayRange Around(Day day, Unit unit) {
  if (unit == Unit::kWeek) return WeekAround(day);
  return Days(PeriodAround(day, unit == Unit::kDay     ? CalendarUnit::kDay
                                : unit == Unit::kMonth ? CalendarUnit::kMonth
                                                       : CalendarUnit::kYear));
}

// "this month", "last year": the calendar's, not so many days back.
DayRange Named(Unit unit, Side side, Day today) {
  const DayRange current = Around(today, unit);
  if (side == Side::kLast) return Around(sys_days(current.first) - days(1), unit);
  if (side == Side::kNext) return Around(sys_days(current.last) + days(1), unit);
  return current;
}

// A number, a unit and the side of today, in any of the orders that people write them in.
struct Parts {
  std::optional<int> count;
  std::optional<Unit> unit;
  std::optional<Side> side;
};

// "last 7 days", "7 ngay qua", "last week", "tuan truoc", "7 days"; nothing for another order.
std::optional<Parts> Sorted(std::vector<std::string_view> words) {
  Parts parts;
  if (words.size() > 1) {
    if ((parts.side = MeaningOf(kEnglishSides, words.front()))) {
      words.erase(words.begin());
    } else if ((parts.side = MeaningOf(kVietnameseSides, words.back()))) {
      words.pop_back();
    }
  }
  if (words.size() == 2) {
    parts.count = CountOf(words.front());
    if (!parts.count) return std::nullopt;
    words.erase(words.begin());
  }
  if (words.size() != 1) return std::nullopt;
  parts.unit = MeaningOf(kUnits, words.front());
  return parts.unit ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::optional<DayRange> ReadRelativeDate(std::string_view text, Day today) {
  // Folding would drop signs: "-7d" is no date.
  const auto is_sign = [](unsigned char c) { return c < 0x80 && c != ' ' && !std::isalnum(c); };
  if (std::any_of(text.begin(), text.end(), is_sign)) return std::nullopt;
  std::string folded = FoldName(text);
  if (const std::optional<int> distance = MeaningOf(kDays, folded)) {
    const Day day = sys_days(today) + days(*distance);
    return DayRange{day, day};
  }
  if (folded == "sang nam") folded = "nam toi";  // the year to come
  // "7d" is "7 d".
  const std::size_t digits = std::min(folded.find_first_not_of("0123456789"), folded.size());
  if (digits > 0 && digits < folded.size() && folded[digits] != ' ') folded.insert(digits, " ");
  const std::optional<Parts> parts = Sorted(WordsOf(folded));
  if (!parts || (!parts->count && !parts->side)) return std::nullopt;
  if (!parts->count) return Named(*parts->unit, *parts->side, today);
  if (parts->side == Side::kThis) return std::nullopt;
  return Counted(*parts->count, *parts->unit, parts->side.value_or(Side::kLast), today);
}

}  // namespace dateline
