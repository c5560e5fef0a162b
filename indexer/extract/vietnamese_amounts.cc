// SPDX-License-Identifier: GPL-2.0-or-later
// Amounts of time in Vietnamese: how long ("3 năm 6 tháng"), how long ago ("ba tháng trước"), how
// often ("mỗi tuần"), and the first months of a year.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/date_value.h"
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr std::array<VietnameseName, 7> kUnits = {{{"năm", kYearUnit},
                                                   {"tháng", kMonthUnit},
                                                   {"tuần", kWeek},
                                                   {"ngày", kDayUnit},
                                                   {"giờ", kHour},
                                                   {"phút", kMinute},
                                                   {"giây", kSecond}}};

bool Closes(const DateTokens& tokens, std::size_t at) {
  const DateWord word = tokens[at].word;
  return word == DateWord::kMark || word == DateWord::kBreak;
}

// The unit behind an amount: "tiếng" is an hour where nothing else is counted ("hai tiếng nổ").
std::optional<int> UnitAt(const DateTokens& tokens, std::size_t at) {
  if (const std::optional<int> unit = FindVietnamese(tokens, at, kUnits)) return unit;
  const bool hours =
      tokens.Is(at, "tiếng") && (tokens.Is(at + 1, "đồng") || Closes(tokens, at + 1) ||
                                 tokens.Is(at + 1, "sau") || tokens.Is(at + 1, "trước"));
  return hours ? std::optional<int>(kHour) : std::nullopt;
}

// How an amount points at a time, and the token behind what says it.
struct Direction {
  int sign = 0;
  bool local = false;  // counted from the date spoken of
  std::size_t end = 0;
};

// "trước" and "nữa" behind an amount at `end`, "cách đây" in front of it at `begin`, "sau" and
// "trước đó" of what was told before. "Hai ngày sau trận lũ" lasts.
Direction DirectionOf(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  constexpr std::array<VietnameseName, 7> kPersons = {
      {{"ông", 0}, {"bà", 0}, {"anh", 0}, {"chị", 0}, {"họ", 0}, {"tôi", 0}, {"chúng", 0}}};
  const bool ago = begin >= 2 && tokens.Is(begin - 1, "đây") && tokens.Is(begin - 2, "cách");
  if (tokens.Is(end, "nữa")) return {1, false, end + 1};
  if (tokens.Is(end, "trước")) {
    const bool that = tokens.Is(end + 1, "đó");
    return {-1, that, that ? end + 2 : end + 1};
  }
  if (tokens.Is(end, "sau")) {
    const bool that = tokens.Is(end + 1, "đó");
    if (that || Closes(tokens, end + 1) || FindVietnamese(tokens, end + 1, kPersons)) {
      return {1, true, that ? end + 2 : end + 1};
    }
  }
  return {ago ? -1 : 0, false, end};
}

DateMatch Counted(std::size_t begin, int amount, DateUnit unit, const Direction& direction) {
  DateExpression expression;
  if (direction.sign != 0 && unit > kHour) {
    expression.kind = DateKind::kOffset;
    expression.unit = unit;
    expression.amount = direction.sign * amount;
    expression.local = direction.local;
    return {begin, direction.end, std::move(expression), "vi-offset"};
  }
  expression.type = DateType::kDuration;
  expression.literal = DurationTimex(std::to_string(amount), unit);
  return {begin, direction.end, std::move(expression), "vi-duration"};
}

// "6 tháng đầu năm 2024", "hai tháng cuối năm": `end` stands behind "tháng".
std::optional<DateMatch> ReadMonthsOfYear(const DateTokens& tokens, std::size_t at, int amount,
                                          std::size_t end) {
  constexpr int kMonthsOfYear = 12;
  const bool first = tokens.Is(end, "đầu");
  if ((!first && !tokens.Is(end, "cuối")) || amount > kMonthsOfYear || amount < 1) {
    return std::nullopt;
  }
  DateExpression months;
  months.kind = DateKind::kMonths;
  months.ordinal = first ? 1 : -1;
  months.amount = amount;
  ++end;
  if (IsVietnamese(tokens, end, kNam)) {
    months.year_shift = 0;
    std::size_t behind = end++;
    SetVietnameseYear(months, tokens, behind);
    end = std::max(end, behind);
  }
  return DateMatch{at, end, std::move(months), "vi-months"};
}

