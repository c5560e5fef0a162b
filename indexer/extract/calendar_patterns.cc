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
  // "the July-to-September quarter".
  if (tokens.IsMark(at, kDash) && tokens.Is(at + 1, "to") && tokens.IsMark(at + 2, kDash)) {
    return at + 3;
  }
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

// "from July 3 to July 19, 2003": the year behind the second day is that of the first, which may
// lie in the one before.
void SetYearBehind(const DateTokens& tokens, const MonthDay& other, DateExpression& first) {
  const std::optional<YearTail> year = ReadDayYearTail(tokens, other.end);
  if (!year || year->year == 0) return;
  first.year = year->year - (other.month < first.month ? 1 : 0);
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
      if (ArePartedDays(cursor, end)) {
        SetYearBehind(tokens, *other, expression);
        return Match(cursor, end, expression, "month-day");
      }
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

constexpr int kMostListedDays = 10;

bool IsAndOr(const DateTokens& tokens, std::size_t at) {
  return tokens.Is(at, "and") || tokens.Is(at, "or");
}

// The day that a list goes on with behind the one at `at`: ", 5", "and 9", ", and 9", "or 9".
std::optional<std::size_t> NextListedDay(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at + 1;
  const bool comma = tokens.IsMark(next, ',');
  if (comma) ++next;
  const bool both = IsAndOr(tokens, next);
  if (both) ++next;
  if ((!comma && !both) || !IsDayNumber(tokens, next)) return std::nullopt;
  return tokens[next].value > tokens[at].value ? std::optional(next) : std::nullopt;
}

// The month of the list that `at` goes on: "July 6 and 7", "April 1, 5 and 12".
std::optional<std::size_t> MonthOfListed(const DateTokens& tokens, std::size_t at) {
  for (int listed = 0; listed < kMostListedDays && at >= 3; ++listed) {
    std::size_t joint = at - 1;
    if (IsAndOr(tokens, joint) && tokens.IsMark(joint - 1, ',')) --joint;
    if (joint < 2 || NextListedDay(tokens, joint - 1) != at) return std::nullopt;
    const std::size_t before = joint - 2;
    if (tokens.IsWord(before, DateWord::kMonth)) return before;
    if (before > 0 && tokens.IsMark(before, '.') && tokens.IsWord(before - 1, DateWord::kMonth)) {
      return before - 1;
    }
    at = joint - 1;
  }
  return std::nullopt;
}

// The 7 of "July 6 and 7", the 5 and the 12 of "April 1, 5 and 12".
std::optional<DateMatch> ReadListedDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (at < 3 || !IsDayNumber(tokens, at)) return std::nullopt;
  const std::optional<std::size_t> month = MonthOfListed(tokens, at);
  if (!month) return std::nullopt;
  // "July 6 and 7 people", "March 3, 18 on March 5": other counts.
  const DateToken& next = tokens[at + 1];
  const bool last = IsAndOr(tokens, at - 1) &&
                    (next.word == DateWord::kBreak || next.word == DateWord::kPreposition ||
                     next.word == DateWord::kPast);
  const bool mark = next.word == DateWord::kMark && next.value != ':' &&
                    !(next.glued && next.value == kDash) && IsAndOr(tokens, at - 1);
  if (!last && !mark && !NextListedDay(tokens, at)) return std::nullopt;
  DateExpression expression = MonthDayExpression(static_cast<unsigned>(tokens[*month].value),
                                                 static_cast<unsigned>(tokens[at].value));
  std::size_t end = at + 1;
  if (const std::optional<YearTail> year = ReadDayYearTail(tokens, end)) {
    SetYear(expression, *year);
    end = year->end;
  }
  return Match(cursor, end, expression, "month-day");
}

