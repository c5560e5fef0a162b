// SPDX-License-Identifier: GPL-2.0-or-later
// Days counted from the day of publication.
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"

namespace dateline {
namespace {

// "The Sunday Times" is read, not waited for.
constexpr std::array<std::string_view, 12> kPapers = {
    "times", "telegraph", "mirror", "mail",    "express",   "herald",
    "post",  "tribune",   "world",  "mercury", "agreement", "show"};

// Weekdays that events have taken for a name.
constexpr std::array<std::string_view, 9> kNamedDays = {
    "black", "super", "bloody", "ash", "palm", "cyber", "maundy", "shrove", "giving"};

bool IsTitle(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const auto holds = [&](const auto& words, std::size_t at) {
    return tokens[at].capital &&
           std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return tokens.Is(at, word); });
  };
  // "the freed man, Sunday Ebiwari": after a mark, before a name, it is a name.
  const DateToken& previous = cursor.Previous();
  const DateToken& next = tokens[cursor.at + 1];
  const bool opens = previous.word == DateWord::kMark || previous.word == DateWord::kBreak;
  // "Comrade Sunday Danjuma", "Kofi "Sunday" Mensah", "Monday.com".
  const bool between = previous.word == DateWord::kOther && previous.capital &&
                       !previous.opens_sentence && next.word == DateWord::kOther && next.capital &&
                       !tokens[cursor.at].possessive;
  const bool quoted = cursor.at > 0 && tokens.IsMark(cursor.at - 1, '"') &&
                      tokens.IsMark(cursor.at + 1, '"') && tokens[cursor.at].glued && next.glued;
  const bool address = tokens.IsMark(cursor.at + 1, '.') && tokens[cursor.at + 2].glued &&
                       !tokens[cursor.at + 2].capital &&
                       tokens[cursor.at + 2].word == DateWord::kOther;
  if (between || quoted || address) return true;
  const bool name = opens && next.word == DateWord::kOther && next.capital && !next.glued &&
                    !tokens[cursor.at].possessive;
  return name || holds(kPapers, cursor.at + 1) ||
         (cursor.at > 0 && holds(kNamedDays, cursor.at - 1));
}

// A part of the day behind a day: "night", "-morning", "late night". Gives the token behind.
std::size_t ReadPartBehind(const DateTokens& tokens, std::size_t at, DayPart& part) {
  std::size_t next = at;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) ++next;
  if (tokens.Is(next, "early") || tokens.Is(next, "late")) ++next;
  if (!tokens.IsWord(next, DateWord::kPart) || tokens[next].plural ||
      tokens.Is(next, "overnight")) {
    return at;
  }
  part = static_cast<DayPart>(tokens[next].value);
  return next + 1;
}

// "noon" and "midnight" are clocks; the other parts are parts.
void SetPart(DateExpression& expression, const DateTokens& tokens, std::size_t at, DayPart part) {
  if (tokens.Is(at, "noon")) {
    expression.clock = ClockTime{12, 0, false};
  } else {
    expression.part = part;
  }
}

// "Friday", with "Fri." told from the sun and the moon by its full stop.
bool IsWeekdayHere(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word != DateWord::kWeekday || !token.capital) return false;
  if (!token.abbreviated) return true;
  // "Thu." may end a sentence as somebody's name: the date goes on, or "on" is in front.
  const bool dotted = tokens.IsMark(at + 1, '.') && tokens[at + 1].glued && !token.possessive;
  const DateWord next = tokens[at + 2].word;
  const bool goes_on =
      next == DateWord::kMonth || next == DateWord::kNumber || next == DateWord::kPart;
  return dotted && (goes_on || (at > 0 && tokens.Is(at - 1, "on")));
}

std::size_t AfterWeekday(const DateTokens& tokens, std::size_t at) {
  return tokens[at].abbreviated ? at + 2 : at + 1;
}

// "Saturday, August 17", "Monday 29 January": weekday, month and day, no year.
std::optional<DateMatch> ReadWeekdayMonthDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t next = AfterWeekday(tokens, cursor.at);
  if (tokens.IsMark(next, ',')) ++next;
  if (tokens.Is(next, "the")) ++next;
  const std::optional<MonthDay> read = ReadMonthDay(tokens, next);
  if (!read) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.month = read->month;
  expression.day = read->day;
  expression.weekday = tokens[cursor.at].value;
  return DateMatch{cursor.at, read->end, std::move(expression), "month-day"};
}

DateExpression WeekdayExpression(int weekday) {
  DateExpression expression;
  expression.kind = DateKind::kWeekday;
  expression.weekday = weekday;
  return expression;
}

