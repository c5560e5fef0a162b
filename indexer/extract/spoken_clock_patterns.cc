// SPDX-License-Identifier: GPL-2.0-or-later
// Times of the clock as people say them: "at nine", "half past eight", "tonight at 8.30", "the
// early hours of Saturday".
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr int kNoon = 12;

template <std::size_t kSize>
bool IsOneOf(const DateTokens& tokens, std::size_t at,
             const std::array<std::string_view, kSize>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

bool IsHour(const DateTokens& tokens, std::size_t at) {
  const bool counted =
      tokens.IsWord(at, DateWord::kCount) || tokens.Digits(at) == 1 || tokens.Digits(at) == 2;
  return counted && tokens[at].value >= 1 && tokens[at].value <= kNoon &&
         !tokens.Is(at, "couple") && !tokens.Is(at, "dozen");
}

// The half of the day that an hour lies in when nothing says which: work begins at six, tea is
// at five.
int LikelyHour(int hour) {
  constexpr int kFirstOfMorning = 6;
  return hour < kFirstOfMorning ? hour + kNoon : hour;
}

// "in the morning", "at night" behind an hour: gives the token behind, or `at`.
std::size_t AfterPartOfDay(const DateTokens& tokens, std::size_t at, DayPart& part) {
  std::size_t next = at;
  if (tokens.Is(at, "in") && tokens.Is(at + 1, "the")) next = at + 2;
  if (tokens.Is(at, "at") && tokens.Is(at + 1, "night")) next = at + 1;
  if (next == at || !tokens.IsWord(next, DateWord::kPart) || tokens[next].plural) return at;
  part = static_cast<DayPart>(tokens[next].value);
  return next + 1;
}

// A part of the day right in front of "at": "tonight at", "Saturday night at".
DayPart PartInFront(const DateTokens& tokens, std::size_t preposition) {
  const DateToken& before = tokens.Before(preposition, 1);
  if (before.word == DateWord::kPart && !before.plural) return static_cast<DayPart>(before.value);
  constexpr int kTonight = 2;
  return before.word == DateWord::kDeictic && before.value == kTonight ? kEvening : kNoPart;
}

// Behind "at nine" no noun may stand that is counted: the clause ends or goes on.
bool Closes(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 16> kOn = {"i",   "he",  "she",   "we",   "they", "you",
                                                    "it",  "and", "when",  "but",  "to",   "with",
                                                    "for", "on",  "sharp", "while"};
  const DateToken& next = tokens[at];
  if (next.word == DateWord::kMark) {
    return next.value != '%' && next.value != kCurrency && next.value != '/' &&
           !(next.value == kDash && next.glued) && !(next.value == ',' && IsHour(tokens, at + 1));
  }
  return next.word == DateWord::kBreak || next.word == DateWord::kArticle ||
         next.word == DateWord::kWeekday || next.word == DateWord::kDeictic ||
         IsOneOf(tokens, at, kOn);
}

// "the toll stood at nine", "priced at five": a figure.
bool IsFigure(const DateTokens& tokens, std::size_t preposition) {
  constexpr std::array<std::string_view, 14> kFigureWords = {
      "stood",  "stands",    "stand",  "put",   "toll",  "remained", "remains",
      "priced", "unchanged", "number", "total", "tally", "level",    "aged"};
  constexpr std::size_t kReach = 3;
  for (std::size_t back = 1; back <= kReach && back <= preposition; ++back) {
    if (IsOneOf(tokens, preposition - back, kFigureWords)) return true;
  }
  return false;
}

// "8.30" of a British clock: its minutes, or nothing.
std::optional<int> MinutesOf(const DateTokens& tokens, std::size_t at) {
  if (!tokens[at].decimal) return 0;
  const std::string_view printed = tokens.Text(at);
  const std::size_t dot = printed.find('.');
  if (printed.size() - dot != 3 || printed[dot + 1] > '5') return std::nullopt;
  return (printed[dot + 1] - '0') * 10 + (printed[dot + 2] - '0');
}

// "tonight at 8.30", "on Saturday night at 9": a part of the day stands in front.
std::optional<DateMatch> ReadHourOfPart(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (!cursor.PreviousIs("at")) return std::nullopt;
  const DayPart part = PartInFront(tokens, cursor.lead.begin - 1);
  const std::optional<int> minutes = MinutesOf(tokens, at);
  const bool number = tokens.IsWord(at, DateWord::kNumber) && !tokens[at].grouped;
  if (part == kNoPart || !minutes || !number || tokens[at].value < 1 || tokens[at].value > kNoon ||
      !Closes(tokens, at + 1)) {
    return std::nullopt;
  }
  return ClockWithDay(cursor, at + 1, {HourIn(tokens[at].value, part), *minutes, false});
}

// Moves the hour into the likely half of its day where neither `part` nor the day behind tells it.
DateMatch AtLikelyHour(DateMatch match, DayPart part) {
  std::optional<ClockTime>& clock = match.expression.clock;
  if (clock && part == kNoPart && match.expression.part == kNoPart) {
    clock->hour = LikelyHour(clock->hour);
  }
  return match;
}

}  // namespace

