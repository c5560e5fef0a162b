// SPDX-License-Identifier: GPL-2.0-or-later
// Times of the clock and parts of the day, with the day that stands by them.
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

// "the next day", "the following morning".
std::optional<DateMatch> ReadDayBehind(const DateTokens& tokens, std::size_t at) {
  const std::size_t shift = at + 1;
  if (tokens.Is(at, "the") && tokens.Is(shift, "day") && tokens.Is(shift + 1, "before")) {
    DateExpression before;
    before.kind = DateKind::kUnit;
    before.unit = kDayUnit;
    before.shift = -1;
    before.local = true;
    return DateMatch{at, shift + 2, std::move(before), "unit"};
  }
  if (!tokens.Is(at, "the") || (!tokens.Is(shift, "next") && !tokens.Is(shift, "following")) ||
      (!tokens.Is(shift + 1, "day") && !tokens.Is(shift + 1, "morning"))) {
    return std::nullopt;
  }
  DateCursor cursor{tokens, shift, {at, at}};
  cursor.lead.the = true;
  return ReadShifted(cursor);
}

// "local time", "Moscow time" behind a clock: gives the token behind, or `at`.
std::size_t AfterZoneWords(const DateTokens& tokens, std::size_t at) {
  const bool zone = tokens.Is(at, "local") || tokens[at].capital;
  return zone && tokens.Is(at + 1, "time") ? at + 2 : at;
}

// The day that a clock stands by: "8 a.m. Wednesday", "5.40 a.m. on Friday", "noon Monday",
// "6:30 on Wednesday morning", "7pm yesterday".
std::optional<DateMatch> ReadDayOfClock(const DateTokens& tokens, std::size_t at) {
  // "6:20 a.m. Moscow time on Saturday".
  std::size_t next = AfterZoneWords(tokens, at);
  if (tokens.IsMark(next, ',')) ++next;
  if (tokens.Is(next, "on")) ++next;
  const DateCursor day{tokens, next, {next, next}};
  if (std::optional<DateMatch> whole = ReadCalendarDate(day);
      whole && whole->expression.day != 0 && !whole->expression.clock) {
    return whole;
  }
  if (tokens.IsWord(next, DateWord::kShift) && !tokens.Is(next, "that")) {
    std::optional<DateMatch> shifted = ReadShifted(day);
    const bool is_day = shifted && (shifted->expression.kind == DateKind::kWeekday ||
                                    shifted->expression.kind == DateKind::kTimeOfDay);
    return is_day ? shifted : std::nullopt;
  }
  if (tokens.IsWord(next, DateWord::kWeekday)) return ReadWeekday(day);
  if (tokens.IsWord(next, DateWord::kDeictic)) return ReadDeictic(day);
  if (tokens.IsWord(next, DateWord::kMonth)) return ReadMonthDays(day);
  // "3.40 p.m. on 13 August", "8 a.m. the next day".
  if (next > at && tokens.Digits(next) > 0) return ReadMonthDays(day);
  return ReadDayBehind(tokens, next);
}

// Where the second clock of "2 a.m. and 5 a.m." and of "at 7 a.m. and close at 8 p.m." stands, from
// what joins it to the first.
std::size_t SecondClock(const DateTokens& tokens, std::size_t joint) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t words = 1; tokens.Is(joint, "and") && words <= kMostWords; ++words) {
    if (tokens.Is(joint + 1 + words, "at")) return joint + 2 + words;
  }
  return joint + 1;
}

// The day of the first clock of "between 2 a.m. and 5 a.m. Sunday".
std::optional<DateMatch> ReadDayOfSecondClock(const DateTokens& tokens, std::size_t at) {
  if (!tokens.Is(at, "and") && !tokens.Is(at, "to") && !tokens.IsMark(at, kDash)) {
    return std::nullopt;
  }
  const std::optional<TimedClock> second = ReadClockTime(tokens, SecondClock(tokens, at));
  return second ? ReadDayOfClock(tokens, second->end) : std::nullopt;
}

