// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/date_terms.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <tuple>

namespace dateline {
namespace {

using std::chrono::month_day;

constexpr std::size_t kMonthDayAt = 5;  // of "2024-01-26"
constexpr std::string_view kNoYear = "XXXX-";

// The largest number of periods that one mention is expanded to, by unit.
constexpr std::size_t kMostPeriods[] = {62, 60, 100, 100, 100};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t LeadingDigits(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), IsDigit);
  return static_cast<std::size_t>(end - text.begin());
}

// The unit that a TIMEX3 value counts in: of an interval "a/b" that of its ends; of a week the day;
// of a quarter, half and season the month. Nothing for a value without a year.
std::optional<CalendarUnit> UnitOfValue(std::string_view value) {
  switch (LeadingDigits(value)) {
    case 2:
      return CalendarUnit::kCentury;
    case 3:
      return CalendarUnit::kDecade;
    case 4:
      break;
    default:
      return std::nullopt;
  }
  std::string_view rest = value.substr(4, value.find('/') - 4);
  if (rest.empty()) return CalendarUnit::kYear;
  if (rest[0] != '-') return std::nullopt;
  rest.remove_prefix(1);
  if (rest.starts_with('W') && !rest.starts_with("WI")) return CalendarUnit::kDay;
  if (LeadingDigits(rest) == 2) {
    return rest.size() > 2 && rest[2] == '-' ? CalendarUnit::kDay : CalendarUnit::kMonth;
  }
  return CalendarUnit::kMonth;
}

// The widest unit whose borders both ends of `days` are: "from 2015 to March 2019" counts in
// months.
CalendarUnit UnitOfEnds(DayRange days) {
  CalendarUnit unit = CalendarUnit::kDay;
  for (const CalendarUnit wider : {CalendarUnit::kMonth, CalendarUnit::kYear}) {
    const bool whole = PeriodAround(days.first, wider).first == days.first &&
                       Days(PeriodAround(days.last, wider)).last == days.last;
    if (!whole) break;
    unit = wider;
  }
  return unit;
}

// How many periods PeriodsTouching gives, without making them: an interval may be of ten thousand
// years.
std::size_t CountTouching(DayRange days, CalendarUnit unit) {
  const auto number = [&](Day day) -> std::int32_t {
    const int year = static_cast<int>(day.year());
    switch (unit) {
      case CalendarUnit::kDay:
        return DayNumber(day);
      case CalendarUnit::kMonth:
        return year * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
      case CalendarUnit::kYear:
        return year;
      case CalendarUnit::kDecade:
        return year / 10;
      case CalendarUnit::kCentury:
        break;
    }
    return year / 100;
  };
  return static_cast<std::size_t>(number(days.last) - number(days.first)) + 1;
}

void AddPeriods(DayRange days, CalendarUnit unit, std::vector<CalendarPeriod>& periods) {
  for (const CalendarUnit wider : kCalendarUnits) {
    if (wider < unit) continue;
    if (CountTouching(days, wider) > kMostPeriods[static_cast<std::size_t>(wider)]) continue;
    const std::vector<CalendarPeriod> touched = PeriodsTouching(days, wider);
    periods.insert(periods.end(), touched.begin(), touched.end());
    return;
  }
}

bool IsCalendar(const DateMention& mention) {
  return mention.type == DateType::kDate || mention.type == DateType::kTime;
}

void AddMention(const DateMention& mention, std::vector<CalendarPeriod>& periods) {
  if (!IsCalendar(mention)) return;
  if (mention.days) {
    AddPeriods(*mention.days, UnitOfValue(mention.value).value_or(UnitOfEnds(*mention.days)),
               periods);
  }
  if (mention.period) AddPeriods(*mention.period, UnitOfEnds(*mention.period), periods);
}

// "XXXX-01-26", with or without a part of the day behind it.
std::optional<month_day> DayWithoutYear(std::string_view value) {
  if (!value.starts_with(kNoYear) || value.size() < kMonthDayAt + 5 || value[7] != '-')
    return std::nullopt;
  const auto number = [&](std::size_t at) -> unsigned {
    if (!IsDigit(value[at]) || !IsDigit(value[at + 1])) return 0;
    return static_cast<unsigned>((value[at] - '0') * 10 + (value[at + 1] - '0'));
  };
  const month_day day = std::chrono::month(number(5)) / std::chrono::day(number(8));
  return day.ok() ? std::optional(day) : std::nullopt;
}