int HourIn(int hour, DayPart part) {
  constexpr int kFirstOfNight = 6;
  if (hour > kNoon || part == kNoPart) return hour;
  if (part == kMorning) return hour % kNoon;
  if (part == kNightPart) {
    return hour == kNoon ? 0 : hour >= kFirstOfNight ? hour + kNoon : hour;
  }
  if (part == kMidday) return hour < 3 ? hour + kNoon : hour;
  return hour % kNoon + kNoon;
}

// "half past eight", "a quarter past nine", "quarter to ten in the morning".
std::optional<DateMatch> ReadPastHour(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const bool half = tokens.Is(at, "half");
  const int minutes = half                       ? 30
                      : tokens.Is(at, "quarter") ? 15
                      : tokens.Is(at, "five")    ? 5
                      : tokens.Is(at, "ten")     ? 10
                      : tokens.Is(at, "twenty")  ? 20
                                                 : 0;
  const std::size_t joint = tokens.Is(at + 1, "minutes") ? at + 2 : at + 1;
  const std::size_t hour = joint + 1;
  const bool past = tokens.Is(joint, "past");
  const bool counted = tokens.IsWord(at, DateWord::kCount);
  // "five to ten people": only a quarter is "to" an hour without a preposition in front.
  const bool to = !half && tokens.Is(joint, "to") && (!counted || cursor.PreviousIs("at"));
  if (minutes == 0 || (!past && !to) || !IsHour(tokens, hour)) return std::nullopt;
  DayPart part = kNoPart;
  const std::size_t end = AfterPartOfDay(tokens, hour + 1, part);
  if (part == kNoPart && counted && !Closes(tokens, end)) return std::nullopt;
  const int said = tokens[hour].value - (to ? 1 : 0);
  ClockTime clock;
  clock.hour = HourIn(said == 0 ? kNoon : said, part);
  clock.minute = to ? 60 - minutes : minutes;
  return AtLikelyHour(ClockWithDay(cursor, end, clock), part);
}

// "the early hours of Saturday", "the small hours of 14 May": its morning.
std::optional<DateMatch> ReadEarlyHours(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  constexpr std::array<std::string_view, 3> kEarly = {"early", "small", "wee"};
  if (at == 0 || !tokens.Is(at, "hours") || !IsOneOf(tokens, at - 1, kEarly) ||
      !tokens.Is(at + 1, "of")) {
    return std::nullopt;
  }
  const std::size_t next = at + 2;
  const DateCursor day{tokens, next, {next, next}};
  std::optional<DateMatch> match;
  if (tokens.IsWord(next, DateWord::kWeekday)) match = ReadWeekday(day);
  if (tokens.IsWord(next, DateWord::kDeictic)) match = ReadDeictic(day);
  if (!match) match = ReadMonthDays(day);
  const bool is_day = match && (match->expression.kind == DateKind::kCalendar ||
                                match->expression.kind == DateKind::kWeekday ||
                                match->expression.kind == DateKind::kUnit);
  if (!is_day || match->expression.part != kNoPart) return std::nullopt;
  match->begin = std::min(cursor.lead.begin, at - 1);
  match->expression.part = kMorning;
  return match;
}

// The half of the day of the first hour is that of the second, or the one before: 9 to 5 p.m. is
// from 9 in the morning.
std::optional<DateMatch> ReadSharedHour(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const std::size_t joint = at + 1;
  const bool joined = tokens.Is(joint, "to") || tokens.Is(joint, "until") ||
                      (tokens.Is(joint, "and") && cursor.PreviousIs("between")) ||
                      (tokens.IsMark(joint, kDash) && tokens[joint].glued);
  const std::optional<int> minutes = MinutesOf(tokens, at);
  if (!tokens.IsWord(at, DateWord::kNumber) || !joined || !minutes || tokens[at].value < 1 ||
      tokens[at].value > kNoon) {
    return std::nullopt;
  }
  const std::optional<TimedClock> second = ReadClockTime(tokens, joint + 1);
  if (!second || !second->time.twelve_hours) return std::nullopt;
  int hour = tokens[at].value % kNoon + (second->time.hour >= kNoon ? kNoon : 0);
  if (hour > second->time.hour) hour -= kNoon;
  if (hour < 0) hour += 2 * kNoon;
  ClockTime clock{hour, *minutes, false};
  clock.twelve_hours = true;
  return ClockWithDay(cursor, at + 1, clock);
}

