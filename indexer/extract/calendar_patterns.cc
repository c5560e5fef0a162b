// SPDX-License-Identifier: GPL-2.0-or-later
// Dates with a month by name or in digits.
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

// Where an expression of the calendar begins: "early" belongs to it, an article does not.
DateMatch Match(const DateCursor& cursor, std::size_t end, DateExpression expression,
                std::string_view rule) {
  return {cursor.lead.edge ? cursor.lead.begin : cursor.at, end, std::move(expression), rule};
}

bool IsDayNumber(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  const bool digits = tokens.Digits(at) == 1 || tokens.Digits(at) == 2;
  const bool ordinal = token.word == DateWord::kOrdinal;
  return (digits || ordinal) && token.value >= 1 && token.value <= 31;
}

DateExpression MonthDayExpression(unsigned month, unsigned day) {
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.month = month;
  expression.day = day;
  return expression;
}

DateExpression Interval(DateExpression from, DateExpression to) {
  DateExpression interval;
  interval.kind = DateKind::kInterval;
  interval.ends = {std::move(from), std::move(to)};
  return interval;
}

// "to 10", "- 7", "–22": the token behind the joint, when there is one.
std::optional<std::size_t> AfterRangeJoint(const DateTokens& tokens, std::size_t at) {
  if (tokens.Is(at, "to") || tokens.Is(at, "through") || tokens.Is(at, "until") ||
      tokens.IsMark(at, kDash)) {
    return at + 1;
  }
  return std::nullopt;
}

// A year behind a day: ", 2024", "2024", "last year".
std::optional<YearTail> ReadDayYearTail(const DateTokens& tokens, std::size_t at) {
  const std::size_t next = tokens.IsMark(at, ',') && IsYearNumber(tokens, at + 1) ? at + 1 : at;
  return ReadYearTail(tokens, next);
}

// "from June 15 to September 1": two days, each with its month; "until" parts them as well.
bool ArePartedDays(const DateCursor& cursor, std::size_t joint) {
  const DateTokens& tokens = cursor.tokens;
  return tokens.Is(joint, "until") || tokens.Is(joint, "till") ||
         (cursor.PreviousIs("from") && !tokens.IsMark(joint, kDash));
}

// "August 4" with what may follow: " to 10", " to May 3", " morning", ", 2024".
std::optional<DateMatch> ReadMonthFirst(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::optional<MonthDay> read = ReadMonthDay(tokens, cursor.at);
  if (!read) return std::nullopt;
  DateExpression expression = MonthDayExpression(read->month, read->day);
  std::size_t end = read->end;
  if (const std::optional<std::size_t> joint = AfterRangeJoint(tokens, end)) {
    std::optional<DateExpression> last;
    std::size_t range_end = *joint + 1;
    if (const std::optional<MonthDay> other = ReadMonthDay(tokens, *joint)) {
      if (ArePartedDays(cursor, end)) return Match(cursor, end, expression, "month-day");
      last = MonthDayExpression(other->month, other->day);
      range_end = other->end;
    } else if (IsDayNumber(tokens, *joint) &&
               MakeDay(2024, read->month, static_cast<unsigned>(tokens[*joint].value)) &&
               static_cast<unsigned>(tokens[*joint].value) > read->day) {
      last = MonthDayExpression(read->month, static_cast<unsigned>(tokens[*joint].value));
    }
    if (last) {
      if (const std::optional<YearTail> year = ReadDayYearTail(tokens, range_end)) {
        SetYear(expression, *year);
        SetYear(*last, *year);
        // "December 30 to January 2, 2024" began the year before.
        if (last->month < expression.month && year->year != 0) --expression.year;
        range_end = year->end;
      }
      return Match(cursor, range_end, Interval(expression, *last), "day-range");
    }
  }
  if (const std::optional<YearTail> year = ReadDayYearTail(tokens, end)) {
    SetYear(expression, *year);
    end = year->end;
  } else if (tokens.IsWord(end, DateWord::kPart) && !tokens[end].plural) {
    expression.part = static_cast<DayPart>(tokens[end].value);
    ++end;
  }
  return Match(cursor, end, expression, "month-day");
}

// "6-7 July", "25 to 26 October 2024".
std::optional<DateMatch> ReadDayRangeFirst(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!IsDayNumber(tokens, cursor.at)) return std::nullopt;
  const std::optional<std::size_t> joint = AfterRangeJoint(tokens, cursor.at + 1);
  if (!joint) return std::nullopt;
  const std::optional<MonthDay> last = ReadMonthDay(tokens, *joint);
  if (!last || !IsDayNumber(tokens, *joint)) return std::nullopt;
  const auto day = static_cast<unsigned>(tokens[cursor.at].value);
  if (day >= last->day) return std::nullopt;
  DateExpression from = MonthDayExpression(last->month, day);
  DateExpression to = MonthDayExpression(last->month, last->day);
  std::size_t end = last->end;
  if (const std::optional<YearTail> year = ReadDayYearTail(tokens, end)) {
    SetYear(from, *year);
    SetYear(to, *year);
    end = year->end;
  }
  return Match(cursor, end, Interval(from, to), "day-range");
}

