// SPDX-License-Identifier: GPL-2.0-or-later
// "last", "this", "next" and what means the same, before a unit, a day, a month or a number.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"

namespace dateline {
namespace {

bool IsSingularUnit(const DateTokens& tokens, std::size_t at) {
  return tokens.IsWord(at, DateWord::kUnit) && !tokens[at].plural;
}

// "this coming", "this past": the second word says which way.
std::size_t AfterShift(const DateTokens& tokens, std::size_t at, int& shift) {
  shift = tokens[at].value;
  if (tokens.Is(at, "this") && (tokens.Is(at + 1, "past") || tokens.Is(at + 1, "coming"))) {
    shift = tokens[at + 1].value;
    return at + 2;
  }
  return at + 1;
}

// Words that look at the date spoken of last and not at the day of publication.
bool IsLocal(const DateTokens& tokens, std::size_t at) {
  // "the next day" is that after the day spoken of; "next week" is that after this.
  const bool the_next =
      tokens.Is(at, "next") && at > 0 && tokens.Is(at - 1, "the") &&
      (tokens.IsWord(at + 1, DateWord::kPart) || tokens.IsWord(at + 1, DateWord::kUnit));
  return the_next || tokens.Is(at, "following") || tokens.Is(at, "previous") ||
         tokens.Is(at, "same") || tokens.Is(at, "that") || tokens.Is(at, "preceding") ||
         tokens.Is(at, "prior");
}

bool IsFollowing(const DateTokens& tokens, std::size_t at) { return tokens.Is(at, "following"); }

DateMatch Match(const DateCursor& cursor, std::size_t end, DateExpression expression,
                std::string_view rule) {
  std::size_t begin = cursor.lead.a ? cursor.lead.bare : cursor.lead.begin;
  // "about this year's theme": a preposition.
  if (cursor.lead.approximate && !cursor.lead.edge) begin = cursor.at - (cursor.lead.the ? 1 : 0);
  return {begin, end, std::move(expression), rule};
}

// "last Friday", "next Thursday night".
std::optional<DateMatch> ReadShiftedWeekday(const DateCursor& cursor, std::size_t at, int shift) {
  const DateTokens& tokens = cursor.tokens;
  std::optional<DateMatch> match = ReadWeekday({tokens, at, {at, at}});
  // "next Monday through Wednesday" begins with next Monday.
  if (match && match->expression.kind == DateKind::kInterval) {
    DateExpression first = match->expression.ends[0];
    match = DateMatch{at, at + 1, std::move(first), "weekday"};
  }
  if (!match || match->expression.kind != DateKind::kWeekday) return std::nullopt;
  match->begin = cursor.lead.begin;
  match->expression.shift = shift;
  match->expression.local = IsLocal(tokens, cursor.at);
  return match;
}

// "that December" is of the year spoken of; any other shift counts from the day of publication.
void SetShift(const DateTokens& tokens, std::size_t at, int shift, DateExpression& expression) {
  if (tokens.Is(at, "that")) {
    expression.year_shift = 0;
    expression.year_local = true;
  } else {
    expression.shift = shift;
    expression.local = IsLocal(tokens, at);
  }
}

// "last October", "next April", "last December 1".
std::optional<DateMatch> ReadShiftedMonth(const DateCursor& cursor, std::size_t at, int shift) {
  const DateTokens& tokens = cursor.tokens;
  if (!tokens[at].capital) return std::nullopt;
  std::optional<DateMatch> match = ReadMonthDays({tokens, at, {at, at}});
  if (!match) {
    DateExpression expression;
    expression.kind = DateKind::kCalendar;
    expression.month = static_cast<unsigned>(tokens[at].value);
    const bool dotted = tokens[at].abbreviated && tokens.IsMark(at + 1, '.');
    match = DateMatch{at, at + (dotted ? 2u : 1u), std::move(expression), "month"};
  }
  if (match->expression.kind != DateKind::kCalendar || match->expression.year != 0)
    return std::nullopt;
  match->begin = cursor.lead.begin;
  SetShift(tokens, cursor.at, shift, match->expression);
  return match;
}

// The "that" of "so that November and December would be empty", "told the house that night shifts
// end", "said that Friday was soon enough" joins two clauses and points to no time.
bool JoinsClauses(const DateTokens& tokens, std::size_t that) {
  if (!tokens.Is(that, "that") || that == 0) return false;
  if (tokens.Is(that - 1, "so")) return true;
  const DateToken& next = tokens[that + 1];
  const DateToken& behind = tokens[that + 2];
  if (next.word == DateWord::kPart) {
    return behind.word == DateWord::kOther && !behind.capital && tokens.Text(that + 2).size() > 3 &&
           tokens.Text(that + 2).ends_with('s');
  }
  constexpr std::array<std::string_view, 13> kSaid = {
      "said",   "says",  "announced", "confirmed", "believed", "hoped",  "thought",
      "warned", "added", "ensure",    "decided",   "agreed",   "claimed"};
  const bool said = std::any_of(kSaid.begin(), kSaid.end(),
                                [&](std::string_view word) { return tokens.Is(that - 1, word); });
  return said && (next.word == DateWord::kMonth || next.word == DateWord::kWeekday);
}

// "last winter", "this summer", "next spring".
std::optional<DateMatch> ReadShiftedSeason(const DateCursor& cursor, std::size_t at, int shift) {
  if (cursor.tokens[at].plural) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kSeason;
  expression.season = static_cast<DateSeason>(cursor.tokens[at].value);
  SetShift(cursor.tokens, cursor.at, shift, expression);
  return Match(cursor, at + 1, std::move(expression), "season");
}

// "this morning", "last night", "the previous night", "that evening".
std::optional<DateMatch> ReadShiftedPart(const DateCursor& cursor, std::size_t at, int shift) {
  const DateTokens& tokens = cursor.tokens;
  if (tokens[at].plural) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kTimeOfDay;
  expression.part = static_cast<DayPart>(tokens[at].value);
  expression.shift = shift;
  expression.local = IsLocal(tokens, cursor.at);
  return Match(cursor, at + 1, std::move(expression), "part");
}

// "the past two years", "the next four years", "the last few days".
std::optional<DateMatch> ReadShiftedAmount(const DateCursor& cursor, std::size_t at) {
  const DateTokens& tokens = cursor.tokens;
  std::optional<DateMatch> match = ReadAmount({tokens, at, {at, at}});
  const std::optional<DateAmount> amount = ReadAmountWords(tokens, at);
  const std::optional<YearTail> year = match ? ReadYearTail(tokens, match->end) : std::nullopt;
  const bool months = amount && !amount->vague && tokens.IsWord(amount->end, DateWord::kUnit) &&
                      tokens[amount->end].value == kMonthUnit;
  // "the last three months of 2024" are months of the calendar.
  if (year && months && tokens.Is(cursor.at, "last") && amount->whole >= 1 && amount->whole <= 12) {
    DateExpression expression;
    expression.kind = DateKind::kMonths;
    expression.ordinal = -1;
    expression.amount = amount->whole;
    SetYear(expression, *year);
    return DateMatch{cursor.lead.begin, year->end, std::move(expression), "months"};
  }
  if (!match || match->expression.type != DateType::kDuration) return std::nullopt;
  match->begin = cursor.lead.begin;
  return match;
}

// "the prior-year period", "the year-ago quarter", "the year-earlier period". `year` is the token
// "year".
std::optional<DateMatch> ReadYearAgoPeriod(const DateCursor& cursor, std::size_t year) {
  const DateTokens& tokens = cursor.tokens;
  const bool prior = year >= 2 && year - 1 > cursor.at && tokens.IsMark(year - 1, kDash);
  std::size_t at = year + 1;
  if (!prior) {
    const bool ago =
        tokens.IsMark(at, kDash) && (tokens.Is(at + 1, "ago") || tokens.Is(at + 1, "earlier"));
    if (!ago) return std::nullopt;
    at += 2;
  }
  const bool quarter = tokens.Is(at, "quarter");
  if (!tokens.Is(year, "year") ||
      (!quarter && !tokens.Is(at, "period") && !tokens.Is(at, "month"))) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kSamePeriod;
  expression.unit = quarter ? kQuarter : tokens.Is(at, "month") ? kMonthUnit : kYearUnit;
  expression.amount = -1;
  return DateMatch{cursor.lead.begin, at + 1, std::move(expression), "same-period"};
}

// "the same quarter of 2024", "the same period last year", "the same month a year earlier". A
// period is any that was spoken of.
std::optional<DateMatch> ReadSamePeriod(const DateCursor& cursor, std::size_t at) {
  const DateTokens& tokens = cursor.tokens;
  const bool unit =
      tokens.IsWord(at, DateWord::kUnit) && !tokens[at].plural &&
      (tokens[at].value == kWeek || tokens[at].value == kMonthUnit || tokens[at].value == kQuarter);
  const bool day = tokens.Is(at, "date") || tokens.Is(at, "day");
  const bool corresponding = tokens.Is(cursor.at, "corresponding");
  if ((!tokens.Is(cursor.at, "same") && !corresponding) ||
      (!unit && !day && !tokens.Is(at, "period"))) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kSamePeriod;
  expression.unit = day ? kDayUnit : unit ? static_cast<DateUnit>(tokens[at].value) : kYearUnit;
  std::size_t end = at + 1;
  if (const std::optional<YearTail> year = ReadYearTail(tokens, end)) {
    SetYear(expression, *year);
    end = year->end;
  } else if (tokens.Is(end, "a") && tokens.Is(end + 1, "year") &&
             (tokens.Is(end + 2, "earlier") || tokens.Is(end + 2, "ago") ||
              tokens.Is(end + 2, "before"))) {
    expression.amount = -1;
    end += 3;
  } else if (corresponding) {
    expression.amount = -1;
  } else {
    return std::nullopt;
  }
  return Match(cursor, end, std::move(expression), "same-period");
}

// "this time last year": the month, so many years away.
std::optional<DateMatch> ReadThisTime(const DateCursor& cursor) {
  constexpr int kMonthsOfYear = 12;
  const DateTokens& tokens = cursor.tokens;
  if (!tokens.Is(cursor.at, "this") || !tokens.Is(cursor.at + 1, "time")) return std::nullopt;
  const std::optional<YearTail> year = ReadYearTail(tokens, cursor.at + 2);
  if (!year || !year->shift || *year->shift == 0) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = kMonthUnit;
  expression.shift = kMonthsOfYear * *year->shift;
  return DateMatch{cursor.lead.begin, year->end, std::move(expression), "unit"};
}

// "over the next decade", "within the coming year", "in the last month": how long.
bool FollowsStretch(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const bool last = tokens.Is(at, "last");
  const bool next = last || tokens.Is(at, "next") || tokens.Is(at, "coming");
  if (!next || at < 2 || !tokens.Is(at - 1, "the")) return false;
  if (last && (tokens.Is(at - 2, "for") || tokens.Is(at - 2, "in"))) return true;
  constexpr std::array<std::string_view, 5> kStretches = {"over", "within", "during", "through",
                                                          "throughout"};
  return std::any_of(kStretches.begin(), kStretches.end(),
                     [&](std::string_view word) { return tokens.Is(at - 2, word); });
}

// "last week", "the same day", "this fiscal year". "the past decade" lasts, it is no date.
std::optional<DateMatch> ReadShiftedUnit(const DateCursor& cursor, std::size_t at, int shift) {
  const DateTokens& tokens = cursor.tokens;
  const auto unit = static_cast<DateUnit>(tokens[at].value);
  const bool compound =
      tokens.IsMark(at + 1, kDash) && tokens[at + 1].glued &&
      (tokens.Is(at + 2, "long") || tokens.Is(at + 2, "old") || tokens.Is(at + 2, "end") ||
       tokens.Is(at + 2, "on") || tokens.Is(at + 2, "round"));
  if (tokens.Is(at + 1, "old") || compound) return std::nullopt;
  // "on this day in 1912".
  const bool anniversary = unit == kDayUnit && tokens.Is(cursor.at, "this") &&
                           (tokens.Is(at + 1, "in") || tokens.IsWord(at + 1, DateWord::kBreak));
  if (anniversary) return std::nullopt;
  DateExpression expression;
  const bool lasts = unit != kWeekend && unit != kQuarter && unit != kCentury && unit != kDayUnit &&
                     !tokens.Is(at + 1, "of");
  if (lasts && FollowsStretch(cursor)) {
    expression.type = DateType::kDuration;
    expression.literal = DurationTimex("1", unit);
    return DateMatch{cursor.at - 1, at + 1, std::move(expression), "duration"};
  }
  if (lasts && tokens.Is(cursor.at, "past") && cursor.lead.the) {
    expression.type = DateType::kDuration;
    expression.literal = DurationTimex("1", unit);
    return Match(cursor, at + 1, std::move(expression), "duration");
  }
  if (unit <= kHour) return std::nullopt;
  // "the last day of the war".
  if (unit == kDayUnit && tokens.Is(cursor.at, "last") && tokens.Is(at + 1, "of")) {
    return std::nullopt;
  }
  if (const std::optional<YearTail> year = ReadYearTail(tokens, at + 1);
      year && unit == kQuarter && tokens.Is(cursor.at, "last")) {
    expression.kind = DateKind::kQuarter;
    expression.ordinal = 4;
    SetYear(expression, *year);
    return Match(cursor, year->end, std::move(expression), "quarter");
  }
  // "the last quarter of the year".
  if (unit == kQuarter && tokens.Is(cursor.at, "last") && tokens.Is(at + 1, "of") &&
      tokens.Is(at + 2, "the") && tokens.Is(at + 3, "year")) {
    expression.kind = DateKind::kQuarter;
    expression.ordinal = 4;
    expression.year_shift = 0;
    return Match(cursor, at + 4, std::move(expression), "quarter");
  }
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  expression.shift = shift;
  expression.local = IsLocal(tokens, cursor.at);
  // "the week after next".
  return Match(cursor, at + 1, std::move(expression), "unit");
}

// "the next financial year", "this fiscal year": named by the year it mostly ends in.
std::optional<DateMatch> ReadShiftedFiscalYear(const DateCursor& cursor, std::size_t at,
                                               int shift) {
  const DateTokens& tokens = cursor.tokens;
  const bool fiscal = tokens.Is(at, "fiscal") || tokens.Is(at, "financial");
  if (!fiscal || !tokens.Is(at + 1, "year") || IsLocal(tokens, cursor.at)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = kYearUnit;
  expression.shift = shift;
  expression.fiscal = true;
  return Match(cursor, at + 2, std::move(expression), "fiscal-year");
}

// Nothing that says what the day, week or year is counted from follows: "the day before."
bool ClosesUnit(const DateTokens& tokens, std::size_t at) {
  const DateWord word = tokens[at].word;
  return word == DateWord::kMark || word == DateWord::kBreak || tokens.Is(at, "and") ||
         tokens.Is(at, "but");
}

// "the day after tomorrow", "the day before yesterday".
std::optional<DateMatch> ReadSecondNextDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const bool after = tokens.Is(at + 1, "after") && tokens.Is(at + 2, "tomorrow");
  const bool before = tokens.Is(at + 1, "before") && tokens.Is(at + 2, "yesterday");
  if (!after && !before) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = kDayUnit;
  expression.shift = after ? 2 : -2;
  return DateMatch{cursor.lead.begin, at + 3, std::move(expression), "day"};
}

// "the day after Memorial Day", "the day before Easter".
std::optional<DateMatch> ReadDayBesideFeast(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const bool after = tokens.Is(cursor.at + 1, "after");
  const std::size_t at = cursor.at + 2;
  if (!cursor.lead.the || (!after && !tokens.Is(cursor.at + 1, "before")) ||
      !tokens.IsWord(at, DateWord::kFeast)) {
    return std::nullopt;
  }
  std::optional<DateMatch> feast = ReadFeast({tokens, at, {at, at}});
  if (!feast || feast->expression.kind != DateKind::kFeast) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kOffset;
  expression.unit = kDayUnit;
  expression.amount = after ? 1 : -1;
  expression.ends = {std::move(feast->expression)};
  return DateMatch{cursor.lead.begin, feast->end, std::move(expression), "offset"};
}

// "had started the month at", "ended the week 2 per cent higher".
bool FollowsBounds(const DateCursor& cursor) {
  constexpr std::array<std::string_view, 10> kBounds = {"start",    "starts", "started", "began",
                                                        "end",      "ends",   "ended",   "finish",
                                                        "finished", "closed"};
  // "For the week:" over a table, "up 2 per cent for the month,".
  if (cursor.PreviousIs("for") && !cursor.tokens.Is(cursor.at, "quarter")) {
    return ClosesUnit(cursor.tokens, cursor.at + 1);
  }
  return cursor.lead.bare == cursor.at &&
         std::any_of(kBounds.begin(), kBounds.end(),
                     [&](std::string_view word) { return cursor.PreviousIs(word); });
}

// "the year", "the weekend", "the end of the month": the unit that runs, where the words around it
// say that it is meant.
std::optional<DateExpression> RunningUnit(const DateCursor& cursor, DateUnit unit) {
  const auto follows = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return cursor.PreviousIs(word); });
  };
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  expression.shift = 0;
  bool meant = cursor.lead.edge;
  switch (unit) {
    case kWeekend:
      // "over the weekend" may be the last one, "for the weekend" is this.
      if (!follows({"for", "by", "until"})) expression.shift.reset();
      meant = true;
      break;
    case kYearUnit:
      meant = true;
      break;
    case kMonthUnit:
    case kQuarter:
    case kWeek:
      meant = meant || FollowsBounds(cursor);
      break;
    case kDayUnit:
      expression.local = true;
      meant = meant || follows({"end", "ended", "ending", "finish", "finished", "for", "in"});
      break;
    case kDecadeUnit:
      break;
    default:
      return std::nullopt;
  }
  return meant ? std::optional(std::move(expression)) : std::nullopt;
}

}  // namespace

