// SPDX-License-Identifier: GPL-2.0-or-later
// Months, days and feasts, with and without their year.
#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "indexer/extract/date_resolver.h"
#include "indexer/extract/feasts.h"
#include "indexer/extract/year_inference.h"

namespace dateline {
namespace {

// Tense overrules the nearest year only where both years are nearly as near.
constexpr int kTenseDays = 92;
// A weekday and a day of a month agree again after five years at the earliest.
constexpr int kWeekdayYears = 3;
// So far ahead may a month lie that a past clause speaks of: "a bill due in June was passed".
constexpr int kMonthsAhead = 3;
// Without any verb a month lies no further back than this.
constexpr int kMonthsBack = 9;
constexpr int kHalfYear = 6;
// A feast that comes soon is meant rather than one long gone.
constexpr int kSoonDays = 75;
constexpr int kLongAgoDays = 120;

int Days(Day from, Day to) { return DayNumber(to) - DayNumber(from); }

std::optional<Day> DayIn(int year, const DateExpression& said) {
  return MakeDay(year, said.month, said.day);
}

// The year near `anchor` in which the weekday printed falls on the day printed.
std::optional<Day> ByWeekday(const DateExpression& said, Day anchor) {
  std::optional<Day> found;
  for (int offset = -kWeekdayYears; offset <= kWeekdayYears; ++offset) {
    const std::optional<Day> day = DayIn(int(anchor.year()) + offset, said);
    if (!day || IsoWeekday(*day) != said.weekday) continue;
    if (found) return std::nullopt;
    found = day;
  }
  return found;
}

// "last December 1", "next November 11".
std::optional<Day> ByShift(const DateExpression& said, Day anchor) {
  const int year = int(anchor.year());
  for (const int candidate : {year + *said.shift, year}) {
    const std::optional<Day> day = DayIn(candidate, said);
    if (!day) continue;
    const int distance = Days(anchor, *day);
    const bool past = distance < 0 && distance >= -366;
    const bool future = distance > 0 && distance <= 366;
    if ((*said.shift < 0 && past) || (*said.shift > 0 && future)) {
      const std::optional<Day> nearer = DayIn(year, said);
      const bool same_side =
          nearer && (Days(anchor, *nearer) < 0) == (*said.shift < 0) && Days(anchor, *nearer) != 0;
      return same_side ? nearer : day;
    }
  }
  return DayIn(year, said);
}

// The nearest of last, this and next year; tense where two are nearly as near.
std::optional<Day> Nearest(const DateExpression& said, Day anchor, Tense tense) {
  std::optional<Day> past;
  std::optional<Day> future;
  for (int offset = -1; offset <= 1; ++offset) {
    const std::optional<Day> day = DayIn(int(anchor.year()) + offset, said);
    if (!day) continue;
    if (Days(*day, anchor) >= 0) past = day;
    if (Days(anchor, *day) >= 0 && !future) future = day;
  }
  if (!past || !future) return past ? past : future;
  const int back = Days(*past, anchor);
  const int ahead = Days(anchor, *future);
  if (tense == Tense::kUntil) return future;
  if (tense == Tense::kSince) return past;
  if (tense != Tense::kUnknown && std::abs(back - ahead) <= kTenseDays) {
    return LooksAhead(tense) ? future : past;
  }
  return back <= ahead ? past : future;
}

// The first such day or month behind one of long ago that this sentence told, when it is not far
// from it: "arrested on 12 May 2019 and freed on 14 May". The next sentence is as often of this
// year.
std::optional<Day> FollowingSpoken(const DateExpression& said, const DateContext& context,
                                   Day published) {
  constexpr int kLongAgo = 200;
  constexpr int kNotFar = 92;
  const std::optional<SpokenDate> spoken = context.anchors.SentenceDate();
  if (!spoken || spoken->bound || spoken->granularity == Granularity::kYear ||
      LooksAhead(context.tense) || context.tense == Tense::kSince ||
      Days(spoken->first, published) < kLongAgo) {
    return std::nullopt;
  }
  for (const int year : {int(spoken->first.year()), int(spoken->first.year()) + 1}) {
    const std::optional<Day> day = MakeDay(year, said.month, said.day == 0 ? 1 : said.day);
    const int distance = day ? Days(spoken->first, *day) : -1;
    if (distance >= 0 && distance <= kNotFar) return day;
  }
  return std::nullopt;
}

std::optional<ResolvedDate> DayWithoutYear(const DateExpression& said, const DateContext& context) {
  std::optional<Day> anchor = context.anchors.Published(Granularity::kDay);
  if (!anchor) {
    // Of a report of June 2025 the middle of the month stands for the day.
    constexpr int kHalfMonth = 14;
    anchor = context.anchors.Published(Granularity::kMonth);
    if (anchor) anchor = AddDays(*anchor, kHalfMonth);
  }
  if (anchor) {
    if (!said.shift && said.weekday == 0) {
      if (const std::optional<Day> day = FollowingSpoken(said, context, *anchor)) {
        return Anchored(DayValue(*day, said.part, said.clock), DateAnchor::kLocal);
      }
    }
    std::optional<Day> day;
    if (said.weekday != 0) day = ByWeekday(said, *anchor);
    if (!day && said.shift) day = ByShift(said, *anchor);
    if (!day) day = Nearest(said, *anchor, context.tense);
    if (!day) return std::nullopt;
    return Anchored(DayValue(*day, said.part, said.clock), DateAnchor::kPublication);
  }
  if (!MakeDay(2024, said.month, said.day)) return std::nullopt;
  if (said.weekday != 0) {
    if (const std::optional<Day> day =
            InferYearOf(context.printed_years, said.weekday, {said.month, said.day, 0})) {
      return ResolvedDate{*DayValue(*day, said.part, said.clock), DateAnchor::kNone, true};
    }
  }
  return ResolvedDate{{fmt::format("XXXX-{:02}-{:02}", said.month, said.day), std::nullopt}};
}

int YearOfMonth(const DateExpression& said, Day anchor, Tense tense) {
  const int year = int(anchor.year());
  const int ahead = static_cast<int>(said.month) - static_cast<int>(unsigned(anchor.month()));
  if (said.shift) {
    if (*said.shift < 0) return ahead < 0 ? year : year - 1;
    return *said.shift > 0 && ahead <= 0 ? year + 1 : year;
  }
  if (ahead == 0) return year;
  if (LooksAhead(tense)) return ahead > 0 ? year : year + 1;
  if (tense == Tense::kSince) return ahead < 0 ? year : year - 1;
  // Without a verb the nearest is meant.
  if (tense == Tense::kUnknown) {
    return ahead < -kMonthsBack ? year + 1 : ahead > kHalfYear ? year - 1 : year;
  }
  return ahead < 0 || ahead <= kMonthsAhead ? year : year - 1;
}

std::optional<ResolvedDate> MonthWithoutYear(const DateExpression& said,
                                             const DateContext& context) {
  const int month = static_cast<int>(said.month);
  if (said.local && said.shift) {
    // "in August 2003 ... the following December".
    if (const std::optional<SpokenDate> spoken = context.anchors.Local()) {
      return Anchored(MonthValue(YearOfMonth(said, spoken->first, Tense::kUnknown), month),
                      DateAnchor::kLocal);
    }
  }
  if (const std::optional<Day> anchor = context.anchors.Published(Granularity::kMonth)) {
    const std::optional<Day> near =
        said.shift ? std::nullopt : FollowingSpoken(said, context, *anchor);
    if (near) return Anchored(MonthValue(int(near->year()), month), DateAnchor::kLocal);
    return Anchored(MonthValue(YearOfMonth(said, *anchor, context.tense), month),
                    DateAnchor::kPublication);
  }
  return ResolvedDate{{fmt::format("XXXX-{:02}", month), std::nullopt}};
}

// A feast of one day, a week of the calendar, or a longer time.
std::optional<ResolvedDate> FeastIn(std::optional<DayRange> days, const DateExpression& said,
                                    DateAnchor anchor) {
  if (!days) return std::nullopt;
  if (days->first == days->last) {
    return Anchored(DayValue(days->first, said.part, said.clock), anchor);
  }
  if (AddDays(days->first, 6) == days->last) return Anchored(WeekValue(days->first), anchor);
  return Anchored(IntervalValue(*DayValue(days->first, kNoPart, std::nullopt),
                                *DayValue(days->last, kNoPart, std::nullopt)),
                  anchor);
}

}  // namespace

std::optional<ResolvedDate> Anchored(std::optional<DateValue> value, DateAnchor anchor) {
  if (!value) return std::nullopt;
  return ResolvedDate{std::move(*value), anchor};
}

SaidYear YearOf(const DateExpression& said, const DateContext& context) {
  if (said.year != 0) return {said.year, DateAnchor::kNone};
  if (!said.year_shift) {
    const std::optional<int> year = context.anchors.SentenceYear();
    return year && !said.shift ? SaidYear{*year, DateAnchor::kLocal} : SaidYear{};
  }
  if (said.year_local) {
    if (const std::optional<SpokenDate> local = context.anchors.Local()) {
      return {int(local->first.year()) + *said.year_shift, DateAnchor::kLocal};
    }
    // "December 22 of that year", further behind it.
    const std::optional<SpokenDate> printed = context.anchors.Printed();
    if (printed && *said.year_shift == 0) return {int(printed->first.year()), DateAnchor::kLocal};
  }
  const std::optional<Day> anchor = context.anchors.Published(Granularity::kYear);
  if (!anchor) return {};
  return {int(anchor->year()) + *said.year_shift, DateAnchor::kPublication};
}

std::optional<ResolvedDate> ResolveCalendar(const DateExpression& said,
                                            const DateContext& context) {
  const auto [year, anchor] = YearOf(said, context);
  if (said.day != 0) {
    if (year == 0) return DayWithoutYear(said, context);
    const std::optional<Day> day = DayIn(year, said);
    // "In 2020 it was due on Friday, March 22": of another year.
    const bool other = day && said.weekday != 0 && IsoWeekday(*day) != said.weekday;
    if (other && said.year == 0) return DayWithoutYear(said, context);
    return day ? Anchored(DayValue(*day, said.part, said.clock), anchor) : std::nullopt;
  }
  if (said.month != 0) {
    if (year == 0) return MonthWithoutYear(said, context);
    return Anchored(MonthValue(year, static_cast<int>(said.month)), anchor);
  }
  return year == 0 ? std::nullopt : Anchored(YearValue(year), anchor);
}

std::optional<ResolvedDate> ResolveFeast(const DateExpression& said, const DateContext& context) {
  if (const auto [year, from] = YearOf(said, context); year != 0) {
    return FeastIn(FeastDays(said.ordinal, year), said, from);
  }
  const std::optional<Day> anchor = context.anchors.Published(Granularity::kDay);
  if (!anchor) {
    const std::optional<Day> fixed = FixedFeastDay(said.ordinal, 2024);
    if (!fixed) return std::nullopt;
    return ResolvedDate{
        {fmt::format("XXXX-{:02}-{:02}", unsigned(fixed->month()), unsigned(fixed->day())),
         std::nullopt}};
  }
  std::optional<DayRange> past;
  std::optional<DayRange> future;
  for (int offset = -1; offset <= 1; ++offset) {
    const std::optional<DayRange> days = FeastDays(said.ordinal, int(anchor->year()) + offset);
    if (!days) continue;
    if (Days(days->first, *anchor) >= 0) past = days;
    if (Days(*anchor, days->last) >= 0 && !future) future = days;
  }
  const bool shifted = said.shift.has_value() && *said.shift != 0;
  bool ahead = shifted ? *said.shift > 0 : LooksAhead(context.tense);
  if (!shifted && !ahead && past && future) {
    ahead = Days(*anchor, future->first) < kSoonDays && Days(past->first, *anchor) > kLongAgoDays;
  }
  return FeastIn(ahead ? future : past, said, DateAnchor::kPublication);
}

}  // namespace dateline
