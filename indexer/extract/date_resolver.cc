// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_resolver.h"

namespace dateline {
namespace {

std::optional<Granularity> GranularityOf(const DateExpression& said, const DateValue& value) {
  if (!value.days) return std::nullopt;
  if (value.days->first == value.days->last) return Granularity::kDay;
  // "on October 17-18 ... the week after".
  if (said.kind == DateKind::kInterval && said.ends[0].day != 0) return Granularity::kDay;
  if (said.kind != DateKind::kCalendar) return std::nullopt;
  return said.month != 0 ? Granularity::kMonth : Granularity::kYear;
}

// The period that a value names, where figures are given for such: a day, month or quarter.
std::optional<DateUnit> PeriodUnit(const DateExpression& said, const DateValue& value) {
  const int days = DayNumber(value.days->last) - DayNumber(value.days->first) + 1;
  if (days == 1) return kDayUnit;
  if (said.kind == DateKind::kQuarter || value.timex.find("-Q") != std::string::npos) {
    return kQuarter;
  }
  const bool month = days >= 28 && days <= 31 && unsigned(value.days->first.day()) == 1;
  return month ? std::optional(kMonthUnit) : std::nullopt;
}

// How often such an expression is right where the year or the direction had to be chosen: the
// shares measured on public news sets (docs/dates.md), 1 where everything was printed.
float ConfidenceIn(const DateExpression& said, const ResolvedDate& resolved) {
  if (!resolved.value.days) return 1;
  if (resolved.inferred) return 0.9F;
  if (resolved.anchor == DateAnchor::kLocal) return 0.85F;
  if (resolved.anchor == DateAnchor::kNone || said.shift || said.year_shift) return 1;
  switch (said.kind) {
    case DateKind::kWeekday:
      return 0.91F;
    case DateKind::kCalendar:
      return said.day != 0 ? 0.94F : 0.88F;
    case DateKind::kSeason:
    case DateKind::kFeast:
      return 0.85F;
    default:
      return 1;
  }
}

}  // namespace

std::optional<ResolvedDate> DateResolver::ResolveKind(const DateExpression& said) const {
  const DateContext context{anchors_, tense_, printed_years_};
  switch (said.kind) {
    case DateKind::kCalendar:
      return ResolveCalendar(said, context);
    case DateKind::kWeekday:
      return ResolveWeekday(said, context);
    case DateKind::kUnit:
      return ResolveUnit(said, context);
    case DateKind::kOffset:
      return ResolveOffset(said, context);
    case DateKind::kTimeOfDay:
      return ResolveTimeOfDay(said, context);
    case DateKind::kQuarter:
    case DateKind::kHalf:
      return ResolveQuarterOrHalf(said, context);
    case DateKind::kMonths:
      return ResolveMonths(said, context);
    case DateKind::kSeason:
      return ResolveSeason(said, context);
    case DateKind::kDecade:
      return Anchored(DecadeValue(said.year), DateAnchor::kNone);
    case DateKind::kCentury:
      return Anchored(CenturyValue(said.ordinal), DateAnchor::kNone);
    case DateKind::kFeast:
      return ResolveFeast(said, context);
    case DateKind::kInterval:
      return ResolveInterval(said);
    case DateKind::kPartOf:
      return ResolvePartOf(said);
    case DateKind::kLiteral:
      return ResolvedDate{{said.literal, std::nullopt, said.type}};
  }
  return std::nullopt;
}

// The second end takes the year of the first, or the next one where it would lie before it.
std::optional<ResolvedDate> DateResolver::ResolveInterval(const DateExpression& said) const {
  const std::optional<ResolvedDate> from = ResolveKind(said.ends[0]);
  if (!from) return std::nullopt;
  DateExpression last = said.ends[1];
  std::optional<ResolvedDate> to = ResolveKind(last);
  if (!to) return std::nullopt;
  if (!from->value.days || !to->value.days) {
    const DateValue both{from->value.timex + "/" + to->value.timex, std::nullopt};
    return ResolvedDate{both, DateAnchor::kNone};
  }
  if (last.kind == DateKind::kCalendar && last.year == 0) {
    last.year = int(from->value.days->first.year());
    last.year_shift.reset();
    to = ResolveKind(last);
    if (to && DayNumber(to->value.days->last) < DayNumber(from->value.days->first)) {
      ++last.year;
      to = ResolveKind(last);
    }
  } else if (last.kind == DateKind::kWeekday &&
             DayNumber(to->value.days->last) < DayNumber(from->value.days->first)) {
    to = Anchored(DayValue(AddDays(to->value.days->last, 7), kNoPart, std::nullopt), to->anchor);
  }
  if (!to) return std::nullopt;
  return Anchored(IntervalValue(from->value, to->value), from->anchor);
}

// The day, week, weekend or weekday of a month or year that is resolved first.
std::optional<ResolvedDate> DateResolver::ResolvePartOf(const DateExpression& said) const {
  const std::optional<ResolvedDate> whole = ResolveKind(said.ends[0]);
  if (!whole || !whole->value.days) return std::nullopt;
  const std::optional<DateValue> part = PartValue(*whole->value.days, said);
  return part ? Anchored(part, whole->anchor) : std::nullopt;
}

void DateResolver::Remember(const DateExpression& said, const DateValue& value) {
  if (value.days && !said.compared) {
    if (const std::optional<DateUnit> unit = PeriodUnit(said, value)) {
      anchors_.RememberPeriod(value.days->first, *unit);
    }
  }
  const std::optional<Granularity> granularity = GranularityOf(said, value);
  if (!granularity) return;
  const bool part = said.kind == DateKind::kPartOf;
  const DateExpression& dated = part ? said.ends[0] : said;
  const bool printed_year = dated.kind == DateKind::kCalendar && dated.year != 0;
  anchors_.Remember(value.days->first, *granularity, printed_year);
}

std::optional<ResolvedDate> DateResolver::Resolve(const DateMatch& match) {
  anchors_.AdvanceTo(match.begin);
  tense_ = match.expression.kind == DateKind::kLiteral
               ? Tense::kUnknown
               : TenseAround(tokens_, match.begin, match.end);
  std::optional<ResolvedDate> resolved = ResolveKind(match.expression);
  if (!resolved) return std::nullopt;
  if (resolved->anchor == DateAnchor::kPublication) {
    resolved->anchored_at = anchors_.Published(Granularity::kDay);
  }
  resolved->confidence = ConfidenceIn(match.expression, *resolved);
  Remember(match.expression, resolved->value);
  return resolved;
}

}  // namespace dateline
