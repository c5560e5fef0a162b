// SPDX-License-Identifier: GPL-2.0-or-later
// Times of the clock and parts of the day, with the day that stands by them.
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

// The day that a clock stands by: "8 a.m. Wednesday", "5.40 a.m. on Friday", "noon Monday",
// "6:30 on Wednesday morning", "7pm yesterday".
std::optional<DateMatch> ReadDayOfClock(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  if (tokens.IsMark(next, ',')) ++next;
  if (tokens.Is(next, "on")) ++next;
  const DateCursor day{tokens, next, {next, next}};
  if (tokens.IsWord(next, DateWord::kWeekday)) return ReadWeekday(day);
  if (tokens.IsWord(next, DateWord::kDeictic)) return ReadDeictic(day);
  if (tokens.IsWord(next, DateWord::kMonth)) return ReadMonthDays(day);
  return std::nullopt;
}

// The day of the first clock of "between 2 a.m. and 5 a.m. Sunday".
std::optional<DateMatch> ReadDayOfSecondClock(const DateTokens& tokens, std::size_t at) {
  if (!tokens.Is(at, "and") && !tokens.Is(at, "to") && !tokens.IsMark(at, kDash)) {
    return std::nullopt;
  }
  const std::optional<TimedClock> second = ReadClockTime(tokens, at + 1);
  return second ? ReadDayOfClock(tokens, second->end) : std::nullopt;
}

// Joins a clock that ends at `end` with the day behind it, or leaves it to the day spoken of.
DateMatch WithDay(const DateCursor& cursor, std::size_t end, const ClockTime& clock) {
  std::optional<DateMatch> day = ReadDayOfClock(cursor.tokens, end);
  if (!day) {
    day = ReadDayOfSecondClock(cursor.tokens, end);
    if (day) day->end = end;
  }
  if (day && day->expression.kind != DateKind::kLiteral &&
      day->expression.kind != DateKind::kInterval) {
    day->begin = cursor.at;
    day->expression.clock = clock;
    day->rule = "clock";
    return *day;
  }
  DateExpression expression;
  expression.kind = DateKind::kTimeOfDay;
  expression.clock = clock;
  expression.local = true;
  return {cursor.at, end, std::move(expression), "clock"};
}

// "19:40 – Lights are out": the entry of a running report.
bool OpensEntry(const DateCursor& cursor, std::size_t end) {
  const DateTokens& tokens = cursor.tokens;
  const DateToken& before = tokens.Before(cursor.at, 1);
  const DateToken& next = tokens[end];
  const bool goes_on = next.word == DateWord::kMark ? next.value == kDash || next.value == kLongDash
                                                    : next.capital && !next.glued;
  return before.word == DateWord::kBreak && tokens.Digits(cursor.at) == 2 && goes_on;
}

// "four in the morning", "8 in the evening", "five o'clock": gives the clock and the token behind.
std::optional<TimedClock> ReadSpokenClock(const DateTokens& tokens, std::size_t at) {
  const DateToken& hour = tokens[at];
  const bool counted = hour.word == DateWord::kCount || tokens.Digits(at) > 0;
  const std::size_t part = at + 3;
  if (!counted || hour.value < 1 || hour.value > 12 || !tokens.Is(at + 1, "in") ||
      !tokens.Is(at + 2, "the") || !tokens.IsWord(part, DateWord::kPart) || tokens[part].plural ||
      tokens.Is(at, "couple") || tokens.Is(at, "dozen")) {
    return std::nullopt;
  }
  const bool morning = tokens[part].value == kMorning;
  return TimedClock{{hour.value % 12 + (morning ? 0 : 12), 0, false}, part + 1};
}

bool FollowsClockPreposition(const DateCursor& cursor) {
  return std::ranges::any_of(
      std::array<std::string_view, 10>{"at", "by", "until", "before", "after", "around", "from",
                                       "about", "of", "till"},
      [&](std::string_view word) {
        return cursor.PreviousIs(word) ||
               (cursor.lead.approximate && cursor.tokens.Is(cursor.at - 1, word));
      });
}