namespace {

// The hour and minute of "15h07" and "15h".
std::optional<ClockTime> HourCode(std::string_view code) {
  const auto digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  const std::size_t mark = code.find('h');
  const std::size_t minutes = mark == std::string_view::npos ? 0 : code.size() - mark - 1;
  if (mark == std::string_view::npos || mark < 1 || mark > 2 || (minutes != 0 && minutes != 2)) {
    return std::nullopt;
  }
  int parts[2] = {0, 0};
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i == mark) continue;
    if (!digit(code[i])) return std::nullopt;
    int& part = parts[i < mark ? 0 : 1];
    part = part * 10 + (code[i] - '0');
  }
  if (parts[0] > 24 || parts[1] > 59 || (parts[0] == 24 && parts[1] > 0)) return std::nullopt;
  return ClockTime{parts[0], parts[1], false};
}

}  // namespace

bool IsHourCode(const DateTokens& tokens, std::size_t at) {
  const std::string_view code = tokens.Text(at);
  return code.size() >= 2 && code.size() <= 5 && code[0] >= '0' && code[0] <= '9' &&
         HourCode(code).has_value();
}

// Behind a preposition, or with a part of a day or a day behind it; alone it is as often how long.
std::optional<DateMatch> ReadHourCode(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::optional<ClockTime> clock = HourCode(tokens.Text(cursor.at));
  if (!clock) return std::nullopt;
  if (std::optional<DateMatch> match = VietnameseClockWithDay(tokens, cursor.at, *clock)) {
    return match;
  }
  const bool led = cursor.PreviousIs("at") || cursor.PreviousIs("by") || cursor.PreviousIs("until");
  return led ? std::optional(ClockWithDay(cursor, cursor.at + 1, *clock)) : std::nullopt;
}

// "until four.", "only after seven", "by six the street was pink", "At nine I had a plan": an hour
// in words where nothing is counted. "At nine" further on in a sentence is as often somebody's age.
std::optional<DateMatch> ReadBareHour(const DateCursor& cursor) {
  if (std::optional<DateMatch> told = ReadHourOfPart(cursor)) return told;
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (!IsHour(tokens, at) || at == 0) return std::nullopt;
  const bool oclock = tokens.Is(at + 1, "o'clock") || tokens.Is(at + 1, "o\u2019clock");
  if (!tokens.IsWord(at, DateWord::kCount) && !oclock) return std::nullopt;
  constexpr std::array<std::string_view, 5> kPrepositions = {"until", "till", "by", "after",
                                                             "before"};
  constexpr int kLeastHour = 5;  // "after two", "by three" count other things
  std::size_t end = at + 1;
  const bool at_hour = tokens.Is(at - 1, "at");
  const DayPart part = at_hour ? PartInFront(tokens, at - 1) : kNoPart;
  const bool told = at_hour
                        ? part != kNoPart || (tokens[at - 1].opens_sentence && tokens.Is(end, "i"))
                        : IsOneOf(tokens, at - 1, kPrepositions) && tokens[at].value >= kLeastHour;
  ClockTime clock{HourIn(tokens[at].value, part), 0, false};
  if (tokens.Is(end, "thirty") || tokens.Is(end, "fifteen")) clock.minute = tokens[end++].value;
  if (tokens.Is(end, "o'clock") || tokens.Is(end, "o\u2019clock")) {
    DayPart behind = kNoPart;
    const std::size_t part_end = AfterPartOfDay(tokens, end + 1, behind);
    clock.hour = HourIn(tokens[at].value, behind);
    return AtLikelyHour(ClockWithDay(cursor, part_end, clock), behind);
  }
  if (!at_hour && !told) return std::nullopt;
  if (!Closes(tokens, end) || IsFigure(tokens, at - 1)) return std::nullopt;
  // "won by six.", "beaten by eight,": runs and goals.
  // "by six the week before" as well.
  const bool goes_on =
      tokens.IsWord(end, DateWord::kArticle) && !tokens.IsWord(end + 1, DateWord::kUnit);
  if (tokens.Is(at - 1, "by") && !goes_on) return std::nullopt;
  // "got up at six on Thursday".
  DateMatch match = ClockWithDay(cursor, end, clock);
  if (!told && match.end == end) return std::nullopt;
  return AtLikelyHour(std::move(match), part);
}

}  // namespace dateline
