// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in Vietnamese: the unit stands in front of its number, what it is counted from behind it.
// Here the periods ("quý I/2024", "thế kỷ 17") and amounts, and which pattern a word begins.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/date_value.h"
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr std::array<VietnameseName, 4> kRomanQuarters = {
    {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}}};
constexpr std::array<VietnameseName, 5> kSeasons = {
    {{"xuân", kSpring}, {"hè", kSummer}, {"hạ", kSummer}, {"thu", kAutumn}, {"đông", kWinter}}};
constexpr std::array<VietnameseName, 7> kUnits = {{{"năm", kYearUnit},
                                                   {"tháng", kMonthUnit},
                                                   {"tuần", kWeek},
                                                   {"ngày", kDayUnit},
                                                   {"giờ", kHour},
                                                   {"phút", kMinute},
                                                   {"giây", kSecond}}};

DateMatch Match(const DateCursor& cursor, std::size_t end, DateExpression expression,
                std::string_view rule) {
  return {cursor.lead.begin, end, std::move(expression), rule};
}

// "tháng 3", "tháng Ba năm 2024", "tháng 3/2024", "tháng trước". The months of the moon ("tháng
// Giêng", "tháng Chạp") have no value.
std::optional<DateMatch> ReadMonth(const DateTokens& tokens, std::size_t at) {
  // "Mai Thị Tháng Tám" is called so.
  const DateToken& front = tokens.Before(at, 1);
  if (tokens[at].capital && front.word == DateWord::kOther && front.capital) return std::nullopt;
  DateExpression expression;
  if (const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, at + 1)) {
    expression.kind = DateKind::kUnit;
    expression.unit = kMonthUnit;
    expression.shift = shift->value;
    return DateMatch{at, shift->end, std::move(expression), "vi-month"};
  }
  const std::optional<VietnameseNumber> month = ReadVietnameseCount(tokens, at + 1, 12);
  if (!month) return std::nullopt;
  expression.kind = DateKind::kCalendar;
  expression.month = static_cast<unsigned>(month->value);
  std::size_t end = month->end;
  SetVietnameseYear(expression, tokens, end);
  return DateMatch{at, end, std::move(expression), "vi-month"};
}

// "năm 2024", "năm ngoái", "những năm 1960"; "năm người" are five people.
std::optional<DateMatch> ReadNam(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  if (const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, at + 1)) {
    expression.kind = DateKind::kUnit;
    expression.unit = kYearUnit;
    expression.shift = shift->value;
    return DateMatch{at, shift->end, std::move(expression), "vi-year"};
  }
  const bool those = at > 0 && tokens.Is(at - 1, "những");
  const bool short_decade = those && tokens.Digits(at + 1) == 2 && tokens[at + 1].value % 10 == 0;
  if (!IsYearNumber(tokens, at + 1) && !short_decade) return std::nullopt;
  const int year = tokens[at + 1].value;
  if (those && year % 10 == 0) {
    expression.kind = DateKind::kDecade;
    expression.year = short_decade ? 1900 + year : year;
    return DateMatch{at, at + 2, std::move(expression), "decade"};
  }
  const std::size_t number = at + 1;
  std::optional<DateMatch> match = ReadYear({tokens, number, {number, number}});
  if (match) match->begin = at;
  return match;
}

std::optional<DateMatch> ReadWeek(const DateTokens& tokens, std::size_t at, DateUnit unit) {
  const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, at + 1);
  if (!shift) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = unit;
  expression.shift = shift->value;
  return DateMatch{at, shift->end, std::move(expression), "vi-week"};
}

// "quý I/2024", "quý 1 năm nay", "nửa đầu năm 2024": behind a half its year must be named.
std::optional<DateMatch> ReadQuarterOrHalf(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  std::size_t end = at + 2;
  if (IsVietnamese(tokens, at, kQuy)) {
    const bool roman = tokens[at + 1].capital;
    const std::optional<int> quarter =
        roman ? FindVietnamese(tokens, at + 1, kRomanQuarters) : std::nullopt;
    const std::optional<VietnameseNumber> digits =
        tokens.Digits(at + 1) == 1 ? ReadVietnameseCount(tokens, at + 1, 4) : std::nullopt;
    if (!quarter && !digits) return std::nullopt;
    expression.kind = DateKind::kQuarter;
    expression.ordinal = quarter ? *quarter : digits->value;
    SetVietnameseYear(expression, tokens, end);
    return DateMatch{at, end, std::move(expression), "vi-quarter"};
  }
  const bool first = tokens.Is(at + 1, "đầu");
  if (!first && !tokens.Is(at + 1, "cuối")) return std::nullopt;
  expression.kind = DateKind::kHalf;
  expression.ordinal = first ? 1 : 2;
  SetVietnameseYear(expression, tokens, end);
  if (end == at + 2) return std::nullopt;
  return DateMatch{at, end, std::move(expression), "vi-half"};
}

