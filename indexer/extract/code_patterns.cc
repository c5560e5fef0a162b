// SPDX-License-Identifier: GPL-2.0-or-later
// Quarters, halves and fiscal years by their codes: "Q4 2026", "3Q23", "FY2025".
#include <string>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

// The year that the digits from `at` of a code end it with: "23", "2023"; 0 where none stands.
int YearInCode(std::string_view code, std::size_t at) {
  const std::size_t digits = code.size() - at;
  if (digits != 2 && digits != 4) return 0;
  int year = 0;
  for (const char byte : code.substr(at)) {
    if (!IsDigit(byte)) return 0;
    year = year * 10 + (byte - '0');
  }
  return digits == 2 ? 2000 + year : year;
}

bool IsQuarterCode(std::string_view code) {
  if (code.size() != 2 || code[1] < '1') return false;
  return (code[0] == 'Q' && code[1] <= '4') || (code[0] == 'H' && code[1] <= '2');
}

// "3Q23", "1H2024".
bool IsYearedCode(std::string_view code) {
  if (code.size() < 4 || code[0] < '1' || YearInCode(code, 2) == 0) return false;
  return (code[1] == 'Q' && code[0] <= '4') || (code[1] == 'H' && code[0] <= '2');
}

bool IsFiscalCode(std::string_view code) {
  return code.size() >= 4 && code.starts_with("FY") && YearInCode(code, 2) != 0;
}

DateExpression PartOfYear(char letter, char ordinal) {
  DateExpression expression;
  expression.kind = letter == 'Q' ? DateKind::kQuarter : DateKind::kHalf;
  expression.ordinal = ordinal - '0';
  return expression;
}

// "Q4 2026", "Q1", "H1 2025".
std::optional<DateMatch> ReadQuarterCode(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::string_view code = tokens.Text(cursor.at);
  DateMatch match = PartWithYear(cursor, cursor.at + 1, PartOfYear(code[0], code[1]), "quarter");
  if (match.end > cursor.at + 1) return match;
  // "H2" alone is as often a gas or a room, "Audi Q3" a car, "Q3 of the exam" a question.
  const DateToken& before = tokens.Before(cursor.lead.begin, 1);
  const bool owner = before.possessive || tokens.Is(cursor.lead.begin - 1, "its") ||
                     tokens.Is(cursor.lead.begin - 1, "their") ||
                     tokens.Is(cursor.lead.begin - 1, "our");
  const bool model = before.capital && before.word == DateWord::kOther && !owner;
  if (code[0] == 'H' || model || tokens.Is(match.end, "of")) return std::nullopt;
  return match;
}

}  // namespace

bool IsPeriodCode(const DateTokens& tokens, std::size_t at) {
  const std::string_view code = tokens.Text(at);
  constexpr std::size_t kLongest = 6;
  if (code.size() < 2 || code.size() > kLongest || !IsDigit(code.back())) return false;
  return IsQuarterCode(code) || IsYearedCode(code) || IsFiscalCode(code);
}

std::optional<DateMatch> ReadPeriodCode(const DateCursor& cursor) {
  const std::string_view code = cursor.tokens.Text(cursor.at);
  if (IsQuarterCode(code)) return ReadQuarterCode(cursor);
  DateExpression expression;
  if (IsFiscalCode(code)) {
    expression.literal = "FY" + std::to_string(YearInCode(code, 2));
    return DateMatch{cursor.at, cursor.at + 1, std::move(expression), "fiscal-year"};
  }
  expression = PartOfYear(code[1], code[0]);
  expression.year = YearInCode(code, 2);
  return DateMatch{cursor.at, cursor.at + 1, std::move(expression), "quarter"};
}

}  // namespace dateline