// The 7 of "July 6 and 7", the 12 of "April 1 and 12".
std::optional<DateMatch> ReadSecondDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (at < 3 || !tokens.Is(at - 1, "and") || !IsDayNumber(tokens, at)) return std::nullopt;
  const bool dotted = tokens.IsMark(at - 3, '.') && at > 3;
  const std::size_t month = dotted ? at - 4 : at - 3;
  if (!tokens.IsWord(month, DateWord::kMonth) || !IsDayNumber(tokens, at - 2)) return std::nullopt;
  // "July 6 and 7 people": another count.
  const DateToken& next = tokens[at + 1];
  if (next.word != DateWord::kMark && next.word != DateWord::kBreak &&
      next.word != DateWord::kPreposition && next.word != DateWord::kPast) {
    return std::nullopt;
  }
  DateExpression expression = MonthDayExpression(static_cast<unsigned>(tokens[month].value),
                                                 static_cast<unsigned>(tokens[at].value));
  return Match(cursor, at + 1, expression, "month-day");
}

// Months that are also names or verbs.
bool IsAmbiguousMonth(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  return token.abbreviated || (token.value >= 3 && token.value <= 6) || token.value == 8;
}

bool FollowsPreposition(const DateCursor& cursor) {
  const DateToken& previous = cursor.Previous();
  return previous.word == DateWord::kPreposition || previous.word == DateWord::kAgo ||
         previous.word == DateWord::kEach || previous.word == DateWord::kShift ||
         cursor.PreviousIs("through") || cursor.PreviousIs("till") || cursor.PreviousIs("within") ||
         cursor.PreviousIs("as");
}

bool FollowsMonth(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.lead.begin;
  if (at < 2) return false;
  return (tokens.Is(at - 1, "and") || tokens.Is(at - 1, "or") || tokens.IsMark(at - 1, ',')) &&
         tokens.IsWord(at - 2, DateWord::kMonth);
}

// "May told the House", "April Lindqvist won", "the march on the capital" are no months.
bool IsMonthHere(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const DateToken& token = tokens[cursor.at];
  if (!token.capital) return false;
  const DateToken& next = tokens[cursor.at + 1];
  const bool name_follows = next.capital && next.word == DateWord::kOther;
  const bool led = cursor.lead.edge || FollowsPreposition(cursor) || FollowsMonth(cursor);
  if (!IsAmbiguousMonth(tokens, cursor.at)) return !token.abbreviated || led;
  return led && !name_follows;
}

// "June to August", "the April-June period": gives the token of the second month.
std::optional<std::size_t> SecondMonth(const DateTokens& tokens, std::size_t at) {
  const std::optional<std::size_t> joint = AfterRangeJoint(tokens, at);
  if (!joint || !tokens.IsWord(*joint, DateWord::kMonth) || !tokens[*joint].capital) {
    return std::nullopt;
  }
  return joint;
}

DateExpression MonthExpression(int month) {
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.month = static_cast<unsigned>(month);
  return expression;
}

}  // namespace

bool IsOfImpossibleDay(const DateTokens& tokens, std::size_t month) {
  if (!tokens.IsWord(month, DateWord::kMonth)) return false;
  const auto impossible = [&](std::size_t day) {
    return IsDayNumber(tokens, day) && !MakeDay(2024, static_cast<unsigned>(tokens[month].value),
                                                static_cast<unsigned>(tokens[day].value));
  };
  return impossible(month + 1) || (month > 0 && impossible(month - 1));
}

std::optional<DateMatch> ReadCalendarDate(const DateCursor& cursor) {
  const std::optional<WrittenDate> written = ReadWrittenDate(cursor.tokens, cursor.at);
  if (!written || IsOfImpossibleDay(cursor.tokens, cursor.at)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.year = int(written->date.first.year());
  if (written->date.granularity != Granularity::kYear) {
    expression.month = unsigned(written->date.first.month());
  }
  if (written->date.granularity == Granularity::kDay) {
    expression.day = unsigned(written->date.first.day());
    expression.clock = written->clock;
  }
  const std::size_t end = expression.clock ? written->clock_end : written->end;
  return Match(cursor, end, std::move(expression), "date");
}

std::optional<DateMatch> ReadMonthDays(const DateCursor& cursor) {
  for (const ReadDatePattern read : {ReadDayRangeFirst, ReadMonthFirst, ReadSecondDay}) {
    if (std::optional<DateMatch> match = read(cursor)) return match;
  }
  return std::nullopt;
}

std::optional<DateMatch> ReadMonthAlone(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!tokens[cursor.at].capital || IsOfImpossibleDay(cursor.tokens, cursor.at))
    return std::nullopt;
  const bool dotted = tokens[cursor.at].abbreviated && tokens.IsMark(cursor.at + 1, '.');
  std::size_t end = cursor.at + (dotted ? 2 : 1);
  DateExpression expression = MonthExpression(tokens[cursor.at].value);
  if (const std::optional<std::size_t> second = SecondMonth(tokens, end)) {
    DateExpression last = MonthExpression(tokens[*second].value);
    std::size_t range_end = *second + 1;
    if (const std::optional<YearTail> year = ReadYearTail(tokens, range_end)) {
      SetYear(expression, *year);
      SetYear(last, *year);
      range_end = year->end;
    }
    const bool period = tokens.Is(range_end, "period") || tokens.Is(range_end, "quarter");
    DateMatch match = Match(cursor, range_end + period, Interval(expression, last), "month-range");
    if (period) match.begin = cursor.lead.begin;
    return match;
  }
  if (const std::optional<YearTail> year = ReadYearTail(tokens, end)) {
    SetYear(expression, *year);
    return Match(cursor, year->end, expression, "month-year");
  }
  if (!IsMonthHere(cursor)) return std::nullopt;
  if (dotted && tokens.IsWord(end, DateWord::kBreak)) --end;
  return Match(cursor, end, expression, "month");
}

}  // namespace dateline