std::optional<DateMatch> ReadShifted(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (JoinsClauses(tokens, cursor.at)) return std::nullopt;
  // "until well past midnight".
  if (tokens.Is(cursor.at, "past") && tokens.Is(cursor.at + 1, "midnight")) return std::nullopt;
  int shift = 0;
  std::size_t at = AfterShift(tokens, cursor.at, shift);
  if (tokens.Is(at, "early") || tokens.Is(at, "late") || tokens.Is(at, "calendar") ||
      tokens.Is(at, "full") || tokens.Is(at, "entire")) {
    ++at;
  }
  if (std::optional<DateMatch> same = ReadSamePeriod(cursor, at)) return same;
  if (std::optional<DateMatch> time = ReadThisTime(cursor)) return time;
  if (tokens.Is(cursor.at, "corresponding")) return std::nullopt;
  if (tokens.IsMark(at, kDash)) return ReadYearAgoPeriod(cursor, at + 1);
  if (std::optional<DateMatch> fiscal = ReadShiftedFiscalYear(cursor, at, shift)) return fiscal;
  switch (tokens[at].word) {
    case DateWord::kWeekday:
      return ReadShiftedWeekday(cursor, at, shift);
    case DateWord::kMonth:
      return ReadShiftedMonth(cursor, at, shift);
    case DateWord::kSeason:
      return ReadShiftedSeason(cursor, at, shift);
    case DateWord::kPart:
      return ReadShiftedPart(cursor, at, shift);
    case DateWord::kFeast:
      return ReadFeast({tokens, at, {at, at}});
    case DateWord::kNumber:
    case DateWord::kCount:
    case DateWord::kVague:
      return ReadShiftedAmount(cursor, at);
    case DateWord::kUnit:
      // "the coming weeks".
      if (tokens[at].plural && shift > 0 && cursor.lead.the && at == cursor.at + 1 &&
          !IsFollowing(tokens, cursor.at)) {
        DateExpression coming;
        coming.literal = "FUTURE_REF";
        return Match(cursor, at + 1, std::move(coming), "reference");
      }
      if (tokens[at].plural) return ReadShiftedAmount(cursor, at);
      return ReadShiftedUnit(cursor, at, shift);
    default:
      return ReadReference(cursor);
  }
}

