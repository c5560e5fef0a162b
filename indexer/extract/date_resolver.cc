// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_resolver.h"

namespace dateline {
namespace {

constexpr int kMonthsOfYear = 12;

std::optional<Granularity> GranularityOf(const DateExpression& said, const DateValue& value) {
  if (!value.days) return std::nullopt;
  if (value.days->first == value.days->last) return Granularity::kDay;
  // "on October 17-18 ... the week after".
  if (said.kind == DateKind::kInterval && said.ends[0].day != 0) return Granularity::kDay;
  if (said.kind != DateKind::kCalendar) return std::nullopt;
  return said.month != 0 ? Granularity::kMonth : Granularity::kYear;
}

// The period that a value names, where figures are given for such: a day, a quarter or months.
std::optional<SpokenPeriod> PeriodOf(const DateExpression& said, const DateValue& value) {
  const Day first = value.days->first;
  const Day last = value.days->last;
  if (first == last) return SpokenPeriod{first, kDayUnit, 0};
  if (said.kind == DateKind::kQuarter || value.timex.find("-Q") != std::string::npos) {
    return SpokenPeriod{first, kQuarter, 3};
  }
  const Day next = AddDays(last, 1);
  const int months = (int(next.year()) - int(first.year())) * 12 +
                     static_cast<int>(unsigned(next.month())) -
                     static_cast<int>(unsigned(first.month()));
  const bool whole = unsigned(first.day()) == 1 && unsigned(next.day()) == 1;
  const bool named = said.kind != DateKind::kSeason && months < kMonthsOfYear;
  return whole && named ? std::optional(SpokenPeriod{first, kMonthUnit, months}) : std::nullopt;
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

// "2026 ...", "In 2026 ...".
bool OpensSentence(const DateTokens& tokens, std::size_t begin) {
  return tokens[begin].opens_sentence || (begin > 0 && tokens[begin - 1].opens_sentence &&
                                          tokens.IsWord(begin - 1, DateWord::kPreposition));
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
    case DateKind::kSamePeriod:
      return ResolveSamePeriod(said, context);
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
    if (const std::optional<SpokenPeriod> period = PeriodOf(said, value)) {
      anchors_.RememberPeriod(*period);
    }
  }
  const std::optional<Granularity> granularity = GranularityOf(said, value);
  if (!granularity) return;
  const bool part = said.kind == DateKind::kPartOf;
  const DateExpression& dated = part ? said.ends[0] : said;
  const bool printed_year = dated.kind == DateKind::kCalendar && dated.year != 0;
  anchors_.Remember(value.days->first, *granularity, printed_year);
}

// The "September 1" of "from June 15 to September 1".
bool DateResolver::EndsPeriod(const DateMatch& match) const {
  const DateExpression& said = match.expression;
  const bool yearless = said.kind == DateKind::kCalendar && said.year == 0 && !said.year_shift &&
                        !said.shift && said.weekday == 0;
  const bool joined = match.begin == last_end_ + 1 &&
                      (tokens_.Is(last_end_, "to") || tokens_.Is(last_end_, "until") ||
                       tokens_.Is(last_end_, "till") || tokens_.Is(last_end_, "through"));
  return last_day_ && yearless && joined;
}

// The first such day or month that does not lie before the start.
std::optional<ResolvedDate> DateResolver::ResolveEnd(const DateMatch& match) const {
  DateExpression end = match.expression;
  for (const int year : {int(last_day_->year()), int(last_day_->year()) + 1}) {
    end.year = year;
    std::optional<ResolvedDate> resolved = ResolveKind(end);
    if (resolved && resolved->value.days && *last_day_ <= resolved->value.days->last) {
      resolved->anchor = DateAnchor::kLocal;
      return resolved;
    }
  }
  return ResolveKind(match.expression);
}

std::optional<ResolvedDate> DateResolver::Resolve(const DateMatch& match) {
  anchors_.AdvanceTo(match.begin);
  tense_ = match.expression.kind == DateKind::kLiteral
               ? Tense::kUnknown
               : TenseAround(tokens_, match.begin, match.end);
  std::optional<ResolvedDate> resolved =
      EndsPeriod(match) ? ResolveEnd(match) : ResolveKind(match.expression);
  last_day_.reset();
  if (!resolved) return std::nullopt;
  if (resolved->value.days) last_day_ = resolved->value.days->first;
  last_end_ = match.end;
  if (resolved->anchor == DateAnchor::kPublication) {
    resolved->anchored_at = anchors_.Published(Granularity::kDay);
  }
  resolved->confidence = ConfidenceIn(match.expression, *resolved);
  Remember(match.expression, resolved->value);
  if (match.rule == "year" && OpensSentence(tokens_, match.begin)) {
    anchors_.RememberSentenceYear(match.expression.year);
  }
  return resolved;
}

}  // namespace dateline
