// SPDX-License-Identifier: GPL-2.0-or-later
// How often: "every Sunday", "daily".
#include <string>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"

namespace dateline {

std::optional<DateMatch> ReadEach(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t at = cursor.at + 1;
  DateExpression expression;
  expression.type = DateType::kSet;
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
    const std::string printed = PrintedAmount(amount, unit);
    expression.literal = DurationTimex(printed, unit);
  } else if (token.word == DateWord::kWeekday && token.capital) {
    expression.literal = "XXXX-WXX-" + std::to_string(token.value);
  } else if (token.word == DateWord::kPart) {
    expression.literal = "P1D";
  } else if (token.word == DateWord::kSeason || (token.word == DateWord::kMonth && token.capital)) {
    expression.literal = "P1Y";
  } else {
    return std::nullopt;
  }
  return DateMatch{cursor.at, at + 1, std::move(expression), "every"};
}

std::optional<DateMatch> ReadAdverb(const DateCursor& cursor) {
  const DateToken& token = cursor.tokens[cursor.at];
  // "The Daily Mirror" is a paper, "Annual Report" a book.
  if (token.capital && !token.opens_sentence) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kSet;
  expression.literal = DurationTimex("1", static_cast<DateUnit>(token.value));
  return DateMatch{cursor.at, cursor.at + 1, std::move(expression), "every"};
}

}  // namespace dateline