int RomanValue(std::string_view letters) {
  constexpr std::array<VietnameseName, 4> kLetters = {{{"I", 1}, {"V", 5}, {"X", 10}, {"L", 50}}};
  int total = 0;
  int last = 0;
  for (std::size_t i = letters.size(); i-- > 0;) {
    int value = 0;
    for (const VietnameseName& letter : kLetters) {
      if (letters[i] == letter.small[0]) value = letter.value;
    }
    if (value == 0) return 0;
    total += value < last ? -value : value;
    last = value;
  }
  return total;
}

// "thế kỷ 17", "thế kỉ XVII", "thập niên 1960", "thập kỷ 60".
std::optional<DateMatch> ReadLongPeriod(const DateTokens& tokens, std::size_t at) {
  const bool century = IsVietnamese(tokens, at, kTheKy);
  if (!tokens.Is(at + 1, "kỷ") && !tokens.Is(at + 1, "kỉ") && !tokens.Is(at + 1, "niên")) {
    return std::nullopt;
  }
  constexpr int kLatestCentury = 21;
  const int digits = tokens.Digits(at + 2) > 0 ? tokens[at + 2].value : 0;
  DateExpression expression;
  if (century) {
    expression.ordinal = digits != 0 ? digits : RomanValue(tokens.Text(at + 2));
    if (expression.ordinal < 1 || expression.ordinal > kLatestCentury) return std::nullopt;
    expression.kind = DateKind::kCentury;
    return DateMatch{at, at + 3, std::move(expression), "century"};
  }
  const bool short_decade = tokens.Digits(at + 2) == 2 && digits % 10 == 0;
  if (digits % 10 != 0 || (!short_decade && !IsYearNumber(tokens, at + 2))) return std::nullopt;
  expression.kind = DateKind::kDecade;
  expression.year = short_decade ? 1900 + digits : digits;
  return DateMatch{at, at + 3, std::move(expression), "decade"};
}

std::optional<DateMatch> ReadMua(const DateTokens& tokens, std::size_t at) {
  const std::optional<int> season = FindVietnamese(tokens, at + 1, kSeasons);
  if (!season) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kSeason;
  expression.season = static_cast<DateSeason>(*season);
  std::size_t end = at + 2;
  if (const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, end)) {
    expression.shift = shift->value;
    end = shift->end;
  } else {
    SetVietnameseYear(expression, tokens, end);
  }
  return DateMatch{at, end, std::move(expression), "vi-season"};
}

std::optional<DateMatch> ReadProper(const DateCursor& cursor, std::size_t at);

// "đầu tháng 3", "giữa năm 2024", "cuối năm nay", "cuối tuần qua": the weekend.
std::optional<DateMatch> ReadEdge(const DateCursor& cursor, std::size_t at) {
  const DateTokens& tokens = cursor.tokens;
  const int edge = tokens[at].value;
  if (edge == kCuoi && IsVietnamese(tokens, at + 1, kTuan)) {
    std::optional<DateMatch> weekend = ReadWeek(tokens, at + 1, kWeekend);
    if (weekend) weekend->begin = at;
    return weekend;
  }
  const DateToken& next = tokens[at + 1];
  const bool period = next.word == DateWord::kVietnamese &&
                      (next.value == kThang || next.value == kNam || next.value == kMua ||
                       next.value == kTheKy || next.value == kThapKy || next.value == kTuan);
  std::optional<DateMatch> match = period ? ReadProper(cursor, at + 1) : std::nullopt;
  if (!match) return std::nullopt;
  match->begin = at;
  match->modifier = edge == kDau    ? DateModifier::kStart
                    : edge == kGiua ? DateModifier::kMid
                                    : DateModifier::kEnd;
  return match;
}

DateExpression Counted(int amount, DateUnit unit, int direction) {
  DateExpression expression;
  if (direction != 0 && unit > kHour) {
    expression.kind = DateKind::kOffset;
    expression.unit = unit;
    expression.amount = direction * amount;
    return expression;
  }
  expression.type = DateType::kDuration;
  expression.literal = DurationTimex(std::to_string(amount), unit);
  return expression;
}

// "trước" -1 and "nữa" 1 behind an amount, "cách đây" -1 in front of it at `begin`; moves `end`.
int DirectionOf(const DateTokens& tokens, std::size_t begin, std::size_t& end) {
  const bool ago = begin >= 2 && tokens.Is(begin - 1, "đây") && tokens.Is(begin - 2, "cách");
  if (tokens.Is(end, "nữa")) {
    ++end;
    return 1;
  }
  if (tokens.Is(end, "trước")) {
    ++end;
    return -1;
  }
  return ago ? -1 : 0;
}