// The day of "5:30 p.m. local time (1200 GMT) on Monday", for either clock.
std::optional<DateMatch> ReadDayBehindBracket(const DateTokens& tokens, std::size_t at) {
  constexpr std::size_t kMostTokens = 6;
  const std::size_t open = AfterZoneWords(tokens, at);
  std::size_t next = open;
  if (tokens.IsMark(open, '(')) {
    while (next < open + kMostTokens && !tokens.IsMark(next, ')')) ++next;
  }
  const bool day = tokens.Is(next + 1, "on") || tokens.IsWord(next + 1, DateWord::kWeekday);
  if (!tokens.IsMark(next, ')') || !day) return std::nullopt;
  return ReadDayOfClock(tokens, next + 1);
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
      std::array<std::string_view, 11>{"past", "at", "by", "until", "before", "after", "around",
                                       "from", "about", "of", "till"},
      [&](std::string_view word) {
        return cursor.PreviousIs(word) ||
               (cursor.lead.approximate && cursor.tokens.Is(cursor.at - 1, word));
      });
}

// "at 1430 hours", "until 1430 hours"; "after 2000 hours of training", "from 2000 hours to retrain"
// count them.
bool TellsHours(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t behind = cursor.at + 2;
  const bool counts = tokens.Is(behind, "of") ||
                      (tokens.Is(behind, "to") && tokens.IsWord(behind + 1, DateWord::kOther));
  return !counts &&
         std::ranges::any_of(std::array<std::string_view, 5>{"at", "by", "until", "from", "till"},
                             [&](std::string_view word) { return cursor.PreviousIs(word); });
}

// "at 0600 on Tuesday", "until 1430 hours": no year begins with a nought.
std::optional<DateMatch> ReadPlainClock(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (tokens.Digits(at) != 4 || tokens[at].value >= 2400 || tokens[at].value % 100 > 59) {
    return std::nullopt;
  }
  const bool hours = tokens.Is(at + 1, "hours") || tokens.Is(at + 1, "hrs");
  const bool nought = tokens.Text(at)[0] == '0';
  if (nought ? !FollowsClockPreposition(cursor) : !hours || !TellsHours(cursor)) {
    return std::nullopt;
  }
  const ClockTime clock{tokens[at].value / 100, tokens[at].value % 100, false};
  return ClockWithDay(cursor, at + (hours ? 2 : 1), clock);
}

// "the licence lapses at midnight", "will close at midnight": the day ends then. "Police came at
// midnight" begins one.
bool EndsAt(const DateTokens& tokens, std::size_t preposition) {
  constexpr std::array<std::string_view, 13> kEnds = {
      "lapse",  "lapses", "lapsed", "expire", "expires", "expired", "close",
      "closes", "closed", "end",    "ends",   "ended",   "will"};
  constexpr std::size_t kReach = 6;
  for (std::size_t back = 1; back <= kReach && back <= preposition; ++back) {
    const std::size_t at = preposition - back;
    if (tokens[at].word == DateWord::kBreak) return false;
    if (std::ranges::any_of(kEnds, [&](std::string_view word) { return tokens.Is(at, word); })) {
      return true;
    }
  }
  return false;
}

bool IsBarePart(const DateCursor& cursor) {
  const bool night = cursor.tokens.Is(cursor.at, "night");
  const DateWord next = cursor.tokens[cursor.at + 1].word;
  const bool free = next == DateWord::kMark || next == DateWord::kBreak ||
                    next == DateWord::kPast || next == DateWord::kPreposition ||
                    next == DateWord::kArticle || next == DateWord::kOther;
  const bool sun = std::ranges::any_of(
      std::array<std::string_view, 6>{"dawn", "dusk", "sunset", "sunrise", "daybreak", "nightfall"},
      [&](std::string_view word) { return cursor.tokens.Is(cursor.at, word); });
  // "by late afternoon", "in the early evening".
  if (cursor.lead.edge) {
    return free && next != DateWord::kOther && !cursor.tokens.IsMark(cursor.at + 1, kDash) &&
           (cursor.Previous().word == DateWord::kPreposition || cursor.PreviousIs("around"));
  }
  return free && !cursor.tokens.IsMark(cursor.at + 1, kDash) &&
         (cursor.PreviousIs("by") || cursor.PreviousIs("until") ||
          (sun && (cursor.PreviousIs("at") || cursor.PreviousIs("before") ||
                   cursor.PreviousIs("since") || cursor.PreviousIs("after")))) &&
         !(night && cursor.PreviousIs("at"));
}

}  // namespace