// "FRIDAY 7" over an entry, "on Friday 7th": weekday and day, no month.
std::optional<DateMatch> ReadWeekdayDay(const DateCursor& cursor) {
  constexpr int kMostDay = 31;
  const DateTokens& tokens = cursor.tokens;
  const std::size_t day = AfterWeekday(tokens, cursor.at);
  const DateToken& number = tokens[day];
  const bool ordinal = number.word == DateWord::kOrdinal && tokens.Text(day)[0] <= '9';
  const bool digits = tokens.Digits(day) == 1 || tokens.Digits(day) == 2;
  const DateToken& next = tokens[day + 1];
  const bool closes = next.word == DateWord::kBreak ||
                      (next.word == DateWord::kMark && !next.glued) ||
                      (ordinal && next.word == DateWord::kMark);
  if ((!ordinal && !digits) || !closes || number.value < 1 || number.value > kMostDay) {
    return std::nullopt;
  }
  DateExpression expression = WeekdayExpression(tokens[cursor.at].value);
  expression.day = static_cast<unsigned>(number.value);
  return DateMatch{cursor.at, day + 1, std::move(expression), "weekday"};
}

// "Tuesday week" is a week behind the next Tuesday; "Sunday of last week", "Tuesday last week".
std::optional<DateMatch> ReadWeekdayOfWeek(const DateCursor& cursor, std::size_t behind) {
  const DateTokens& tokens = cursor.tokens;
  DateExpression expression = WeekdayExpression(tokens[cursor.at].value);
  const bool closes =
      tokens[behind + 1].word == DateWord::kMark || tokens[behind + 1].word == DateWord::kBreak;
  const bool ends = closes || tokens.Is(behind + 1, "and") || tokens.Is(behind + 1, "or");
  if ((tokens.Is(behind, "next") || tokens.Is(behind, "last")) && ends) {
    expression.shift = tokens.Is(behind, "next") ? 1 : -1;
    return DateMatch{cursor.lead.begin, behind + 1, std::move(expression), "weekday"};
  }
  if (tokens.Is(behind, "week") && closes) {
    expression.shift = 2;
    return DateMatch{cursor.lead.begin, behind + 1, std::move(expression), "weekday"};
  }
  const std::size_t shift = tokens.Is(behind, "of") ? behind + 1 : behind;
  if (!tokens.IsWord(shift, DateWord::kShift) || !tokens.Is(shift + 1, "week") ||
      tokens[shift + 1].possessive) {
    return std::nullopt;
  }
  DateExpression week;
  week.kind = DateKind::kUnit;
  week.unit = kWeek;
  week.shift = tokens[shift].value;
  expression.kind = DateKind::kPartOf;
  expression.ordinal = 1;
  expression.ends = {std::move(week)};
  return DateMatch{cursor.lead.begin, shift + 2, std::move(expression), "weekday"};
}

// "Monday to Tuesday".
std::optional<DateMatch> ReadWeekdayRange(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t joint = cursor.at + 1;
  // "from Tuesday through Thursday" are two days, each with its word in front.
  if ((!tokens.Is(joint, "to") && !tokens.Is(joint, "through")) || cursor.PreviousIs("from")) {
    return std::nullopt;
  }
  if (!IsWeekdayHere(tokens, joint + 1) || tokens[joint + 1].plural) return std::nullopt;
  DateExpression interval;
  interval.kind = DateKind::kInterval;
  interval.ends = {WeekdayExpression(tokens[cursor.at].value),
                   WeekdayExpression(tokens[joint + 1].value)};
  return DateMatch{cursor.at, joint + 2, std::move(interval), "weekday-range"};
}

// Where the spans of weekdays start: "early Friday", "the Thursday"; "late" of "late Thursday
// night" says nothing that the night does not.
std::size_t Begin(const DateCursor& cursor, const DateExpression& expression) {
  const bool timed = expression.part != kNoPart || expression.clock;
  return timed || cursor.lead.a ? cursor.at : cursor.lead.begin;
}

DateMatch EveryWeekday(const DateCursor& cursor) {
  DateExpression expression;
  expression.type = DateType::kSet;
  expression.literal = "XXXX-WXX-" + std::to_string(cursor.tokens[cursor.at].value);
  return DateMatch{cursor.at, cursor.at + 1, std::move(expression), "every-weekday"};
}

// "on Friday afternoons", "Saturday nights".
std::optional<DateMatch> ReadWeekdayParts(const DateCursor& cursor) {
  const DateToken& part = cursor.tokens[cursor.at + 1];
  if (part.word != DateWord::kPart || !part.plural) return std::nullopt;
  DateMatch match = EveryWeekday(cursor);
  match.expression.literal += TimeOfDayTimex(static_cast<DayPart>(part.value), std::nullopt);
  ++match.end;
  return match;
}