// "the year", "the weekend", "the end of the month", "the week after next", "the day before".
std::optional<DateMatch> ReadUnitAlone(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const auto unit = static_cast<DateUnit>(tokens[at].value);
  if (tokens[at].plural || !IsSingularUnit(tokens, at)) return std::nullopt;
  if (std::optional<DateMatch> end = ReadUnitEnd(cursor)) return end;
  if (std::optional<DateMatch> beside = ReadWeekBesideDay(cursor)) return beside;
  if (std::optional<DateMatch> ago = ReadYearAgoPeriod(cursor, at)) return ago;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  // "over the weekend": a preposition.
  const bool over = cursor.lead.the && cursor.lead.approximate && !cursor.lead.edge;
  const std::size_t begin = over ? at - 1 : cursor.lead.begin;
  const auto end_with = [&](std::size_t end, int shift, bool local) {
    expression.shift = shift;
    expression.local = local;
    return DateMatch{begin, end, expression, "unit"};
  };
  if (unit == kDayUnit) {
    if (std::optional<DateMatch> day = ReadSecondNextDay(cursor)) return day;
    if (std::optional<DateMatch> day = ReadDayBesideFeast(cursor)) return day;
  }
  if (!cursor.lead.the) return std::nullopt;
  // "the year 359".
  if (unit == kYearUnit && tokens.IsWord(at + 1, DateWord::kNumber)) return std::nullopt;
  // "the week of March 10", "the week to March 15".
  if (unit == kWeek && tokens.Is(at + 1, "of")) return ReadWeekOf(cursor);
  if (unit == kWeek) {
    if (std::optional<DateMatch> week = ReadWeekTo(cursor)) return week;
  }
  if (tokens.Is(at + 1, "after") && tokens.Is(at + 2, "next")) return end_with(at + 3, 2, false);
  if (tokens.Is(at + 1, "before") && tokens.Is(at + 2, "last")) return end_with(at + 3, -2, false);
  const bool closes = ClosesUnit(tokens, at + 2);
  const bool day_like = unit == kDayUnit || unit == kNight || unit == kWeek || unit == kYearUnit ||
                        unit == kMonthUnit;
  if (day_like && closes && tokens.Is(at + 1, "before")) return end_with(at + 2, -1, true);
  if (day_like && closes && tokens.Is(at + 1, "after")) return end_with(at + 2, 1, true);
  if (tokens.IsMark(at + 1, kDash) && tokens[at + 1].glued) return std::nullopt;
  if (tokens.Is(at + 1, "of") || tokens.Is(at + 1, "old")) return std::nullopt;
  std::optional<DateExpression> running = RunningUnit(cursor, unit);
  if (!running) return std::nullopt;
  return DateMatch{begin, at + 1, std::move(*running), "unit"};
}

}  // namespace dateline