DateMatch ClockWithDay(const DateCursor& cursor, std::size_t end, const ClockTime& clock) {
  std::optional<DateMatch> day = ReadDayOfClock(cursor.tokens, end);
  if (!day) {
    day = ReadDayOfSecondClock(cursor.tokens, end);
    if (!day) day = ReadDayBehindBracket(cursor.tokens, end);
    if (day) day->end = end;
  }
  if (day && day->expression.kind != DateKind::kLiteral &&
      day->expression.kind != DateKind::kInterval) {
    day->begin = cursor.at;
    day->expression.clock = clock;
    // "8.30 tonight".
    if (!clock.twelve_hours) {
      day->expression.clock->hour = HourIn(clock.hour, day->expression.part);
    }
    day->rule = "clock";
    return *day;
  }
  DateExpression expression;
  expression.kind = DateKind::kTimeOfDay;
  expression.clock = clock;
  expression.local = true;
  return {cursor.at, end, std::move(expression), "clock"};
}

std::optional<DateMatch> ReadClock(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  // "1120 GMT".
  if (tokens.Digits(at) == 4 && tokens.IsWord(at + 1, DateWord::kZone) && tokens[at].value < 2400 &&
      tokens[at].value % 100 < 60) {
    const ClockTime clock{tokens[at].value / 100, tokens[at].value % 100,
                          tokens[at + 1].value == 1};
    return ClockWithDay(cursor, at + 2, clock);
  }
  if (const std::optional<DateMatch> plain = ReadPlainClock(cursor)) return plain;
  const DateToken& previous = tokens.Before(at, 1);
  // "3:2", "10:15:30.5" and odds are no clocks; "9am-5pm" are two.
  const DateToken& first = tokens.Before(at, 2);
  const bool second =
      previous.value == kDash &&
      (first.word == DateWord::kMeridiem ||
       (first.word == DateWord::kNumber && tokens.IsWord(at + 1, DateWord::kMeridiem)));
  if (tokens[at].glued && previous.word == DateWord::kMark && previous.value != '(' && !second)
    return std::nullopt;
  if (std::optional<DateMatch> shared = ReadSharedHour(cursor)) return shared;
  if (const std::optional<TimedClock> spoken = ReadSpokenClock(tokens, at)) {
    return ClockWithDay(cursor, spoken->end, spoken->time);
  }
  const std::optional<TimedClock> read = ReadClockTime(tokens, at);
  if (!read) return ReadBareHour(cursor);
  const bool marked = OpensEntry(cursor, read->end) ||
                      tokens.IsWord(read->end - 1, DateWord::kMeridiem) ||
                      tokens.IsWord(read->end - 1, DateWord::kZone);
  ClockTime time = read->time;
  // "3:30 in the afternoon".
  const std::size_t part = read->end + 2;
  const bool told = !time.twelve_hours && tokens.Is(read->end, "in") &&
                    tokens.Is(read->end + 1, "the") && tokens.IsWord(part, DateWord::kPart) &&
                    !tokens[part].plural;
  if (told) time.hour = HourIn(time.hour, static_cast<DayPart>(tokens[part].value));
  if (told) return ClockWithDay(cursor, part + 1, time);
  DateMatch match = ClockWithDay(cursor, read->end, time);
  // "4:12" may be a score: a preposition, a zone or a day has to say that it is a time.
  if (!marked && match.end == read->end && !FollowsClockPreposition(cursor)) return std::nullopt;
  return match;
}

