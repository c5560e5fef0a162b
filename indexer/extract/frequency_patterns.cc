// SPDX-License-Identifier: GPL-2.0-or-later
// How often: "every Sunday", "daily".
#include <fmt/format.h>

#include <string>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"
#include "indexer/extract/feasts.h"

namespace dateline {

std::optional<DateMatch> ReadEach(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t at = cursor.at + 1;
  DateExpression expression;
  expression.type = DateType::kSet;
  // "every Jan. 17".
  if (const std::optional<MonthDay> day = ReadMonthDay(tokens, at)) {
    expression.literal = fmt::format("XXXX-{:02}-{:02}", day->month, day->day);
    return DateMatch{cursor.at, day->end, std::move(expression), "every"};
  }
  // "every Diwali".
  if (tokens.IsWord(at, DateWord::kFeast)) {
    const std::optional<NamedFeast> feast = ReadFeastName(tokens, at);
    if (!feast) return std::nullopt;
    expression.literal = DurationTimex("1", kYearUnit);
    return DateMatch{cursor.at, feast->end, std::move(expression), "every"};
  }
  int count = 1;
  bool vague = false;
  if (tokens.Is(at, "other")) {
    count = 2;
    ++at;
  } else if (const std::optional<DateAmount> amount = ReadAmountWords(tokens, at)) {
    count = amount->whole;
    vague = amount->vague;
    at = amount->end;
  }
  const DateToken& token = tokens[at];
  DateAmount amount{count, {}, vague, at};
  if (token.word == DateWord::kUnit || tokens.Is(at, "second")) {
    DateUnit unit = tokens.Is(at, "second") ? kSecond : static_cast<DateUnit>(token.value);
    if (tokens.Is(at, "fortnight") || tokens.Is(at, "fortnights")) amount.whole *= 2;
    // "every quarter of an hour".
    const bool of_hour = unit == kQuarter && tokens.Is(at + 1, "of") && tokens.Is(at + 3, "hour");
    if (unit == kQuarter) {
      amount.whole *= of_hour ? 15 : 3;
      unit = of_hour ? kMinute : kMonthUnit;
      if (of_hour) at += 3;
    }
    const std::string printed = PrintedAmount(amount, unit);
    expression.literal = DurationTimex(printed, unit);
  } else if (token.word == DateWord::kWeekday && token.capital) {
    expression.literal = "XXXX-WXX-" + std::to_string(token.value);
    // "every Saturday night".
    if (tokens.IsWord(at + 1, DateWord::kPart) && !tokens[at + 1].plural) {
      const auto part = static_cast<DayPart>(tokens[++at].value);
      expression.literal += TimeOfDayTimex(part, std::nullopt);
    }
  } else if (token.word == DateWord::kPart) {
    expression.literal = "P1D";
  } else if (token.word == DateWord::kSeason || (token.word == DateWord::kMonth && token.capital)) {
    expression.literal = "P1Y";
  } else if (tokens.Is(at, "season") ||
             (token.word == DateWord::kOther && !token.capital && tokens.Is(at + 1, "season"))) {
    // "every season", "each dry season".
    expression.literal = "P1Y";
    if (!tokens.Is(at, "season")) ++at;
  } else {
    return std::nullopt;
  }
  return DateMatch{cursor.at, at + 1, std::move(expression), "every"};
}

// "per year", "per annum". Per hour is how fast.
std::optional<DateMatch> ReadPer(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at + 1;
  const bool unit = tokens.IsWord(at, DateWord::kUnit) && !tokens[at].plural &&
                    tokens[at].value >= kDayUnit && tokens[at].value != kWeekend;
  const bool annum = tokens.Is(at, "annum");
  if (!tokens.Is(cursor.at, "per") || (!unit && !annum)) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kSet;
  const DateUnit which = annum ? kYearUnit : static_cast<DateUnit>(tokens[at].value);
  expression.literal =
      which == kQuarter ? DurationTimex("3", kMonthUnit) : DurationTimex("1", which);
  return DateMatch{cursor.at, at + 1, std::move(expression), "every"};
}

std::optional<DateMatch> ReadAdverb(const DateCursor& cursor) {
  const DateToken& token = cursor.tokens[cursor.at];
  // "The Daily Mirror" is a paper, "Annual Report" a book.
  if (token.capital && !token.opens_sentence) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kSet;
  expression.literal = DurationTimex(cursor.tokens.Is(cursor.at, "fortnightly") ? "2" : "1",
                                     static_cast<DateUnit>(token.value));
  // "half-yearly".
  const std::size_t at = cursor.at;
  const bool half = token.value == kYearUnit && at >= 2 && cursor.tokens.IsMark(at - 1, kDash) &&
                    cursor.tokens.Is(at - 2, "half");
  if (half) expression.literal = DurationTimex("6", kMonthUnit);
  if (token.value == kQuarter) expression.literal = DurationTimex("3", kMonthUnit);
  return DateMatch{half ? at - 2 : at, at + 1, std::move(expression), "every"};
}

}  // namespace dateline