// "on Fridays", "Mondays to Saturdays"; "their Saturdays" and "manic Mondays" are no times.
std::optional<DateMatch> ReadPluralWeekday(const DateCursor& cursor) {
  const DateToken& before = cursor.Previous();
  const bool row = (cursor.PreviousIs("and") || cursor.PreviousIs("or")) && cursor.at >= 2 &&
                   cursor.tokens.IsWord(cursor.at - 2, DateWord::kWeekday);
  const bool told = before.word == DateWord::kPreposition || before.word == DateWord::kBreak ||
                    before.word == DateWord::kMark || before.word == DateWord::kMeridiem ||
                    cursor.PreviousIs("except") || cursor.PreviousIs("open") ||
                    cursor.PreviousIs("closed") || cursor.lead.the || row;
  if (!told && !cursor.tokens[cursor.at].opens_sentence) return std::nullopt;
  return EveryWeekday(cursor);
}

// "early Monday"; "early on Monday" is as often the day.
bool IsEarly(const DateCursor& cursor) {
  return cursor.lead.edge && cursor.at > 0 && cursor.tokens.Is(cursor.at - 1, "early");
}

// Both ends of "open from 10am to 1pm, Monday to Friday".
bool IsOfTimetable(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const auto joins = [&](std::size_t at) {
    return tokens.Is(at, "to") || tokens.Is(at, "through") || tokens.IsMark(at, kDash);
  };
  const std::size_t at = cursor.at;
  const bool first = joins(at + 1) && tokens.IsWord(at + 2, DateWord::kWeekday);
  const bool second = at >= 2 && joins(at - 1) && tokens.IsWord(at - 2, DateWord::kWeekday);
  std::size_t begin = first ? at : second ? at - 2 : 0;
  if (begin > 0 && tokens.IsMark(begin - 1, ',')) --begin;
  if (begin == 0) return false;
  const DateToken& before = tokens[begin - 1];
  return before.word == DateWord::kMeridiem || tokens.Is(begin - 1, "open") ||
         tokens.Is(begin - 1, "opens");
}

// The Wednesday of "every Monday and Wednesday".
bool IsOfEach(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  constexpr std::size_t kMostTokens = 14;  // seven days and what joins them
  std::size_t at = cursor.at;
  while (at >= 2 && cursor.at - at < kMostTokens && tokens.IsWord(at - 2, DateWord::kWeekday) &&
         (tokens.Is(at - 1, "and") || tokens.Is(at - 1, "or") || tokens.IsMark(at - 1, ','))) {
    at -= 2;
  }
  return at < cursor.at && at >= 1 && tokens.IsWord(at - 1, DateWord::kEach);
}

}  // namespace

std::optional<DateMatch> ReadWeekday(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!IsWeekdayHere(tokens, cursor.at) || IsTitle(cursor)) return std::nullopt;
  if (tokens[cursor.at].plural) return ReadPluralWeekday(cursor);
  if (IsOfEach(cursor) || IsOfTimetable(cursor)) return EveryWeekday(cursor);
  if (std::optional<DateMatch> match = ReadWeekdayParts(cursor)) return match;
  if (std::optional<DateMatch> match = ReadWeekdayMonthDay(cursor)) return match;
  if (std::optional<DateMatch> match = ReadWeekdayDay(cursor)) return match;
  if (std::optional<DateMatch> match = ReadWeekdayRange(cursor)) return match;
  DateExpression expression = WeekdayExpression(tokens[cursor.at].value);
  const std::size_t behind = AfterWeekday(tokens, cursor.at);
  if (std::optional<DateMatch> week = ReadWeekdayOfWeek(cursor, behind)) return week;
  DayPart part = kNoPart;
  const std::size_t end = ReadPartBehind(tokens, behind, part);
  if (part != kNoPart) SetPart(expression, tokens, end - 1, part);
  const std::size_t begin = Begin(cursor, expression);
  // "We recorded from March 7 to 11, and on the Thursday he left."
  if (cursor.lead.the && !cursor.lead.edge && cursor.PreviousIs("on")) {
    expression.local = true;
    expression.exact = true;
  }
  // "early Monday" is its morning; "late Monday" may be afternoon, evening or night.
  if (part == kNoPart && IsEarly(cursor)) expression.part = kMorning;
  return DateMatch{begin, end, std::move(expression), "weekday"};
}

std::optional<DateMatch> ReadDeictic(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const int value = tokens[cursor.at].value;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = kDayUnit;
  expression.shift = value == 2 ? 0 : value;
  std::size_t end = cursor.at + 1;
  if (value == 2) {
    expression.part = kNightPart;
  } else if (!tokens[cursor.at].possessive) {
    DayPart part = kNoPart;
    end = ReadPartBehind(tokens, end, part);
    if (part != kNoPart) SetPart(expression, tokens, end - 1, part);
  }
  return DateMatch{cursor.lead.edge ? cursor.lead.begin : cursor.at, end, std::move(expression),
                   "day"};
}

}  // namespace dateline