// "hai năm", "mười hai ngày", "ba tháng trước"; "thứ hai năm 2005" is the second of a year.
std::optional<DateMatch> ReadCounted(const DateTokens& tokens, std::size_t at) {
  constexpr int kMostSpelled = 19;
  if (tokens[at].capital && !tokens[at].opens_sentence) return std::nullopt;
  const DateToken& before = tokens.Before(at, 1);
  const bool named = before.word == DateWord::kVietnamese &&
                     (before.value == kThu || before.value == kThang || before.value == kNgay);
  const std::optional<VietnameseNumber> amount = ReadVietnameseCount(tokens, at, kMostSpelled);
  if (!amount || named) return std::nullopt;
  const std::optional<int> unit = FindVietnamese(tokens, amount->end, kUnits);
  std::size_t end = amount->end + 1;
  if (!unit || tokens[amount->end].capital || tokens.Digits(end) > 0) return std::nullopt;
  const int direction = DirectionOf(tokens, at, end);
  return DateMatch{at, end, Counted(amount->value, static_cast<DateUnit>(*unit), direction),
                   direction == 0 ? "vi-duration" : "vi-offset"};
}

std::optional<DateMatch> ReadProper(const DateCursor& cursor, std::size_t at) {
  const DateTokens& tokens = cursor.tokens;
  switch (tokens[at].value) {
    case kNgay:
    case kHom:
      if (IsVietnamese(tokens, at + 1, kThu)) return ReadVietnameseWeekday(tokens, at + 1);
      return ReadVietnameseDay(tokens, at);
    case kThang:
      return ReadMonth(tokens, at);
    case kNam:
      return ReadNam(tokens, at);
    case kThu:
    case kChuNhat:
      return ReadVietnameseWeekday(tokens, at);
    case kTuan:
      return ReadWeek(tokens, at, kWeek);
    case kQuy:
    case kNua:
      return ReadQuarterOrHalf(tokens, at);
    case kTheKy:
    case kThapKy:
      return ReadLongPeriod(tokens, at);
    case kBuoi:
      return ReadVietnamesePart(tokens, at);
    case kMua:
      return ReadMua(tokens, at);
    case kHien:
      if (tokens.Is(at + 1, "nay")) {
        DateExpression now;
        now.literal = "PRESENT_REF";
        return DateMatch{at, at + 2, std::move(now), "reference"};
      }
      return std::nullopt;
    case kSo:
      return ReadCounted(tokens, at);
    default:
      return ReadEdge(cursor, at);
  }
}

}  // namespace

std::optional<DateMatch> ReadVietnamese(const DateCursor& cursor) {
  return ReadProper(cursor, cursor.at);
}

// "22 tháng 3 năm 2024", "6 tháng đầu năm 2024", "3 năm trước", "10 ngày".
std::optional<DateMatch> ReadVietnameseNumber(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t unit_at = cursor.at + 1;
  if (std::optional<DateMatch> clock = ReadVietnameseClock(tokens, cursor.at)) return clock;
  if (tokens.Digits(cursor.at) == 0 || tokens.Digits(cursor.at) > 4) return std::nullopt;
  const std::optional<int> unit = FindVietnamese(tokens, unit_at, kUnits);
  if (!unit) return std::nullopt;
  if (*unit == kMonthUnit) {
    if (std::optional<DateMatch> day = ReadVietnameseDayMonth(tokens, cursor.at)) return day;
  }
  const int amount = tokens[cursor.at].value;
  std::size_t end = unit_at + 1;
  const bool first = tokens.Is(end, "đầu");
  if (*unit == kMonthUnit && (first || tokens.Is(end, "cuối")) && amount <= 12 && amount >= 1) {
    DateExpression months;
    months.kind = DateKind::kMonths;
    months.ordinal = first ? 1 : -1;
    months.amount = amount;
    ++end;
    if (IsVietnamese(tokens, end, kNam)) {
      months.year_shift = 0;
      const std::size_t year = end++;
      std::size_t behind = year;
      SetVietnameseYear(months, tokens, behind);
      end = std::max(end, behind);
    }
    return Match(cursor, end, std::move(months), "vi-months");
  }
  const int direction = DirectionOf(tokens, cursor.at, end);
  return DateMatch{cursor.at, end, Counted(amount, static_cast<DateUnit>(*unit), direction),
                   direction == 0 ? "vi-duration" : "vi-offset"};
}

}  // namespace dateline