namespace {

// "noon on Friday", "until midnight": `cursor` stands at the word.
std::optional<DateMatch> ReadNoon(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  // "until midnight" ends the day, "from midnight" begins it; "from midnight tonight" does not.
  const bool tonight = tokens.Is(at + 1, "tonight");
  const bool begins = cursor.PreviousIs("from") || cursor.PreviousIs("since") ||
                      cursor.PreviousIs("after") || tokens.Before(at, 1).word == DateWord::kAgo;
  const bool ends = tonight || (!begins && (!cursor.PreviousIs("at") || EndsAt(tokens, at - 1)));
  const int hour = tokens.Is(at, "noon") ? 12 : ends ? 24 : 0;
  const DateMatch match = ClockWithDay(cursor, at + 1, ClockTime{hour, 0, false});
  const bool told = match.end > at + 1 || cursor.PreviousIs("was") || cursor.PreviousIs("is");
  return told || FollowsClockPreposition(cursor) ? std::optional(match) : std::nullopt;
}

// "dawn the next day", "dawn today", "before dawn yesterday".
std::optional<DateMatch> ReadPartOfNearDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (std::optional<DateMatch> day = ReadDayBehind(tokens, at + 1);
      day && day->expression.kind == DateKind::kUnit) {
    day->begin = at;
    day->expression.part = static_cast<DayPart>(tokens[at].value);
    return day;
  }
  const std::size_t deictic = at + 1;
  if (!tokens.IsWord(deictic, DateWord::kDeictic) || tokens.Is(deictic, "tonight")) {
    return std::nullopt;
  }
  std::optional<DateMatch> day = ReadDeictic({tokens, deictic, {deictic, deictic}});
  if (!day || day->expression.part != kNoPart) return std::nullopt;
  day->begin = cursor.lead.begin;
  day->expression.part = static_cast<DayPart>(tokens[at].value);
  return day;
}

// "the afternoon of November 19", "dawn on Thursday".
std::optional<DateMatch> ReadPartOfDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t next = cursor.at + 2;
  if (!tokens.Is(next - 1, "of") && !tokens.Is(next - 1, "on")) return std::nullopt;
  const DateCursor day{tokens, next, {next, next}};
  std::optional<DateMatch> match;
  if (tokens.IsWord(next, DateWord::kWeekday)) match = ReadWeekday(day);
  if (!match) match = ReadMonthDays(day);
  if (!match) match = ReadCalendarDate(day);
  const bool is_day = match && (match->expression.day != 0 || match->expression.weekday != 0);
  if (!is_day || match->expression.kind == DateKind::kInterval ||
      match->expression.kind == DateKind::kLiteral) {
    return std::nullopt;
  }
  match->begin = cursor.lead.begin;
  match->expression.part = static_cast<DayPart>(tokens[cursor.at].value);
  return match;
}

// The part of a day that the text around it tells, moved by `shift` days where it is given.
DateMatch PartAlone(const DateCursor& cursor, std::size_t end, std::optional<int> shift) {
  DateExpression part;
  part.kind = DateKind::kTimeOfDay;
  part.part = static_cast<DayPart>(cursor.tokens[cursor.at].value);
  part.local = true;
  if (shift) part.shift = *shift;
  return {cursor.lead.begin, end, std::move(part), "part"};
}

}  // namespace

std::optional<DateMatch> ReadPart(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (tokens[at].plural) return std::nullopt;
  if (tokens.Is(at, "noon") || tokens.Is(at, "midnight")) return ReadNoon(cursor);
  if (std::optional<DateMatch> near = ReadPartOfNearDay(cursor)) return near;
  // "Early morning - Queues at the shops": the entry of a running report.
  const bool entry = tokens.Before(cursor.lead.begin, 1).word == DateWord::kBreak &&
                     tokens.IsMark(at + 1, kDash) && !tokens[at + 1].glued;
  if (entry) return PartAlone(cursor, at + 1, 0);
  if (std::optional<DateMatch> of_day = ReadPartOfDay(cursor)) return of_day;
  // "the night before".
  if (cursor.lead.the && tokens.Is(at + 1, "before")) return PartAlone(cursor, at + 2, -1);
  const bool alone = tokens.Is(at, "overnight");
  // "by evening", "at dawn", "until night"; "at night" is any.
  const bool bare = (cursor.lead.begin == at || cursor.lead.edge) && IsBarePart(cursor);
  const bool led = bare || (cursor.lead.the && !tokens.Is(at, "night") &&
                            (cursor.PreviousIs("in") || cursor.PreviousIs("by")));
  if (!alone && !led) return std::nullopt;
  if (!alone) return PartAlone(cursor, at + 1, std::nullopt);
  DateMatch overnight = PartAlone(cursor, at + 1, -1);
  overnight.expression.local = false;
  overnight.expression.unit = kNight;  // the night to come, where its clause looks ahead
  return overnight;
}

}  // namespace dateline
