// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_resolver.h"

#include <fmt/format.h>

#include <utility>

namespace dateline {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr int kDaysOfWeek = 7;

// "the autumn of 2019", "the third quarter of 2023".
bool IsPartOfPrintedYear(const DateExpression& said) {
  return said.year != 0 && (said.kind == DateKind::kQuarter || said.kind == DateKind::kHalf ||
                            said.kind == DateKind::kSeason || said.kind == DateKind::kMonths);
}

std::optional<Granularity> GranularityOf(const DateExpression& said, const DateValue& value) {
  if (!value.days) return std::nullopt;
  if (value.days->first == value.days->last) return Granularity::kDay;
  // "on October 17-18 ... the week after".
  if (said.kind == DateKind::kInterval && said.ends[0].day != 0) return Granularity::kDay;
  if (IsPartOfPrintedYear(said)) return Granularity::kMonth;
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
  if (!whole || !named) return std::nullopt;
  SpokenPeriod period{first, kMonthUnit, months};
  period.half = value.timex.find("-H") != std::string::npos;
  return period;
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

bool IsTo(const DateTokens& tokens, std::size_t at) {
  return tokens.Is(at, "to") || tokens.Is(at, "until") || tokens.Is(at, "till") ||
         tokens.Is(at, "through");
}

// "since Wednesday", "until Monday": no clock of the next sentence goes by such a day.
bool IsBound(const DateTokens& tokens, std::size_t begin) {
  if (begin == 0) return false;
  const std::size_t at = begin - 1;
  // "the protests of September 8" are not what is told.
  return tokens.Is(at, "since") || tokens.Is(at, "until") || tokens.Is(at, "till") ||
         (tokens.Is(at, "of") && at > 0 && tokens.IsWord(at - 1, DateWord::kOther));
}

// "the rains usually begin in May": every May.
bool IsUsual(const DateTokens& tokens, std::size_t begin) {
  constexpr std::size_t kReach = 8;
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back) {
    const std::size_t at = begin - back;
    if (tokens[at].word == DateWord::kBreak) return false;
    if (tokens.Is(at, "usually") || tokens.Is(at, "normally") || tokens.Is(at, "typically") ||
        tokens.Is(at, "traditionally") ||
        (tokens.Is(at, "a") && tokens.Is(at + 1, "year") && at > 0 &&
         (tokens.Is(at - 1, "once") || tokens.Is(at - 1, "twice")))) {
      return true;
    }
    if (tokens[at].opens_sentence) return false;
  }
  return false;
}

// True where the sentence around `begin` says that something is done again and again: "daily",
// "nightly", "every Wednesday", "on Mondays". A clock in it is of no day.
bool IsHabitual(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 30;
  const auto repeats = [&](std::size_t at) {
    const DateToken& token = tokens[at];
    const bool adverb = token.word == DateWord::kAdverb && token.value <= kDayUnit;
    const DateWord next = tokens[at + 1].word;
    const bool each =
        token.word == DateWord::kEach && (next == DateWord::kWeekday || next == DateWord::kPart ||
                                          tokens.Is(at + 1, "day") || tokens.Is(at + 1, "night"));
    const bool week = token.word == DateWord::kWeekday && at > 0 && tokens.IsMark(at - 1, ',') &&
                      IsTo(tokens, at + 1) && tokens.IsWord(at + 2, DateWord::kWeekday);
    return adverb || each || week || (token.word == DateWord::kWeekday && token.plural);
  };
  for (std::size_t at = begin; at > 0 && begin - at < kReach; --at) {
    if (tokens[at].opens_sentence || tokens[at - 1].word == DateWord::kBreak) break;
    if (repeats(at - 1)) return true;
  }
  for (std::size_t at = end; at < end + kReach; ++at) {
    if (tokens[at].opens_sentence || tokens[at].word == DateWord::kBreak) break;
    if (repeats(at)) return true;
  }
  return false;
}

ResolvedDate AfterMidnight(const ResolvedDate& evening, const DateExpression& said) {
  const std::optional<DateValue> next =
      DayValue(AddDays(evening.value.days->first, 1), said.part, said.clock);
  return next ? ResolvedDate{*next, DateAnchor::kLocal} : evening;
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
      if (!said.ends.empty()) return ResolveBeside(said);
      if (said.unit <= kHour) return ResolveClockOffset(said);
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

// "the day after Christmas".
std::optional<ResolvedDate> DateResolver::ResolveBeside(const DateExpression& said) const {
  const std::optional<ResolvedDate> feast = ResolveKind(said.ends[0]);
  if (!feast || !feast->value.days) return std::nullopt;
  const DayRange days = *feast->value.days;
  const Day day = said.amount > 0 ? days.last : days.first;
  return Anchored(DayValue(AddDays(day, said.amount), kNoPart, std::nullopt), feast->anchor);
}

// "leaves on the 3rd", after the 3rd: of the next month; "left on the 30th", before it: of the last
// one.
int DateResolver::MonthOfDayAlone(int day) const {
  const std::optional<Day> published = anchors_.Published(Granularity::kDay);
  if (!published) return 0;
  const int today = static_cast<int>(unsigned(published->day()));
  if (LooksAhead(tense_) && day < today) return 1;
  return LooksBack(tense_) && day > today ? -1 : 0;
}

// The day, week, weekend or weekday of a month or year that is resolved first.
std::optional<ResolvedDate> DateResolver::ResolvePartOf(const DateExpression& said) const {
  const DateExpression& of = said.ends[0];
  std::optional<ResolvedDate> whole;
  // "the 14th" behind "March 2" is of the same month.
  const std::optional<Day> spoken =
      of.local && !LooksAhead(tense_) ? anchors_.SentenceDay() : std::nullopt;
  if (spoken && unsigned(spoken->day()) < static_cast<unsigned>(said.ordinal)) {
    whole = Anchored(MonthValue(int(spoken->year()), static_cast<int>(unsigned(spoken->month()))),
                     DateAnchor::kLocal);
  } else {
    DateExpression published = of;
    published.local = false;
    if (of.local) published.shift = MonthOfDayAlone(said.ordinal);
    whole = ResolveKind(published);
  }
  if (!whole || !whole->value.days) return std::nullopt;
  const std::optional<DateValue> part = PartValue(*whole->value.days, said);
  return part ? Anchored(part, whole->anchor) : std::nullopt;
}

void DateResolver::Remember(const DateMatch& match, const DateValue& value) {
  const DateExpression& said = match.expression;
  if (value.days && !said.compared) {
    if (const std::optional<SpokenPeriod> period = PeriodOf(said, value)) {
      anchors_.RememberPeriod(*period);
    }
  }
  // "last week, against 64,000 in the same month last year": no month spoken of before it.
  if (said.kind == DateKind::kUnit && said.unit == kWeek && !said.local) anchors_.ForgetPeriod();
  const std::optional<Granularity> granularity = GranularityOf(said, value);
  if (!granularity) return;
  const bool heading = *granularity == Granularity::kDay &&
                       tokens_.IsWord(match.end, DateWord::kBreak) &&
                       tokens_.Before(match.begin, 1).word == DateWord::kBreak;
  if (heading) anchors_.RememberHeading(value.days->first);
  const bool part = said.kind == DateKind::kPartOf;
  const DateExpression& dated = part ? said.ends[0] : said;
  const bool printed_year =
      (dated.kind == DateKind::kCalendar &&
       (dated.year != 0 || (dated.month != 0 && dated.year_shift.value_or(0) < 0))) ||
      IsPartOfPrintedYear(dated);
  anchors_.Remember({.first = value.days->first,
                     .granularity = *granularity,
                     .bound = IsBound(tokens_, match.begin) || IsPartOfPrintedYear(dated)},
                    printed_year);
}

// The "September 1" of "from June 15 to September 1", the "June" of "between April and June", the
// "Saturday" of "between Wednesday and Saturday".
bool DateResolver::EndsPeriod(const DateMatch& match) const {
  const DateExpression& said = match.expression;
  const bool yearless = said.kind == DateKind::kCalendar && said.year == 0 && !said.year_shift &&
                        !said.shift && said.weekday == 0;
  const bool weekday = said.kind == DateKind::kWeekday && !said.shift && !said.local &&
                       last_.kind == DateKind::kWeekday;
  if (!last_.day || (!yearless && !weekday) || match.begin != last_.end + 1) return false;
  if (tokens_.Is(last_.end, "and"))
    return last_.begin > 0 && tokens_.Is(last_.begin - 1, "between");
  return IsTo(tokens_, last_.end);
}

// The first such day or month that does not lie before the start.
std::optional<ResolvedDate> DateResolver::ResolveEnd(const DateMatch& match) const {
  DateExpression end = match.expression;
  if (end.kind == DateKind::kWeekday) {
    const int ahead = (end.weekday - IsoWeekday(*last_.day) + kDaysOfWeek) % kDaysOfWeek;
    return Anchored(DayValue(AddDays(*last_.day, ahead), end.part, end.clock), DateAnchor::kLocal);
  }
  for (const int year : {int(last_.day->year()), int(last_.day->year()) + 1}) {
    end.year = year;
    std::optional<ResolvedDate> resolved = ResolveKind(end);
    if (resolved && resolved->value.days && *last_.day <= resolved->value.days->last) {
      resolved->anchor = DateAnchor::kLocal;
      return resolved;
    }
  }
  return ResolveKind(match.expression);
}

// The "6am" of "between 8pm and 6am": of the day of the first, or of the next one. Nothing for any
// other clock.
std::optional<ResolvedDate> DateResolver::ResolveSecondClock(const DateMatch& match) const {
  const DateExpression& said = match.expression;
  const bool alone = said.kind == DateKind::kTimeOfDay && said.clock && !said.shift;
  const bool joined =
      match.begin == last_.end + 1 && (IsTo(tokens_, last_.end) || tokens_.Is(last_.end, "and") ||
                                       tokens_.IsMark(last_.end, kDash));
  if (!alone || !joined || !last_.day || !last_.clock) return std::nullopt;
  const bool next_day = std::pair(said.clock->hour, said.clock->minute) <
                        std::pair(last_.clock->hour, last_.clock->minute);
  return Anchored(DayValue(AddDays(*last_.day, next_day ? 1 : 0), said.part, said.clock),
                  DateAnchor::kLocal);
}

// "daily at 5.30pm": no day's. "every Monday from 9 a.m." is told behind its day.
std::optional<ResolvedDate> DateResolver::ResolveHabit(const DateMatch& match) const {
  const DateExpression& said = match.expression;
  const bool month = said.kind == DateKind::kCalendar && said.month != 0 && said.day == 0 &&
                     said.year == 0 && !said.year_shift && !said.shift;
  if (month && IsUsual(tokens_, match.begin)) {
    return ResolvedDate{{fmt::format("XXXX-{:02}", said.month), std::nullopt}};
  }
  const bool alone = said.kind == DateKind::kTimeOfDay && said.clock && !said.shift;
  if (!alone || !IsHabitual(tokens_, match.begin, match.end)) return std::nullopt;
  DateValue value{"XXXX-XX-XX" + TimeOfDayTimex(said.part, said.clock), std::nullopt};
  value.type = DateType::kTime;
  return ResolvedDate{std::move(value)};
}

// The "2:15 a.m." and the "dawn" behind "on Sunday night": alone, of a day whose evening was told.
bool DateResolver::IsAfterMidnight(const DateExpression& said, const ResolvedDate& resolved) const {
  constexpr int kMorningHour = 6;
  const bool early = said.clock ? said.clock->twelve_hours && said.clock->hour < kMorningHour
                                : said.part == kMorning && said.local;
  return said.kind == DateKind::kTimeOfDay && early && !said.shift && resolved.value.days &&
         late_ && late_->paragraph + 1 >= anchors_.paragraph() &&
         resolved.value.days->first == late_->day;
}

// "ten minutes later", "twelve hours earlier": from the clock read last in the paragraph. Without
// one it only lasts.
ResolvedDate DateResolver::ResolveClockOffset(const DateExpression& said) const {
  constexpr int kMostMinutes = 100 * 24 * 60;
  constexpr int kMinutesOfDay = 24 * 60;
  const int minutes = said.amount * (said.unit == kHour ? 60 : 1);
  const bool counts = clock_ && clock_->paragraph == anchors_.paragraph() &&
                      minutes > -kMostMinutes && minutes < kMostMinutes;
  if (!counts) return {{said.literal, std::nullopt, DateType::kDuration}};
  int total = clock_->time.hour * 60 + clock_->time.minute + minutes;
  int days = total / kMinutesOfDay;
  total %= kMinutesOfDay;
  if (total < 0) {
    total += kMinutesOfDay;
    --days;
  }
  const ClockTime time{total / 60, total % 60, clock_->time.utc};
  std::optional<DateValue> value = DayValue(AddDays(clock_->day, days), kNoPart, time);
  if (!value) return {{said.literal, std::nullopt, DateType::kDuration}};
  return {std::move(*value), DateAnchor::kLocal};
}

std::optional<ResolvedDate> DateResolver::Resolve(const DateMatch& match) {
  const DateExpression& said = match.expression;
  anchors_.AdvanceTo(match.begin);
  tense_ = said.kind == DateKind::kLiteral ? Tense::kUnknown
                                           : TenseAround(tokens_, match.begin, match.end);
  std::optional<ResolvedDate> resolved = ResolveHabit(match);
  if (!resolved) resolved = ResolveSecondClock(match);
  const bool ends_period = EndsPeriod(match);
  if (!resolved) resolved = ends_period ? ResolveEnd(match) : ResolveKind(said);
  const bool ends_months = ends_period && said.month != 0 && said.day == 0 && last_.day;
  const Day first_month = last_.day.value_or(Day{});
  last_ = {};
  if (!resolved) return std::nullopt;
  if (IsAfterMidnight(said, *resolved)) resolved = AfterMidnight(*resolved, said);
  last_ = {match.begin, match.end, said.kind, std::nullopt, said.clock};
  if (resolved->value.days) last_.day = resolved->value.days->first;
  constexpr int kEveningHour = 17;
  const bool evening = said.part == kEvening || said.part == kNightPart ||
                       (said.clock && said.clock->hour >= kEveningHour);
  if (evening && last_.day) late_ = LateDay{*last_.day, anchors_.paragraph()};
  if (said.clock && last_.day) clock_ = LastClock{*last_.day, *said.clock, anchors_.paragraph()};
  if (resolved->anchor == DateAnchor::kPublication) {
    resolved->anchored_at = anchors_.Published(Granularity::kDay);
  }

  resolved->confidence = ConfidenceIn(said, *resolved);
  Remember(match, resolved->value);
  // "between January and March ... in the corresponding quarter of 2024".
  if (ends_months && resolved->value.days) {
    const Day last = resolved->value.days->first;
    const int months = (int(last.year()) - int(first_month.year())) * kMonthsOfYear +
                       static_cast<int>(unsigned(last.month())) -
                       static_cast<int>(unsigned(first_month.month())) + 1;
    const bool quarter = months == 3 && unsigned(last.month()) % 3 == 0;
    if (months > 1 && months < kMonthsOfYear) {
      anchors_.RememberPeriod({first_month, quarter ? kQuarter : kMonthUnit, months});
    }
  }
  const bool unit_year = said.kind == DateKind::kUnit && said.unit == kYearUnit &&
                         said.shift.value_or(0) != 0 && resolved->value.days;
  if ((match.rule == "year" || unit_year) && OpensSentence(tokens_, match.begin)) {
    anchors_.RememberSentenceYear(int(resolved->value.days->first.year()));
  }
  return resolved;
}

DateMention MentionOf(const DateMatch& match, const ResolvedDate& resolved, Span span) {
  return {.span = span,
          .type = resolved.value.type,
          .value = resolved.value.timex,
          .days = resolved.value.days,
          .rule = std::string(match.rule),
          .anchor = resolved.anchor,
          .anchored_at = resolved.anchored_at,
          .inferred = resolved.inferred,
          .modifier = match.modifier,
          .confidence = resolved.confidence};
}

}  // namespace dateline