// The 3 and the 5 of "3, 5 and 9 March 2024": the month stands behind the last.
std::optional<DateMatch> ReadDayOfList(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!IsDayNumber(tokens, cursor.at)) return std::nullopt;
  std::size_t last = cursor.at;
  for (int listed = 0; listed < kMostListedDays; ++listed) {
    const std::optional<std::size_t> next = NextListedDay(tokens, last);
    if (!next) return std::nullopt;
    last = *next;
    const std::optional<MonthDay> read = ReadMonthDay(tokens, last);
    if (!read) continue;
    const auto day = static_cast<unsigned>(tokens[cursor.at].value);
    if (!MakeDay(2024, read->month, day)) return std::nullopt;
    DateExpression expression = MonthDayExpression(read->month, day);
    if (const std::optional<YearTail> year = ReadDayYearTail(tokens, read->end)) {
      SetYear(expression, *year);
    }
    return Match(cursor, cursor.at + 1, expression, "month-day");
  }
  return std::nullopt;
}

// "on the first of March", "by the Fourth of July".
std::optional<DateMatch> ReadOrdinalOfMonth(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t month = cursor.at + 2;
  const bool named = tokens.IsWord(cursor.at, DateWord::kOrdinal) &&
                     tokens.Is(cursor.at + 1, "of") && tokens.IsWord(month, DateWord::kMonth) &&
                     tokens[month].capital && !tokens[month].possessive &&
                     IsDayNumber(tokens, cursor.at);
  if (!named || !cursor.lead.the || cursor.Previous().word != DateWord::kPreposition) {
    return std::nullopt;
  }
  DateExpression expression = MonthDayExpression(static_cast<unsigned>(tokens[month].value),
                                                 static_cast<unsigned>(tokens[cursor.at].value));
  if (!MakeDay(2024, expression.month, expression.day)) return std::nullopt;
  std::size_t end = month + 1;
  if (const std::optional<YearTail> year = ReadDayYearTail(tokens, end)) {
    SetYear(expression, *year);
    end = year->end;
  }
  return DateMatch{cursor.lead.begin, end, std::move(expression), "month-day"};
}

// "the first 20 days of March".
std::optional<DateMatch> ReadFirstDays(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!tokens.Is(cursor.at, "first")) return std::nullopt;
  const std::optional<DateAmount> days = ReadAmountWords(tokens, cursor.at + 1);
  const std::size_t month = days ? days->end + 2 : 0;
  if (!days || days->vague || days->whole < 2 || !tokens.Is(days->end, "days") ||
      !tokens.Is(days->end + 1, "of") || !tokens.IsWord(month, DateWord::kMonth) ||
      !tokens[month].capital) {
    return std::nullopt;
  }
  const auto number = static_cast<unsigned>(tokens[month].value);
  if (!MakeDay(2024, number, static_cast<unsigned>(days->whole))) return std::nullopt;
  DateExpression from = MonthDayExpression(number, 1);
  DateExpression to = MonthDayExpression(number, static_cast<unsigned>(days->whole));
  std::size_t end = month + 1;
  if (const std::optional<YearTail> year = ReadYearTail(tokens, end)) {
    SetYear(from, *year);
    SetYear(to, *year);
    end = year->end;
  }
  return DateMatch{cursor.lead.begin, end, Interval(std::move(from), std::move(to)), "day-range"};
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
  return (IsAndOr(tokens, at - 1) || tokens.IsMark(at - 1, ',') || tokens.IsMark(at - 1, '/')) &&
         tokens.IsWord(at - 2, DateWord::kMonth);
}

// "April and May passes", "the March/April issue".
bool PrecedesMonth(const DateTokens& tokens, std::size_t at) {
  return (IsAndOr(tokens, at + 1) || tokens.IsMark(at + 1, '/')) &&
         tokens.IsWord(at + 2, DateWord::kMonth) && tokens[at + 2].capital;
}

