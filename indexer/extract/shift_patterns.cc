// SPDX-License-Identifier: GPL-2.0-or-later
// "last", "this", "next" and what means the same, before a unit, a day, a month or a number.
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
      (tokens.IsWord(at + 1, DateWord::kPart) ||
       (tokens.IsWord(at + 1, DateWord::kUnit) && tokens[at + 1].value <= kNight));
  return the_next || tokens.Is(at, "following") || tokens.Is(at, "previous") ||
         tokens.Is(at, "same") || tokens.Is(at, "that") || tokens.Is(at, "preceding") ||
         tokens.Is(at, "prior");
}

DateMatch Match(const DateCursor& cursor, std::size_t end, DateExpression expression,
                std::string_view rule) {
  const std::size_t begin = cursor.lead.a ? cursor.lead.bare : cursor.lead.begin;
  return {begin, end, std::move(expression), rule};
}

// "last Friday", "next Thursday night".
std::optional<DateMatch> ReadShiftedWeekday(const DateCursor& cursor, std::size_t at, int shift) {
  const DateTokens& tokens = cursor.tokens;
  std::optional<DateMatch> match = ReadWeekday({tokens, at, {at, at}});
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

// "last winter", "this summer", "next spring".
std::optional<DateMatch> ReadShiftedSeason(const DateCursor& cursor, std::size_t at, int shift) {
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

// "the same quarter of 2024", "the same period last year", "the same month a year earlier". A
// period is any that was spoken of.
std::optional<DateMatch> ReadSamePeriod(const DateCursor& cursor, std::size_t at) {
  const DateTokens& tokens = cursor.tokens;
  const bool unit = tokens.IsWord(at, DateWord::kUnit) && tokens[at].value >= kMonthUnit &&
                    tokens[at].value <= kQuarter;
  const bool day = tokens.Is(at, "date") || tokens.Is(at, "day");
  if (!tokens.Is(cursor.at, "same") || (!unit && !day && !tokens.Is(at, "period"))) {
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
  } else {
    return std::nullopt;
  }
  return Match(cursor, end, std::move(expression), "same-period");
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
  DateExpression expression;
  if (tokens.Is(cursor.at, "past") && cursor.lead.the) {
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

}  // namespace

std::optional<DateMatch> ReadShifted(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  int shift = 0;
  std::size_t at = AfterShift(tokens, cursor.at, shift);
  if (tokens.Is(at, "early") || tokens.Is(at, "late") || tokens.Is(at, "calendar") ||
      tokens.Is(at, "full") || tokens.Is(at, "entire")) {
    ++at;
  }
  if (std::optional<DateMatch> same = ReadSamePeriod(cursor, at)) return same;
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
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  const auto end_with = [&](std::size_t end, int shift, bool local) {
    expression.shift = shift;
    expression.local = local;
    return DateMatch{cursor.lead.begin, end, expression, "unit"};
  };
  if (!cursor.lead.the) return std::nullopt;
  // "the week of March 10".
  if (unit == kWeek && tokens.Is(at + 1, "of")) return ReadWeekOf(cursor);
  if (tokens.Is(at + 1, "after") && tokens.Is(at + 2, "next")) return end_with(at + 3, 2, false);
  if (tokens.Is(at + 1, "before") && tokens.Is(at + 2, "last")) return end_with(at + 3, -2, false);
  const DateToken& behind = tokens[at + 2];
  const bool closes = behind.word == DateWord::kMark || behind.word == DateWord::kBreak;
  const bool day_like = unit == kDayUnit || unit == kNight || unit == kWeek || unit == kYearUnit ||
                        unit == kMonthUnit;
  if (day_like && closes && tokens.Is(at + 1, "before")) return end_with(at + 2, -1, true);
  if (day_like && closes && tokens.Is(at + 1, "after")) return end_with(at + 2, 1, true);
  if (tokens.IsMark(at + 1, kDash) && tokens[at + 1].glued) return std::nullopt;
  if (tokens.Is(at + 1, "of") || tokens.Is(at + 1, "old")) return std::nullopt;
  switch (unit) {
    case kWeekend:
      return end_with(at + 1, 0, false);
    case kYearUnit:
      return end_with(at + 1, 0, false);
    case kMonthUnit:
    case kWeek:
      return cursor.lead.edge ? std::optional(end_with(at + 1, 0, false)) : std::nullopt;
    case kDayUnit: {
      const bool ends = cursor.PreviousIs("end") || cursor.PreviousIs("ended") ||
                        cursor.PreviousIs("ending") || cursor.PreviousIs("finish") ||
                        cursor.PreviousIs("finished") || cursor.PreviousIs("for") ||
                        cursor.PreviousIs("in");
      return cursor.lead.edge || ends ? std::optional(end_with(at + 1, 0, true)) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace dateline
