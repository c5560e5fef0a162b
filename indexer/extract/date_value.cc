// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_value.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 6> kPartCodes = {"", "MO", "DT", "AF", "EV", "NI"};
constexpr std::array<std::string_view, 4> kSeasonCodes = {"SP", "SU", "FA", "WI"};

std::optional<DateValue> Months(int year, int first_month, int count, std::string timex) {
  const YearMonth behind = AddMonths({year, first_month}, count);
  const std::optional<Day> first = MakeDay(year, static_cast<unsigned>(first_month), 1);
  const std::optional<Day> next = MakeDay(behind.year, static_cast<unsigned>(behind.month), 1);
  if (!first) return std::nullopt;
  // The last month of year 9999 has no month behind it.
  const Day last = next
                       ? AddDays(*next, -1)
                       : Day(std::chrono::year(9999), std::chrono::month(12), std::chrono::day(31));
  return DateValue{std::move(timex), DayRange{*first, last}};
}

std::optional<DateValue> Years(int first, int count, std::string timex) {
  const std::optional<Day> begin = MakeDay(first, 1, 1);
  const std::optional<Day> end = MakeDay(first + count - 1, 12, 31);
  if (!begin || !end) return std::nullopt;
  return DateValue{std::move(timex), DayRange{*begin, *end}};
}

// The Monday of the week of `day`, and the year and number that ISO 8601 gives the week: those of
// its Thursday.
struct IsoWeek {
  Day monday;
  int year = 0;
  int week = 0;
};

IsoWeek WeekOf(Day day) {
  const Day monday = AddDays(day, 1 - IsoWeekday(day));
  const Day thursday = AddDays(monday, 3);
  const Day new_year{thursday.year(), std::chrono::January, std::chrono::day(1)};
  return {monday, int(thursday.year()), (DayNumber(thursday) - DayNumber(new_year)) / 7 + 1};
}

}  // namespace

int IsoWeekday(Day day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding());
}

Day AddDays(Day day, int days) { return DayOfNumber(DayNumber(day) + days); }

YearMonth AddMonths(YearMonth start, int months) {
  const int total = start.year * 12 + start.month - 1 + months;
  return {total / 12, total % 12 + 1};
}

std::string TimeOfDayTimex(DayPart part, const std::optional<ClockTime>& clock) {
  if (clock) {
    return fmt::format("T{:02}:{:02}{}", clock->hour, clock->minute, clock->utc ? "Z" : "");
  }
  return part == kNoPart ? "" : fmt::format("T{}", kPartCodes[part]);
}

std::optional<DateValue> DayValue(Day day, DayPart part, const std::optional<ClockTime>& clock) {
  if (!day.ok() || int(day.year()) < 1 || int(day.year()) > 9999) return std::nullopt;
  DateValue value{FormatDay(day), DayRange{day, day}};
  value.timex += TimeOfDayTimex(part, clock);
  if (clock || part != kNoPart) value.type = DateType::kTime;
  return value;
}

std::optional<DateValue> MonthValue(int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  return Months(year, month, 1, fmt::format("{:04}-{:02}", year, month));
}

std::optional<DateValue> YearValue(int year) { return Years(year, 1, fmt::format("{:04}", year)); }

std::optional<DateValue> QuarterValue(int year, int quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return Months(year, quarter * 3 - 2, 3, fmt::format("{:04}-Q{}", year, quarter));
}

std::optional<DateValue> HalfValue(int year, int half) {
  if (half < 1 || half > 2) return std::nullopt;
  return Months(year, half * 6 - 5, 6, fmt::format("{:04}-H{}", year, half));
}

std::string_view SeasonCode(DateSeason season) { return kSeasonCodes[season]; }

std::optional<DateValue> SeasonValue(int year, DateSeason season) {
  return Months(year, 3 + 3 * season, 3, fmt::format("{:04}-{}", year, kSeasonCodes[season]));
}

std::optional<DateValue> WeekValue(Day any_day) {
  const IsoWeek week = WeekOf(any_day);
  return DateValue{fmt::format("{:04}-W{:02}", week.year, week.week),
                   DayRange{week.monday, AddDays(week.monday, 6)}};
}

std::optional<DateValue> WeekendValue(Day any_day) {
  const IsoWeek week = WeekOf(any_day);
  return DateValue{fmt::format("{:04}-W{:02}-WE", week.year, week.week),
                   DayRange{AddDays(week.monday, 5), AddDays(week.monday, 6)}};
}

std::optional<DateValue> DecadeValue(int year) {
  const int decade = year / 10;
  return Years(decade == 0 ? 1 : decade * 10, decade == 0 ? 9 : 10, fmt::format("{:03}", decade));
}

std::optional<DateValue> CenturyValue(int century) {
  if (century < 1) return std::nullopt;
  const int first = (century - 1) * 100;
  return Years(first == 0 ? 1 : first, first == 0 ? 99 : 100, fmt::format("{:02}", century - 1));
}

std::optional<DateValue> IntervalValue(const DateValue& from, const DateValue& to) {
  if (!from.days || !to.days) return std::nullopt;
  const Day first = from.days->first;
  const Day last = to.days->last;
  if (DayNumber(first) > DayNumber(last)) return std::nullopt;
  const unsigned month = unsigned(first.month());
  const bool months = from.timex.size() == 7 && to.timex.size() == 7 && from.timex[5] != 'Q';
  if (months && first.year() == last.year() && month % 3 == 1 &&
      unsigned(last.month()) == month + 2) {
    return QuarterValue(int(first.year()), static_cast<int>(month + 2) / 3);
  }
  if (from.timex == to.timex) return from;
  return DateValue{from.timex + "/" + to.timex, DayRange{first, last}, DateType::kDate};
}

std::string DurationTimex(const std::string& amount, DateUnit unit) {
  switch (unit) {
    case kSecond:
      return "PT" + amount + "S";
    case kMinute:
      return "PT" + amount + "M";
    case kHour:
      return "PT" + amount + "H";
    case kNight:
      return "P" + amount + "D";
    case kDayUnit:
      return "P" + amount + "D";
    case kWeek:
      return "P" + amount + "W";
    case kWeekend:
      return "P" + amount + "WE";
    case kMonthUnit:
      return "P" + amount + "M";
    case kQuarter:
      return "P" + amount + "Q";
    case kYearUnit:
      return "P" + amount + "Y";
    case kDecadeUnit:
      return "P" + amount + "DE";
    case kCentury:
      return "P" + amount + "CE";
  }
  return {};
}

}  // namespace dateline