bool IsBarePart(const DateCursor& cursor) {
  const bool night = cursor.tokens.Is(cursor.at, "night");
  const DateWord next = cursor.tokens[cursor.at + 1].word;
  const bool free = next == DateWord::kMark || next == DateWord::kBreak ||
                    next == DateWord::kPast || next == DateWord::kPreposition ||
                    next == DateWord::kArticle || next == DateWord::kOther;
  const bool sun = cursor.tokens.Is(cursor.at, "dawn") || cursor.tokens.Is(cursor.at, "dusk");
  return free && !cursor.tokens.IsMark(cursor.at + 1, kDash) &&
         (cursor.PreviousIs("by") || cursor.PreviousIs("until") ||
          (sun && (cursor.PreviousIs("at") || cursor.PreviousIs("before") ||
                   cursor.PreviousIs("since") || cursor.PreviousIs("after")))) &&
         !(night && cursor.PreviousIs("at"));
}

}  // namespace

std::optional<DateMatch> ReadClock(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  // "1120 GMT".
  if (tokens.Digits(at) == 4 && tokens.IsWord(at + 1, DateWord::kZone) && tokens[at].value < 2400 &&
      tokens[at].value % 100 < 60) {
    const ClockTime clock{tokens[at].value / 100, tokens[at].value % 100,
                          tokens[at + 1].value == 1};
    return WithDay(cursor, at + 2, clock);
  }
  const DateToken& previous = tokens.Before(at, 1);
  // "3:2", "10:15:30.5" and odds are no clocks.
  if (tokens[at].glued && previous.word == DateWord::kMark && previous.value != '(')
    return std::nullopt;
  if (const std::optional<TimedClock> spoken = ReadSpokenClock(tokens, at)) {
    return WithDay(cursor, spoken->end, spoken->time);
  }
  const std::optional<TimedClock> read = ReadClockTime(tokens, at);
  if (!read) return std::nullopt;
  const bool marked = OpensEntry(cursor, read->end) ||
                      tokens.IsWord(read->end - 1, DateWord::kMeridiem) ||
                      tokens.IsWord(read->end - 1, DateWord::kZone);
  DateMatch match = WithDay(cursor, read->end, read->time);
  // "4:12" may be a score: a preposition, a zone or a day has to say that it is a time.
  if (!marked && match.end == read->end && !FollowsClockPreposition(cursor)) return std::nullopt;
  return match;
}

std::optional<DateMatch> ReadPart(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (tokens[at].plural) return std::nullopt;
  const bool noon = tokens.Is(at, "noon") || tokens.Is(at, "midnight");
  if (noon) {
    const DateMatch match =
        WithDay(cursor, at + 1, ClockTime{tokens.Is(at, "noon") ? 12 : 0, 0, false});
    const bool has_day = match.end > at + 1;
    return has_day || FollowsClockPreposition(cursor) ? std::optional(match) : std::nullopt;
  }
  // "the afternoon of November 19", "dawn on Thursday".
  std::size_t next = at + 1;
  if (tokens.Is(next, "of") || tokens.Is(next, "on")) {
    ++next;
    const DateCursor day{tokens, next, {next, next}};
    std::optional<DateMatch> match;
    if (tokens.IsWord(next, DateWord::kWeekday)) match = ReadWeekday(day);
    if (!match) match = ReadMonthDays(day);
    if (!match) match = ReadCalendarDate(day);
    const bool is_day = match && (match->expression.day != 0 || match->expression.weekday != 0);
    if (is_day && match->expression.kind != DateKind::kInterval &&
        match->expression.kind != DateKind::kLiteral) {
      match->begin = cursor.lead.begin;
      match->expression.part = static_cast<DayPart>(tokens[at].value);
      return match;
    }
  }
  // "the night before".
  if (cursor.lead.the && tokens.Is(at + 1, "before")) {
    DateExpression before;
    before.kind = DateKind::kTimeOfDay;
    before.part = static_cast<DayPart>(tokens[at].value);
    before.shift = -1;
    before.local = true;
    return DateMatch{cursor.lead.begin, at + 2, std::move(before), "part"};
  }
  const bool alone = tokens.Is(at, "overnight");
  // "by evening", "at dawn", "until night"; "at night" is any.
  const bool bare = cursor.lead.begin == at && IsBarePart(cursor);
  const bool led = bare || (cursor.lead.the && !tokens.Is(at, "night") &&
                            (cursor.PreviousIs("in") || cursor.PreviousIs("by")));
  if (!alone && !led) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kTimeOfDay;
  expression.part = static_cast<DayPart>(tokens[at].value);
  expression.local = !alone;
  if (alone) expression.shift = -1;
  return DateMatch{cursor.lead.begin, at + 1, std::move(expression), "part"};
}

}  // namespace dateline
