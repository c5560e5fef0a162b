// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a month or year by their number, and the day of a month alone.
#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"

namespace dateline {
namespace {

constexpr int kMostOrdinal = 31;

DateExpression ThisUnit(DateUnit unit) {
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  expression.shift = 0;
  return expression;
}

// What the part is of: "October", "November 2024", "next year", "the month", "2025".
std::optional<DateMatch> ReadWhole(const DateTokens& tokens, std::size_t at) {
  const DateCursor cursor{tokens, at, {at, at}};
  if (tokens.IsWord(at, DateWord::kMonth)) return ReadMonthAlone(cursor);
  if (IsYearNumber(tokens, at)) return ReadYear(cursor);
  std::size_t unit = at;
  int shift = 0;
  if (tokens.Is(unit, "the")) ++unit;
  if (tokens.IsWord(unit, DateWord::kShift)) shift = tokens[unit++].value;
  const bool said = unit > at && tokens.IsWord(unit, DateWord::kUnit) && !tokens[unit].plural;
  const auto which = static_cast<DateUnit>(tokens[unit].value);
  if (!said || (which != kMonthUnit && which != kYearUnit)) return std::nullopt;
  DateExpression expression = ThisUnit(which);
  expression.shift = shift;
  return DateMatch{at, unit + 1, std::move(expression), "unit"};
}

// "day", "week", "weekend", "night", "Monday": sets what the part is.
bool SetPart(const DateTokens& tokens, std::size_t at, DateExpression& expression) {
  const DateToken& token = tokens[at];
  if (token.plural) return false;
  if (token.word == DateWord::kWeekday && token.capital && !token.abbreviated) {
    expression.weekday = token.value;
    return true;
  }
  if (token.word == DateWord::kPart) {
    expression.part = static_cast<DayPart>(token.value);
    return true;
  }
  expression.unit = static_cast<DateUnit>(token.value);
  return token.word == DateWord::kUnit &&
         (expression.unit == kDayUnit || expression.unit == kWeek || expression.unit == kWeekend ||
          expression.unit == kMonthUnit);
}

// "the first Saturday of every month": how often, by the unit that holds the part.
std::optional<DateMatch> ReadPartOfEach(const DateCursor& cursor, std::size_t each) {
  const DateTokens& tokens = cursor.tokens;
  const DateToken& unit = tokens[each + 1];
  const bool set = tokens.IsWord(each, DateWord::kEach) && unit.word == DateWord::kUnit &&
                   !unit.plural && (unit.value == kMonthUnit || unit.value == kYearUnit);
  if (!set) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kSet;
  expression.literal = DurationTimex("1", static_cast<DateUnit>(unit.value));
  return DateMatch{cursor.lead.begin, each + 2, std::move(expression), "every"};
}

}  // namespace

std::optional<DateMatch> ReadPartOf(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const int ordinal = tokens[cursor.at].value;
  const bool counted = tokens.IsWord(cursor.at, DateWord::kOrdinal) && ordinal <= kMostOrdinal;
  const bool last = tokens.Is(cursor.at, "last") || (counted && ordinal < 0);
  if (!last && (!counted || ordinal == 0)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kPartOf;
  expression.ordinal = last ? -1 : ordinal;
  const std::size_t part = cursor.at + 1;
  const bool joined = tokens.Is(part + 1, "of") || tokens.Is(part + 1, "in");
  if (!SetPart(tokens, part, expression) || !joined) return std::nullopt;
  if (std::optional<DateMatch> each = ReadPartOfEach(cursor, part + 2)) return each;
  std::optional<DateMatch> whole = ReadWhole(tokens, part + 2);
  if (!whole) return std::nullopt;
  expression.ends = {std::move(whole->expression)};
  return DateMatch{cursor.lead.begin, whole->end, std::move(expression), "part-of"};
}

namespace {

DateMatch WeekHolding(const DateCursor& cursor, DateMatch day) {
  DateExpression expression;
  expression.kind = DateKind::kPartOf;
  expression.unit = kWeek;
  expression.ordinal = 1;
  expression.ends = {std::move(day.expression)};
  return {cursor.lead.begin, day.end, std::move(expression), "part-of"};
}

// The week that holds the day of the calendar at token `day`.
std::optional<DateMatch> ReadWeekHolding(const DateCursor& cursor, std::size_t day) {
  const DateCursor behind{cursor.tokens, day, {day, day}};
  std::optional<DateMatch> whole = ReadCalendarDate(behind);
  if (!whole) whole = ReadMonthDays(behind);
  if (!whole || whole->expression.day == 0) return std::nullopt;
  return WeekHolding(cursor, std::move(*whole));
}

}  // namespace

// "the week of March 10" is the one that holds the day.
std::optional<DateMatch> ReadWeekOf(const DateCursor& cursor) {
  return ReadWeekHolding(cursor, cursor.at + 2);
}

// "the week to March 15", "the week ended Sunday": the one that holds the day.
std::optional<DateMatch> ReadWeekTo(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t joint = cursor.at + 1;
  const bool joined = tokens.Is(joint, "to") || tokens.Is(joint, "ending") ||
                      tokens.Is(joint, "ended") || tokens.Is(joint, "through");
  if (!joined) return std::nullopt;
  const std::size_t day = tokens.Is(joint + 1, "on") ? joint + 2 : joint + 1;
  if (!tokens.IsWord(day, DateWord::kWeekday)) return ReadWeekHolding(cursor, day);
  std::optional<DateMatch> weekday = ReadWeekday({tokens, day, {day, day}});
  const bool is_day =
      weekday && (weekday->expression.kind == DateKind::kWeekday || weekday->expression.day != 0);
  return is_day ? std::optional(WeekHolding(cursor, std::move(*weekday))) : std::nullopt;
}

// "the 15th of last month", "the 3rd of the month".
std::optional<DateMatch> ReadDayOfUnit(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const int day = tokens[cursor.at].value;
  const bool digits = tokens.Text(cursor.at)[0] <= '9';
  if (!digits || !cursor.lead.the || !tokens.Is(cursor.at + 1, "of") || day < 1 ||
      day > kMostOrdinal || tokens.IsWord(cursor.at + 2, DateWord::kMonth)) {
    return std::nullopt;
  }
  std::optional<DateMatch> whole = ReadWhole(tokens, cursor.at + 2);
  if (!whole || whole->expression.kind != DateKind::kUnit || whole->expression.unit != kMonthUnit) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kPartOf;
  expression.ordinal = day;
  expression.ends = {std::move(whole->expression)};
  return DateMatch{cursor.lead.begin, whole->end, std::move(expression), "day-of-month"};
}

// "on the 31st." is the nearest such day; behind it nothing may be counted.
std::optional<DateMatch> ReadDayAlone(const DateCursor& cursor) {
  if (std::optional<DateMatch> of = ReadDayOfUnit(cursor)) return of;
  const DateTokens& tokens = cursor.tokens;
  const DateToken& token = tokens[cursor.at];
  const bool digits = tokens.Text(cursor.at)[0] <= '9';
  const DateWord next = tokens[cursor.at + 1].word;
  const bool closes = next == DateWord::kMark || next == DateWord::kBreak;
  const bool led =
      cursor.lead.the && !cursor.lead.edge &&
      (cursor.PreviousIs("on") || cursor.PreviousIs("until") || cursor.PreviousIs("by") ||
       cursor.PreviousIs("since") || cursor.PreviousIs("before") || cursor.PreviousIs("after"));
  if (!digits || !closes || !led || token.value < 1 || token.value > kMostOrdinal) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kPartOf;
  expression.ordinal = token.value;
  expression.ends = {ThisUnit(kMonthUnit)};
  expression.ends[0].local = true;
  return DateMatch{cursor.lead.begin, cursor.at + 1, std::move(expression), "day-of-month"};
}

}  // namespace dateline
