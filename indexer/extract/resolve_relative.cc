// SPDX-License-Identifier: GPL-2.0-or-later
// Expressions that count from the day of publication, or from the date spoken of last.
#include <fmt/format.h>

#include "indexer/extract/date_resolver.h"

namespace dateline {
namespace {

struct Base {
  Day day;
  Granularity granularity = Granularity::kDay;
  DateAnchor anchor = DateAnchor::kPublication;
};

std::optional<ResolvedDate> Anchored(std::optional<DateValue> value, const Base& base) {
  std::optional<ResolvedDate> resolved = dateline::Anchored(std::move(value), base.anchor);
  if (resolved && base.granularity == Granularity::kDay) resolved->anchored_at = base.day;
  return resolved;
}

// How exactly a base has to be known for a unit.
Granularity Needed(DateUnit unit) {
  if (unit == kYearUnit || unit == kDecadeUnit || unit == kCentury) return Granularity::kYear;
  return unit == kMonthUnit || unit == kQuarter ? Granularity::kMonth : Granularity::kDay;
}

std::optional<Base> PublishedBase(const DateContext& context, DateUnit unit) {
  const std::optional<Day> day = context.anchors.Published(Needed(unit));
  if (!day) return std::nullopt;
  const bool to_the_day = context.anchors.Published(Granularity::kDay).has_value();
  return Base{*day, to_the_day ? Granularity::kDay : Needed(unit), DateAnchor::kPublication};
}

// The date spoken of last, with its year for long units, by its day for short ones.
std::optional<Base> LocalBase(const DateContext& context, DateUnit unit) {
  if (Needed(unit) == Granularity::kDay) {
    std::optional<Day> day = context.anchors.SpokenDay();
    // "a week earlier" opens a paragraph and goes by the one before.
    if (!day && unit == kWeek) day = context.anchors.RunningDay();
    if (day) return Base{*day, Granularity::kDay, DateAnchor::kLocal};
  }
  const std::optional<SpokenDate> local = context.anchors.Local();
  // "has lived there since 1962. He moved the day before": not of 1962.
  if (!local || (local->bound && Needed(unit) == Granularity::kDay)) return std::nullopt;
  return Base{local->first, local->granularity, DateAnchor::kLocal};
}

// "that year", "the same year": the last one printed, however far back in the paragraph.
std::optional<Base> PrintedBase(const DateContext& context) {
  const std::optional<SpokenDate> printed = context.anchors.Printed();
  if (!printed) return std::nullopt;
  return Base{printed->first, printed->granularity, DateAnchor::kLocal};
}

std::optional<DateValue> UnitValue(Day base, DateUnit unit, int shift) {
  const int year = int(base.year());
  const int month = static_cast<int>(unsigned(base.month()));
  switch (unit) {
    case kWeek:
      return WeekValue(AddDays(base, 7 * shift));
    case kWeekend:
      return WeekendValue(AddDays(base, 7 * shift));
    case kMonthUnit: {
      const YearMonth moved = AddMonths({year, month}, shift);
      return MonthValue(moved.year, moved.month);
    }
    case kQuarter: {
      const YearMonth moved = AddMonths({year, month}, 3 * shift);
      return QuarterValue(moved.year, (moved.month + 2) / 3);
    }
    case kYearUnit:
      return YearValue(year + shift);
    case kDecadeUnit:
      return DecadeValue(year + 10 * shift);
    case kCentury:
      return CenturyValue(year / 100 + 1 + shift);
    case kNight:
      return DayValue(AddDays(base, shift), kNightPart, std::nullopt);
    default:
      return DayValue(AddDays(base, shift), kNoPart, std::nullopt);
  }
}

// What is said of a date known less exactly than the unit: "three weeks later" of "1999" is 1999.
std::optional<DateValue> OwnValue(const Base& base) {
  if (base.granularity == Granularity::kYear) return YearValue(int(base.day.year()));
  return MonthValue(int(base.day.year()), static_cast<int>(unsigned(base.day.month())));
}

// Calendar weeks begin on Monday, so "the weekend" of a Monday's report is that of the week before;
// where a verb looks back, that of a Friday's is, too. "This weekend" of a Friday is to come.
int WeekendShift(const DateExpression& said, const Base& base, Tense tense) {
  constexpr int kThursday = 4;
  constexpr int kFriday = 5;
  const int shift = said.shift.value_or(0);
  const int last = LooksBack(tense) && !said.shift ? kFriday : kThursday - 1;
  const bool before = shift == 0 && !LooksAhead(tense) && IsoWeekday(base.day) <= last;
  return before ? -1 : shift;
}

// "XXXX", "XXXX-XX", "XXXX-XX-XX": some year, month or day. Weeks are told by their side only.
ResolvedDate UnknownUnit(const DateExpression& said, int shift) {
  DateValue value;
  switch (said.unit) {
    case kYearUnit:
    case kDecadeUnit:
    case kCentury:
      value.timex = "XXXX";
      break;
    case kQuarter:
    case kMonthUnit:
      value.timex = "XXXX-XX";
      break;
    case kWeek:
    case kWeekend:
      value.timex = shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF";
      break;
    default: {
      const bool today = shift == 0 && !said.local && said.part == kNoPart && !said.clock;
      value.timex = today ? "PRESENT_REF" : "XXXX-XX-XX" + TimeOfDayTimex(said.part, said.clock);
      if (said.part != kNoPart || said.clock) value.type = DateType::kTime;
    }
  }
  return {std::move(value)};
}

// The same day, quarter or months so many years away.
std::optional<DateValue> SamePeriod(const SpokenPeriod& period, int years) {
  constexpr int kMonthsOfHalf = 6;
  const int year = int(period.first.year()) + years;
  const int month = static_cast<int>(unsigned(period.first.month()));
  if (period.unit == kDayUnit) {
    const std::optional<Day> day =
        MakeDay(year, unsigned(period.first.month()), unsigned(period.first.day()));
    return day ? DayValue(*day, kNoPart, std::nullopt) : std::nullopt;
  }
  if (period.unit == kQuarter) return QuarterValue(year, (month + 2) / 3);
  if (period.unit == kWeek) {
    const std::optional<Day> day =
        MakeDay(year, unsigned(period.first.month()), unsigned(period.first.day()));
    return day ? WeekValue(*day) : std::nullopt;
  }
  if (period.half && period.months == kMonthsOfHalf && month % kMonthsOfHalf == 1) {
    return HalfValue(year, month == 1 ? 1 : 2);
  }
  const YearMonth end = AddMonths({year, month}, period.months - 1);
  const std::optional<DateValue> from = MonthValue(year, month);
  const std::optional<DateValue> to = MonthValue(end.year, end.month);
  return from && to ? IntervalValue(*from, *to) : std::nullopt;
}

constexpr int kMostYears = 9000;
constexpr int kDaysOfWeek = 7;

// "XXXX-WXX-5", "XXXX-WXX-5TNI": some Friday, some Friday night.
ResolvedDate WithoutAnchor(const DateExpression& said) {
  DateValue value{fmt::format("XXXX-WXX-{}", said.weekday), std::nullopt};
  if (said.clock || said.part != kNoPart) {
    value.timex += TimeOfDayTimex(said.part, said.clock);
    value.type = DateType::kTime;
  }
  return {std::move(value)};
}

// The day nearest to `base` that has the weekday and the number said; none further than this.
std::optional<Day> NearestWith(const DateExpression& said, Day base) {
  constexpr int kMostDays = 200;
  for (int away = 0; away <= kMostDays; ++away) {
    for (const int days : {away, -away}) {
      const Day day = AddDays(base, days);
      if (unsigned(day.day()) == said.day && IsoWeekday(day) == said.weekday) return day;
    }
  }
  return std::nullopt;
}

// The day so many years, months, weeks or days away: 29 February has none in most years.
std::optional<DateValue> SameDay(Day base, const DateExpression& said) {
  if (Needed(said.unit) == Granularity::kDay) return UnitValue(base, said.unit, said.amount);
  const int months = said.unit == kMonthUnit ? 1 : said.unit == kYearUnit ? 12 : 120;
  const YearMonth moved =
      AddMonths({int(base.year()), static_cast<int>(unsigned(base.month()))}, months * said.amount);
  const std::optional<Day> day =
      MakeDay(moved.year, static_cast<unsigned>(moved.month), unsigned(base.day()));
  return day ? DayValue(*day, kNoPart, std::nullopt) : std::nullopt;
}

}  // namespace

std::optional<ResolvedDate> ResolveWeekday(const DateExpression& said, const DateContext& context) {
  std::optional<Base> base = PublishedBase(context, kDayUnit);
  if (said.local) {
    if (const std::optional<Base> local = LocalBase(context, kDayUnit);
        local && local->granularity == Granularity::kDay) {
      base = local;
    }
  }
  if (!base) return WithoutAnchor(said);
  if (said.day != 0) {
    const std::optional<Day> day = NearestWith(said, base->day);
    return day ? Anchored(DayValue(*day, said.part, said.clock), *base) : std::nullopt;
  }
  const int back = (IsoWeekday(base->day) - said.weekday + 7) % 7;
  int days = -back;
  if (said.shift && *said.shift != 0) {
    days = *said.shift < 0 ? (back == 0 ? -7 : -back) : 7 - back;
    if (*said.shift > 1 && back != 0) days += 7;
    // "two Saturdays ago".
    if (said.amount > 1) days -= kDaysOfWeek * (said.amount - 1);
  } else if (back == 0 && context.tense == Tense::kUntil && said.part == kNoPart && !said.clock) {
    days = kDaysOfWeek;  // "by Friday" of a Friday's report is the next one
  } else if (back != 0 &&
             (LooksAhead(context.tense) || (said.shift && !LooksBack(context.tense)))) {
    days = 7 - back;
  }
  if (said.exact && base->anchor == DateAnchor::kLocal) days = (kDaysOfWeek - back) % kDaysOfWeek;
  return Anchored(DayValue(AddDays(base->day, days), said.part, said.clock), *base);
}

std::optional<ResolvedDate> ResolveUnit(const DateExpression& said, const DateContext& context) {
  int shift = said.shift.value_or(0);
  // "compared with the previous quarter", behind "the second quarter".
  const std::optional<SpokenPeriod> period = context.anchors.Period();
  if (said.local && said.unit == kQuarter && period && period->unit == kQuarter) {
    return dateline::Anchored(UnitValue(period->first, kQuarter, shift), DateAnchor::kLocal);
  }
  // "rose 5.08% in June, after 4.80% in the previous month".
  if (said.local && said.unit == kMonthUnit && shift < 0 && period && period->unit == kMonthUnit &&
      period->months == 1) {
    return dateline::Anchored(UnitValue(period->first, kMonthUnit, shift), DateAnchor::kLocal);
  }
  std::optional<Base> base = said.local ? LocalBase(context, said.unit) : std::nullopt;
  if (!base && said.local && said.unit == kYearUnit && shift == 0) base = PrintedBase(context);
  if (!base) base = PublishedBase(context, said.unit);
  if (!base) return UnknownUnit(said, shift);
  if (said.fiscal) {
    const std::string year = fmt::format("FY{}", int(base->day.year()) + shift);
    return Anchored(DateValue{year, std::nullopt}, *base);
  }
  if (base->granularity > Needed(said.unit)) {
    // "compared with 2008, an increase from the previous month": of no year alone.
    const std::optional<Base> published = PublishedBase(context, said.unit);
    if (!published || shift == 0) return Anchored(OwnValue(*base), *base);
    base = published;
  }
  if (said.unit == kDayUnit) {
    return Anchored(DayValue(AddDays(base->day, shift), said.part, said.clock), *base);
  }
  if (said.unit == kWeekend) shift = WeekendShift(said, *base, context.tense);
  return Anchored(UnitValue(base->day, said.unit, shift), *base);
}

std::optional<ResolvedDate> ResolveOffset(const DateExpression& said, const DateContext& context) {
  if (said.amount > kMostYears || said.amount < -kMostYears) return std::nullopt;
  const std::optional<SpokenPeriod> period = context.anchors.Period();
  if (said.compared && said.unit == kYearUnit && said.amount == -1 && period) {
    return dateline::Anchored(SamePeriod(*period, said.amount), DateAnchor::kLocal);
  }
  std::optional<Base> base = said.local ? LocalBase(context, said.unit) : std::nullopt;
  // "He was back eleven years later" opens a paragraph and goes by the one before.
  if (!base && said.local && said.unit == kYearUnit && said.amount > 1) base = PrintedBase(context);
  if (!base) base = PublishedBase(context, said.unit);
  if (!base) return UnknownUnit(said, said.amount);
  if (base->granularity > Needed(said.unit)) return Anchored(OwnValue(*base), *base);
  if (base->granularity == Granularity::kDay) {
    // "on 30 June ... two weeks later": days are counted from a day.
    if (said.unit == kWeek && base->anchor == DateAnchor::kLocal) {
      return Anchored(UnitValue(base->day, kDayUnit, kDaysOfWeek * said.amount), *base);
    }
    if (said.exact) return Anchored(SameDay(base->day, said), *base);
  }
  return Anchored(UnitValue(base->day, said.unit, said.amount), *base);
}

// The period spoken of last, or that of the publication where the unit names another, in the year
// that is said.
std::optional<ResolvedDate> ResolveSamePeriod(const DateExpression& said,
                                              const DateContext& context) {
  std::optional<SpokenPeriod> period = context.anchors.Period();
  const auto [year, anchor] = YearOf(said, context);
  const bool any = said.unit == kMonthUnit || said.unit == kYearUnit;
  if (!any && period && period->unit != said.unit) period.reset();
  // "the same period last year" is not of a feast or a day that was named.
  if (said.unit == kYearUnit && period && period->unit == kDayUnit) period.reset();
  if (!period) {
    const std::optional<Day> published = context.anchors.Published(Needed(said.unit));
    if (!published || said.unit == kYearUnit)
      return year == 0 ? std::nullopt : dateline::Anchored(YearValue(year), anchor);
    const bool whole = said.unit != kDayUnit && said.unit != kWeek;
    const Day first = whole ? published->year() / published->month() / 1 : *published;
    period = SpokenPeriod{first, said.unit, said.unit == kQuarter ? 3 : 1};
  }
  const int years = year == 0 ? said.amount : year - int(period->first.year());
  return dateline::Anchored(SamePeriod(*period, years), DateAnchor::kLocal);
}

std::optional<ResolvedDate> ResolveTimeOfDay(const DateExpression& said,
                                             const DateContext& context) {
  const std::optional<Day> published = context.anchors.Published(Granularity::kDay);
  std::optional<Day> spoken;
  if (said.local) spoken = said.clock ? context.anchors.RunningDay() : context.anchors.SpokenDay();
  const std::optional<Day> near = context.anchors.SpokenDay();
  // "the night before", "that morning" go by the paragraph before, too, however old its day.
  const bool pointed = said.local && said.shift && !said.clock;
  if (pointed && !spoken) spoken = context.anchors.RunningDay();
  // "the previous night" is not that before a day to come.
  const bool ahead = spoken && published && DayNumber(*spoken) > DayNumber(*published);
  const bool headed = spoken && context.anchors.HeadingDay() == spoken;
  if (ahead && (said.shift.value_or(0) < 0 || (spoken != near && !headed))) spoken.reset();
  // A clock of the next paragraph goes by a day of this week, not by an old date.
  const bool old = spoken && published && DayNumber(*published) - DayNumber(*spoken) > kDaysOfWeek;
  if (old && spoken != near && !pointed) spoken = context.anchors.RecentDay();
  const std::optional<Day> base = spoken ? spoken : published;
  int shift = said.shift.value_or(0);
  if (!base) {
    DateValue value{"XXXX-XX-XX" + TimeOfDayTimex(said.part, said.clock), std::nullopt};
    value.type = DateType::kTime;
    return ResolvedDate{std::move(value)};
  }
  if (said.unit == kNight && LooksAhead(context.tense)) shift = 0;
  // "the same morning" stays; "last morning" is nobody's word for yesterday's but nothing else.
  if (shift > 0) shift = 1;
  const DateAnchor anchor = spoken ? DateAnchor::kLocal : DateAnchor::kPublication;
  return Anchored(DayValue(AddDays(*base, shift), said.part, said.clock),
                  Base{*base, Granularity::kDay, anchor});
}

}  // namespace dateline