// "April volumes", "the May vote": what happens or is counted by the month.
bool PrecedesMonthlyNoun(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 31> kNouns = {
      "volumes",   "sales",      "exports",   "imports",    "output",   "figures",   "data",
      "inflation", "production", "orders",    "deliveries", "bookings", "shipments", "retail",
      "payrolls",  "election",   "elections", "vote",       "summit",   "meeting",   "deadline",
      "polls",     "referendum", "floods",    "quake",      "attack",   "earnings",  "arrivals",
      "futures",   "contract",   "contracts"};
  return std::any_of(kNouns.begin(), kNouns.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// "May told the House", "April Lindqvist won", "the march on the capital" are no months.
bool IsMonthHere(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const DateToken& token = tokens[cursor.at];
  if (!token.capital) return false;
  const DateToken& next = tokens[cursor.at + 1];
  const bool name_follows =
      next.capital && next.word == DateWord::kOther && !tokens.Is(cursor.at + 1, "i");
  const bool led = cursor.lead.edge || FollowsPreposition(cursor) || FollowsMonth(cursor) ||
                   PrecedesMonth(tokens, cursor.at);
  // "the AUGUST-3 trial".
  const DateToken& joint = tokens[cursor.at + 1];
  if (tokens.IsMark(cursor.at + 1, kDash) && joint.glued && tokens[cursor.at + 2].glued &&
      tokens.Digits(cursor.at + 2) > 0) {
    return false;
  }
  // "the March on Washington".
  if (cursor.lead.the && (tokens.Is(cursor.at + 1, "on") || tokens.Is(cursor.at + 1, "for"))) {
    return false;
  }
  const bool monthly = PrecedesMonthlyNoun(tokens, cursor.at + 1);
  if (!IsAmbiguousMonth(tokens, cursor.at)) return !token.abbreviated || led || monthly;
  // "Mrs May meeting reporters"; but "Canada's May meeting".
  const DateToken& before = tokens.Before(cursor.at, 1);
  const bool named = before.capital && before.word == DateWord::kOther && !before.possessive;
  return (led || (monthly && !named)) && !name_follows;
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
  // "the 2010-11 school year": two years and no month.
  const int year_printed = int(written->date.first.year());
  if (written->date.granularity == Granularity::kMonth && cursor.tokens.Digits(cursor.at) == 4 &&
      cursor.lead.the &&
      static_cast<int>(unsigned(written->date.first.month())) == year_printed % 100 + 1) {
    return std::nullopt;
  }
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

// "21 May Road", "the 1 May Stadium", "the 23 August Boulevard": streets and the like.
bool IsAddress(const DateTokens& tokens, std::size_t end) {
  constexpr std::array<std::string_view, 13> kStreets = {
      "road",    "lane", "street", "avenue",   "square",  "boulevard", "bridge",
      "stadium", "park", "close",  "crescent", "airport", "university"};
  return tokens[end].capital && !tokens[end].opens_sentence &&
         std::any_of(kStreets.begin(), kStreets.end(),
                     [&](std::string_view word) { return tokens.Is(end, word); });
}

std::optional<DateMatch> ReadMonthDays(const DateCursor& cursor) {
  for (const ReadDatePattern read : {ReadFirstDays, ReadDayRangeFirst, ReadMonthFirst,
                                     ReadListedDay, ReadDayOfList, ReadOrdinalOfMonth}) {
    if (std::optional<DateMatch> match = read(cursor)) {
      return IsAddress(cursor.tokens, match->end) ? std::nullopt : match;
    }
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
  // "in February and March 2014", "March or April next year": the year stands behind the second.
  if (IsAndOr(tokens, end) && tokens.IsWord(end + 1, DateWord::kMonth) && tokens[end + 1].capital) {
    if (const std::optional<YearTail> year = ReadYearTail(tokens, end + 2)) {
      SetYear(expression, *year);
      return Match(cursor, end, expression, "month-year");
    }
  }
  // "the December quarter" ends with it.
  if (cursor.lead.the && tokens.Is(end, "quarter")) {
    constexpr int kMonthsOfQuarter = 3;
    DateMatch quarter = MonthsUpTo(cursor, cursor.at, kMonthsOfQuarter, false);
    ++quarter.end;
    return quarter;
  }
  if (!IsMonthHere(cursor)) return std::nullopt;
  if (dotted && tokens.IsWord(end, DateWord::kBreak)) --end;
  return Match(cursor, end, expression, "month");
}

}  // namespace dateline