// "3 năm 6 tháng": `end` stands behind "năm".
std::optional<DateMatch> ReadYearsAndMonths(const DateTokens& tokens, std::size_t at, int years,
                                            std::size_t end) {
  constexpr int kMostMonths = 11;
  const std::optional<VietnameseNumber> months = ReadVietnameseCount(tokens, end, kMostMonths);
  if (!months || !IsVietnamese(tokens, months->end, kThang)) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kDuration;
  expression.literal =
      DurationTimex(std::to_string(years), kYearUnit) + std::to_string(months->value) + "M";
  return DateMatch{at, months->end + 1, std::move(expression), "vi-duration"};
}

// The amount at `at`: digits, or a number in words that is no name, weekday or month.
std::optional<VietnameseNumber> ReadNumber(const DateTokens& tokens, std::size_t at) {
  if (tokens.Digits(at) > 0) return VietnameseNumber{tokens[at].value, at + 1};
  constexpr int kMostSpelled = 19;
  const DateToken& before = tokens.Before(at, 1);
  const bool named = before.word == DateWord::kVietnamese &&
                     (before.value == kThu || before.value == kThang || before.value == kNgay);
  if (named || (tokens[at].capital && !tokens[at].opens_sentence)) return std::nullopt;
  return ReadVietnameseCount(tokens, at, kMostSpelled);
}

}  // namespace

// "Thứ hai năm 2005" is the second of a year, "ngày 15 tháng Giêng" a day of the moon.
std::optional<DateMatch> ReadVietnameseAmount(const DateTokens& tokens, std::size_t at) {
  const std::optional<VietnameseNumber> amount = ReadNumber(tokens, at);
  const std::optional<int> unit = amount ? UnitAt(tokens, amount->end) : std::nullopt;
  if (!unit) return std::nullopt;
  const bool digits = tokens.Digits(at) > 0;
  const std::size_t end = amount->end + 1;
  if (!digits && (tokens[amount->end].capital || tokens.Digits(end) > 0)) return std::nullopt;
  if (*unit == kMonthUnit) {
    if (std::optional<DateMatch> months = ReadMonthsOfYear(tokens, at, amount->value, end)) {
      return months;
    }
    if (IsVietnamese(tokens, at - 1, kNgay)) return std::nullopt;
  }
  if (*unit == kYearUnit) {
    if (std::optional<DateMatch> both = ReadYearsAndMonths(tokens, at, amount->value, end)) {
      return both;
    }
  }
  const Direction direction = DirectionOf(tokens, at, end);
  // "một ngày" is as often "some day".
  const bool some = tokens.Is(at, "một") && direction.sign == 0;
  if (some && (at == 0 || !tokens.Is(at - 1, "trong"))) return std::nullopt;
  return Counted(at, amount->value, static_cast<DateUnit>(*unit), direction);
}

// "Hàng hóa" are goods: only a unit behind makes it "every".
std::optional<DateMatch> ReadVietnameseEach(const DateTokens& tokens, std::size_t at) {
  const std::optional<int> unit = FindVietnamese(tokens, at + 1, kUnits);
  const bool quarter = IsVietnamese(tokens, at + 1, kQuy);
  if ((!unit && !quarter) || tokens[at + 1].capital || (unit && *unit < kDayUnit)) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.type = DateType::kSet;
  expression.literal =
      quarter ? DurationTimex("3", kMonthUnit) : DurationTimex("1", static_cast<DateUnit>(*unit));
  return DateMatch{at, at + 2, std::move(expression), "every"};
}

}  // namespace dateline
