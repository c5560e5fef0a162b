// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a year and whole centuries: quarters, halves, first months, seasons.
#include <algorithm>
#include <array>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

bool IsPronoun(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 6> kPronouns = {"it", "he", "she", "they", "we", "you"};
  return std::any_of(kPronouns.begin(), kPronouns.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

DateMatch WithYear(const DateCursor& cursor, std::size_t end, DateExpression expression,
                   std::string_view rule) {
  const DateTokens& tokens = cursor.tokens;
  if (const std::optional<YearTail> tail = ReadYearTail(tokens, end)) {
    SetYear(expression, *tail);
    end = tail->end;
  } else if (tokens.Is(end, "of") && tokens.Is(end + 1, "the") && tokens.Is(end + 2, "year")) {
    expression.year_shift = 0;
    end += 3;
  } else if (tokens.Is(end, "a") && tokens.Is(end + 1, "year") && tokens.Is(end + 2, "ago")) {
    expression.year_shift = -1;
    end += 3;
  }
  return {cursor.lead.begin, end, std::move(expression), rule};
}

// "first quarter", "second-quarter", "fourth quarter of 2023"; "a second quarter" counts quarters.
std::optional<DateMatch> ReadQuarter(const DateCursor& cursor, std::size_t unit) {
  DateExpression expression;
  expression.kind = DateKind::kQuarter;
  const int ordinal = cursor.tokens[cursor.at].value;
  expression.ordinal = ordinal < 0 ? 4 : ordinal;
  if (expression.ordinal > 4 || cursor.lead.a || cursor.tokens[unit].plural) return std::nullopt;
  const DateTokens& tokens = cursor.tokens;
  // "the second quarter of the match" is not of a year.
  const bool other = tokens.Is(unit + 1, "of") && tokens.Is(unit + 2, "the") &&
                     !tokens.Is(unit + 3, "year") && !tokens.IsWord(unit + 3, DateWord::kShift);
  if (other) return std::nullopt;
  return WithYear(cursor, unit + 1, std::move(expression), "quarter");
}

// "the first half of 2023". A half without a year is as often of a match.
std::optional<DateMatch> ReadHalf(const DateCursor& cursor, std::size_t half) {
  DateExpression expression;
  expression.kind = DateKind::kHalf;
  const int ordinal = cursor.tokens[cursor.at].value;
  expression.ordinal = ordinal < 0 ? 2 : ordinal;
  if (expression.ordinal > 2) return std::nullopt;
  DateMatch match = WithYear(cursor, half + 1, std::move(expression), "half");
  if (match.end == half + 1) return std::nullopt;
  return match;
}

// "17th century".
std::optional<DateMatch> ReadCentury(const DateCursor& cursor, std::size_t unit) {
  DateExpression expression;
  expression.kind = DateKind::kCentury;
  expression.ordinal = cursor.tokens[cursor.at].value;
  return DateMatch{cursor.lead.begin, unit + 1, std::move(expression), "century"};
}

// "the first two months of this year", "the first nine months".
std::optional<DateMatch> ReadFirstMonths(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const int ordinal = tokens[cursor.at].value;
  if (ordinal != 1 && ordinal != -1) return std::nullopt;
  const std::optional<DateAmount> amount = ReadAmountWords(tokens, cursor.at + 1);
  if (!amount || amount->vague || amount->whole < 1 || amount->whole > 12) return std::nullopt;
  const bool months =
      tokens.IsWord(amount->end, DateWord::kUnit) && tokens[amount->end].value == kMonthUnit;
  if (!months) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kMonths;
  expression.ordinal = ordinal;
  expression.amount = amount->whole;
  const DateMatch match = WithYear(cursor, amount->end + 1, std::move(expression), "months");
  // "the first two months of the war".
  if (match.end == amount->end + 1 && (ordinal < 0 || tokens.Is(match.end, "of"))) {
    return std::nullopt;
  }
  return match;
}

}  // namespace

std::optional<DateMatch> ReadOrdinalPeriod(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t next = cursor.at + 1;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) ++next;
  if (tokens.Is(next, "fiscal")) return std::nullopt;
  if (tokens.Is(next, "half")) return ReadHalf(cursor, next);
  if (tokens.IsWord(next, DateWord::kUnit)) {
    if (tokens[next].value == kQuarter) return ReadQuarter(cursor, next);
    if (tokens[next].value == kCentury) return ReadCentury(cursor, next);
  }
  return ReadFirstMonths(cursor);
}

std::optional<DateMatch> ReadSeason(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  DateExpression expression;
  expression.kind = DateKind::kSeason;
  expression.season = static_cast<DateSeason>(tokens[at].value);
  DateMatch match = WithYear(cursor, at + 1, std::move(expression), "season");
  if (match.end > at + 1) return match;
  // A season alone needs its article and a preposition: "fall", "spring" and "summer school" are
  // common words.
  const DateToken& next = tokens[at + 1];
  const bool closes = next.word == DateWord::kMark || next.word == DateWord::kBreak ||
                      next.word == DateWord::kPreposition || next.word == DateWord::kPast ||
                      next.word == DateWord::kArticle || IsPronoun(tokens, at + 1);
  const bool in = cursor.Previous().word == DateWord::kPreposition && !cursor.PreviousIs("of") &&
                  !cursor.PreviousIs("to");
  const bool fall = tokens.Is(at, "fall");
  if (!closes || !in || cursor.lead.a || (fall && !cursor.lead.the)) return std::nullopt;
  return match;
}

}  // namespace dateline