void SortOnce(std::vector<std::string>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

// The terms of one period with those of all that hold it.
void AddTerms(DateAxis axis, const CalendarPeriod& period, std::vector<std::string>& terms) {
  for (const CalendarUnit unit : kCalendarUnits) {
    if (unit < period.unit || unit > WidestUnit(axis)) continue;
    terms.push_back(PeriodTerm(axis, PeriodAround(period.first, unit)));
  }
  if (period.unit != CalendarUnit::kDay) {
    terms.push_back(ExactTerm(axis, period));
  } else {
    const Day day = period.first;
    terms.push_back(EveryYearTerm(axis, day.month() / day.day()));
  }
}

// The part of `range` that an archive holding `held` can have dates in; whole periods of the widest
// unit, so that one term serves where the archive ends in the middle of a year. Nothing when there
// is none.
std::optional<DayRange> Clipped(DateAxis axis, DayRange range, DayRange held) {
  const CalendarUnit widest = WidestUnit(axis);
  const Day first = std::max(range.first, PeriodAround(held.first, widest).first);
  const Day last = std::min(range.last, Days(PeriodAround(held.last, widest)).last);
  if (last < first) return std::nullopt;
  return DayRange{first, last};
}

}  // namespace

std::string_view PeriodPrefix(DateAxis axis, CalendarUnit unit) {
  static constexpr std::string_view kPublished[] = {"XDD:", "XDM:", "XDY:"};
  static constexpr std::string_view kMentioned[] = {"XMD:", "XMM:", "XMY:", "XME:", "XMC:"};
  assert(unit <= WidestUnit(axis));
  const auto at = static_cast<std::size_t>(unit);
  return axis == DateAxis::kPublished ? kPublished[at] : kMentioned[at];
}

std::string_view ExactPrefix(DateAxis axis) {
  return axis == DateAxis::kPublished ? "XDX:" : "XMX:";
}

std::string PeriodTerm(DateAxis axis, const CalendarPeriod& period) {
  return std::string(PeriodPrefix(axis, period.unit)) + FormatCalendarPeriod(period);
}

std::string ExactTerm(DateAxis axis, const CalendarPeriod& period) {
  assert(period.unit != CalendarUnit::kDay);
  return std::string(ExactPrefix(axis)) + FormatCalendarPeriod(period);
}

std::string EveryYearTerm(DateAxis axis, month_day day) {
  char text[16];
  std::snprintf(text, sizeof text, "%s:%02u-%02u", axis == DateAxis::kPublished ? "XDA" : "XMA",
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

std::string UndatedTerm(DateAxis axis) { return axis == DateAxis::kPublished ? "XDU:" : "XMU:"; }

std::vector<CalendarPeriod> MentionedPeriods(const std::vector<DateMention>& mentions) {
  std::vector<CalendarPeriod> periods;
  for (const DateMention& mention : mentions) AddMention(mention, periods);
  std::sort(periods.begin(), periods.end(), [](const CalendarPeriod& a, const CalendarPeriod& b) {
    return std::tie(a.first, b.unit) < std::tie(b.first, a.unit);
  });
  periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
  return periods;
}

std::vector<std::string> PublishedTerms(const Publication& published) {
  if (!published.date) return {UndatedTerm(DateAxis::kPublished)};
  const auto [first, granularity] = *published.date;
  static constexpr CalendarUnit kUnits[] = {CalendarUnit::kDay, CalendarUnit::kMonth,
                                            CalendarUnit::kYear};
  std::vector<std::string> terms;
  AddTerms(DateAxis::kPublished, {first, kUnits[static_cast<std::size_t>(granularity)]}, terms);
  SortOnce(terms);
  return terms;
}

std::vector<std::string> MentionTerms(const std::vector<DateMention>& mentions) {
  std::vector<std::string> terms;
  const std::vector<CalendarPeriod> periods = MentionedPeriods(mentions);
  if (periods.empty()) terms.push_back(UndatedTerm(DateAxis::kMentioned));
  for (const CalendarPeriod& period : periods) AddTerms(DateAxis::kMentioned, period, terms);
  for (const DateMention& mention : mentions) {
    if (!IsCalendar(mention)) continue;
    if (const auto day = DayWithoutYear(mention.value))
      terms.push_back(EveryYearTerm(DateAxis::kMentioned, *day));
  }
  SortOnce(terms);
  return terms;
}

std::vector<std::string> WithinTerms(DateAxis axis, DayRange range, DayRange held) {
  const std::optional<DayRange> clipped = Clipped(axis, range, held);
  if (!clipped) return {};
  std::vector<std::string> terms;
  for (const CalendarPeriod& period : FewestPeriods(*clipped, WidestUnit(axis)))
    terms.push_back(PeriodTerm(axis, period));
  return terms;
}

std::vector<std::string> OverlapTerms(DateAxis axis, DayRange range, DayRange held) {
  std::vector<std::string> terms = WithinTerms(axis, range, held);
  // What touches the range and does not lie within it holds one of its ends.
  std::vector<std::string> exact;
  for (const CalendarUnit unit : kCalendarUnits) {
    if (unit == CalendarUnit::kDay || unit > WidestUnit(axis)) continue;
    for (const Day end : {range.first, range.last}) {
      const CalendarPeriod around = PeriodAround(end, unit);
      const DayRange days = Days(around);
      if (range.first <= days.first && days.last <= range.last) continue;
      if (days.last < held.first || held.last < days.first) continue;
      exact.push_back(ExactTerm(axis, around));
    }
  }
  SortOnce(exact);
  terms.insert(terms.end(), exact.begin(), exact.end());
  return terms;
}

}  // namespace dateline
