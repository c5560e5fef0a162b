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

bool IsConjunction(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 5> kConjunctions = {"and", "or", "but", "when", "as"};
  return std::any_of(kConjunctions.begin(), kConjunctions.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// "the fourth quarter" of a match: words of a game stand near it, and no year.
bool IsOfGame(const DateCursor& cursor) {
  constexpr std::size_t kReach = 30;
  // Words of business ("goals", "coach", "assists") are left out.
  constexpr std::array<std::string_view, 12> kGameWords = {
      "touchdown",  "touchdowns",  "rebounds", "halftime",     "buzzer", "netball",
      "basketball", "quarterback", "layup",    "interception", "fumble", "scored"};
  const auto is_game = [&](std::size_t at) {
    return std::any_of(kGameWords.begin(), kGameWords.end(),
                       [&](std::string_view word) { return cursor.tokens.Is(at, word); });
  };
  for (std::size_t back = 1; back <= kReach && back <= cursor.at; ++back) {
    if (cursor.tokens.IsWord(cursor.at - back, DateWord::kBreak)) break;
    if (is_game(cursor.at - back)) return true;
  }
  for (std::size_t ahead = 1; ahead <= kReach; ++ahead) {
    if (cursor.tokens.IsWord(cursor.at + ahead, DateWord::kBreak)) break;
    if (is_game(cursor.at + ahead)) return true;
  }
  return false;
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
  DateMatch match = PartWithYear(cursor, unit + 1, std::move(expression), "quarter");
  if (match.end == unit + 1 && IsOfGame(cursor)) return std::nullopt;
  return match;
}

// "rose 14 per cent in the first half": figures of business stand near it.
bool IsOfBusiness(const DateCursor& cursor) {
  constexpr std::size_t kReach = 25;
  constexpr std::array<std::string_view, 19> kBusinessWords = {
      "forecast", "guidance", "outlook",  "shipments", "dividend", "percent", "profit",
      "profits",  "revenue",  "revenues", "sales",     "exports",  "output",  "imports",
      "turnover", "earnings", "growth",   "tonnes",    "pct"};
  const auto is_business = [&](std::size_t at) {
    return cursor.tokens.IsMark(at, '%') ||
           (cursor.tokens.Is(at, "per") && cursor.tokens.Is(at + 1, "cent")) ||
           std::any_of(kBusinessWords.begin(), kBusinessWords.end(),
                       [&](std::string_view word) { return cursor.tokens.Is(at, word); });
  };
  for (std::size_t back = 1; back <= kReach && back <= cursor.at; ++back) {
    if (cursor.tokens.IsWord(cursor.at - back, DateWord::kBreak)) break;
    if (is_business(cursor.at - back)) return true;
  }
  for (std::size_t ahead = 1; ahead <= kReach; ++ahead) {
    if (cursor.tokens.IsWord(cursor.at + ahead, DateWord::kBreak)) break;
    if (is_business(cursor.at + ahead)) return true;
  }
  return false;
}

// "the first half of 2023". A half without a year is as often of a match.
std::optional<DateMatch> ReadHalf(const DateCursor& cursor, std::size_t half) {
  DateExpression expression;
  expression.kind = DateKind::kHalf;
  const int ordinal = cursor.tokens[cursor.at].value;
  expression.ordinal = ordinal < 0 ? 2 : ordinal;
  if (expression.ordinal > 2) return std::nullopt;
  DateMatch match = PartWithYear(cursor, half + 1, std::move(expression), "half");
  if (match.end > half + 1) return match;
  // "the first half of the century", "a second half".
  const bool other = cursor.tokens.Is(match.end, "of") || cursor.lead.a;
  if (other || IsOfGame(cursor) || !IsOfBusiness(cursor)) return std::nullopt;
  return match;
}

// "17th century", the "18th" of "the 18th and 19th centuries".
std::optional<DateMatch> ReadCentury(const DateCursor& cursor, std::size_t unit) {
  if (IsBeforeChrist(cursor.tokens, unit + 1)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kCentury;
  expression.ordinal = cursor.tokens[cursor.at].value;
  const bool shared = cursor.tokens[unit].plural && unit > cursor.at + 2;
  const std::size_t end = shared ? cursor.at + 1 : unit + 1;
  return DateMatch{cursor.lead.begin, end, std::move(expression), "century"};
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
  const DateMatch match = PartWithYear(cursor, amount->end + 1, std::move(expression), "months");
  // "the first two months of the war".
  if (match.end == amount->end + 1 && (ordinal < 0 || tokens.Is(match.end, "of"))) {
    return std::nullopt;
  }
  return match;
}

}  // namespace

DateMatch PartWithYear(const DateCursor& cursor, std::size_t end, DateExpression expression,
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

std::optional<DateMatch> ReadOrdinalPeriod(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t next = cursor.at + 1;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) ++next;
  // "its fiscal second quarter" is of no calendar's.
  const bool fiscal = cursor.at > 0 && tokens.Is(cursor.at - 1, "fiscal");
  if (tokens.Is(next, "fiscal") || fiscal) return std::nullopt;
  const bool joined = tokens.Is(next, "and") || tokens.Is(next, "or") || tokens.Is(next, "to");
  if (joined && tokens.IsWord(next + 1, DateWord::kOrdinal) && tokens.Is(next + 2, "centuries")) {
    return ReadCentury(cursor, next + 2);
  }
  if (tokens.Is(next, "half")) return ReadHalf(cursor, next);
  if (tokens.IsWord(next, DateWord::kUnit)) {
    if (tokens[next].value == kQuarter) return ReadQuarter(cursor, next);
    if (tokens[next].value == kCentury) return ReadCentury(cursor, next);
  }
  return ReadFirstMonths(cursor);
}

DateMatch MonthsUpTo(const DateCursor& cursor, std::size_t month, int months, bool day_may_follow) {
  const DateTokens& tokens = cursor.tokens;
  DateExpression last;
  last.kind = DateKind::kCalendar;
  last.month = static_cast<unsigned>(tokens[month].value);
  std::size_t end = month + 1;
  if (tokens[month].abbreviated && tokens.IsMark(end, '.')) ++end;
  if (day_may_follow) {
    if (const std::optional<MonthDay> day = ReadMonthDay(tokens, month)) end = day->end;
  }
  if (const std::optional<YearTail> year = ReadYearTail(tokens, end)) {
    SetYear(last, *year);
    end = year->end;
  }
  DateExpression expression;
  expression.kind = DateKind::kMonths;
  expression.amount = months;
  expression.ends = {last};
  return {cursor.lead.begin, end, std::move(expression), "months"};
}

// "the fiscal year ending March 2025", "the year to March", "the quarter through April": the months
// that end with the one named.
std::optional<DateMatch> ReadPeriodTo(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t at = cursor.at;
  if (tokens.Is(at, "fiscal") || tokens.Is(at, "financial")) ++at;
  const bool quarter = tokens.Is(at, "quarter");
  const bool joined = tokens.Is(at + 1, "to") || tokens.Is(at + 1, "through") ||
                      tokens.Is(at + 1, "ending") || tokens.Is(at + 1, "ended");
  std::size_t month = at + 2;
  if (tokens.Digits(month) > 0 || tokens.Is(month, "in")) ++month;
  if (!cursor.lead.the || (!quarter && !tokens.Is(at, "year")) || !joined ||
      !tokens.IsWord(month, DateWord::kMonth) || !tokens[month].capital) {
    return std::nullopt;
  }
  return MonthsUpTo(cursor, month, quarter ? 3 : 12, true);
}

// "the first decade of the 17th century", "the last decade of the 19th century".
std::optional<DateMatch> ReadDecadeOfCentury(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const int which = tokens.Is(at, "last") ? 10 : tokens[at].value < 0 ? 10 : tokens[at].value;
  const bool named = tokens.IsWord(at, DateWord::kOrdinal) || tokens.Is(at, "last");
  if (!named || !tokens.Is(at + 1, "decade") || !tokens.Is(at + 2, "of") ||
      !tokens.Is(at + 3, "the") || !tokens.IsWord(at + 4, DateWord::kOrdinal) ||
      !tokens.Is(at + 5, "century") || which < 1 || which > 10 || tokens[at + 4].value < 1) {
    return std::nullopt;
  }
  if (IsBeforeChrist(tokens, at + 6)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kDecade;
  expression.year = (tokens[at + 4].value - 1) * 100 + (which - 1) * 10;
  return DateMatch{cursor.lead.begin, at + 6, std::move(expression), "decade"};
}

std::optional<DateMatch> ReadSeason(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  DateExpression expression;
  expression.kind = DateKind::kSeason;
  expression.season = static_cast<DateSeason>(tokens[at].value);
  DateMatch match = PartWithYear(cursor, at + 1, std::move(expression), "season");
  if (match.end > at + 1) {
    // "the winter of 2006-07" is named by its first year.
    const bool two = tokens.IsMark(match.end, kDash) && tokens[match.end].glued &&
                     tokens[match.end + 1].glued &&
                     (tokens.Digits(match.end + 1) == 2 || IsYearNumber(tokens, match.end + 1));
    if (two) match.end += 2;
    return match;
  }
  if (tokens[at].plural) return std::nullopt;
  // A season alone needs its article and a preposition: "fall", "spring" and "summer school" are
  // common words.
  const DateToken& next = tokens[at + 1];
  const bool closes = next.word == DateWord::kMark || next.word == DateWord::kBreak ||
                      next.word == DateWord::kPreposition || next.word == DateWord::kPast ||
                      next.word == DateWord::kArticle || next.word == DateWord::kFuture ||
                      IsPronoun(tokens, at + 1) ||
                      (cursor.lead.the && IsConjunction(tokens, at + 1));
  const bool over = cursor.lead.approximate && tokens.Is(cursor.lead.begin, "over");
  const bool in = over || (cursor.Previous().word == DateWord::kPreposition &&
                           !cursor.PreviousIs("of") && !cursor.PreviousIs("to"));
  const bool fall = tokens.Is(at, "fall");
  if (fall && tokens.Is(at + 1, "of")) return std::nullopt;
  if (!closes || !in || cursor.lead.a || (fall && !cursor.lead.the)) return std::nullopt;
  return match;
}

}  // namespace dateline
