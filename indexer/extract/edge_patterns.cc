// SPDX-License-Identifier: GPL-2.0-or-later
// The end of a unit in one word ("by year-end"), and days told by how far behind a weekday they
// are ("a week from Sunday").
#include "indexer/extract/date_patterns.h"

namespace dateline {

// "by year-end", "at month's end", "until the week's end".
std::optional<DateMatch> ReadUnitEnd(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const auto unit = static_cast<DateUnit>(tokens[at].value);
  const bool whole = unit == kWeek || unit == kMonthUnit || unit == kQuarter || unit == kYearUnit;
  const bool dash = tokens.IsMark(at + 1, kDash) && tokens[at + 1].glued;
  const std::size_t end = dash ? at + 2 : at + 1;
  if (!whole || (!dash && !tokens[at].possessive) || !tokens.Is(end, "end") || cursor.lead.a ||
      cursor.Previous().word != DateWord::kPreposition) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  expression.shift = 0;
  return DateMatch{cursor.lead.begin, end + 1, std::move(expression), "unit", DateModifier::kEnd};
}

// "a week from Sunday", "a week on Tuesday": a week behind the next such day. "Twice a week on
// Tuesday" is how often.
std::optional<DateMatch> ReadWeekBesideDay(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t day = cursor.at + 2;
  const bool beside = tokens.Is(day - 1, "from") || tokens.Is(day - 1, "on");
  const bool often = cursor.PreviousIs("once") || cursor.PreviousIs("twice") ||
                     cursor.PreviousIs("times") || cursor.Previous().word == DateWord::kNumber;
  const bool weekday = tokens.IsWord(day, DateWord::kWeekday) && tokens[day].capital &&
                       !tokens[day].plural && !tokens[day].possessive;
  if (!tokens.Is(cursor.at, "week") || !cursor.lead.a || !beside || often || !weekday) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kWeekday;
  expression.weekday = tokens[day].value;
  expression.shift = 2;
  return DateMatch{cursor.lead.begin, day + 1, std::move(expression), "weekday"};
}

}  // namespace dateline
