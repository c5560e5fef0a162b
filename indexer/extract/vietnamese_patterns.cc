// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in Vietnamese: the unit stands in front of its number, what it is counted from behind it.
// Here the periods ("quý I/2024", "thế kỷ 17") and amounts, and which pattern a word begins.
#include <array>

#include "indexer/extract/date_value.h"
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr std::array<VietnameseName, 4> kRomanQuarters = {
    {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}}};
constexpr std::array<VietnameseName, 5> kSeasons = {
    {{"xuân", kSpring}, {"hè", kSummer}, {"hạ", kSummer}, {"thu", kAutumn}, {"đông", kWinter}}};

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
  if (end == at + 2) {
    // "nửa cuối năm".
    if (!IsVietnamese(tokens, end, kNam)) return std::nullopt;
    expression.year_shift = 0;
    ++end;
  }
  return DateMatch{at, end, std::move(expression), "vi-half"};
}

// "nửa giờ", "nửa năm", "nửa thế kỷ": how long, in units that are whole.
std::optional<DateMatch> ReadHalfOf(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  expression.type = DateType::kDuration;
  std::size_t end = at + 2;
  if (tokens.Is(at + 1, "giờ") || tokens.Is(at + 1, "tiếng")) {
    expression.literal = DurationTimex("30", kMinute);
  } else if (tokens.Is(at + 1, "năm")) {
    expression.literal = DurationTimex("6", kMonthUnit);
  } else if (tokens.Is(at + 1, "thế") && (tokens.Is(end, "kỷ") || tokens.Is(end, "kỉ"))) {
    expression.literal = DurationTimex("50", kYearUnit);
    ++end;
  } else {
    return std::nullopt;
  }
  return DateMatch{at, end, std::move(expression), "vi-duration"};
}

// "cùng ngày": the day spoken of; "cùng kỳ năm ngoái": as long as the period spoken of.
std::optional<DateMatch> ReadCung(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  if (tokens.Is(at + 1, "ngày")) {
    expression.kind = DateKind::kUnit;
    expression.unit = kDayUnit;
    expression.shift = 0;
    expression.local = true;
    return DateMatch{at, at + 2, std::move(expression), "vi-near"};
  }
  if (!tokens.Is(at + 1, "kỳ") && !tokens.Is(at + 1, "kì")) return std::nullopt;
  expression.kind = DateKind::kSamePeriod;
  expression.unit = kYearUnit;
  expression.amount = -1;
  std::size_t end = at + 2;
  SetVietnameseYear(expression, tokens, end);
  return DateMatch{at, end, std::move(expression), "same-period"};
}

// "thời gian qua", "thời gian tới", "gần đây".
std::optional<DateMatch> ReadVague(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  std::size_t end = at + 2;
  if (IsVietnamese(tokens, at, kGan)) {
    if (!tokens.Is(at + 1, "đây")) return std::nullopt;
    expression.literal = "PAST_REF";
  } else {
    const std::optional<VietnameseNumber> shift =
        tokens.Is(at + 1, "gian") ? ReadVietnameseShift(tokens, at + 2) : std::nullopt;
    if (!shift || shift->value == 0) return std::nullopt;
    expression.literal = shift->value < 0 ? "PAST_REF" : "FUTURE_REF";
    end = shift->end;
  }
  return DateMatch{at, end, std::move(expression), "reference"};
}

// "đầu năm", "cuối tháng", without a number: of the year or month that runs. "Đầu năm học" is of a
// school's.
std::optional<DateMatch> ReadRunning(const DateTokens& tokens, std::size_t unit) {
  const bool year = IsVietnamese(tokens, unit, kNam);
  if ((!year && !IsVietnamese(tokens, unit, kThang)) || tokens.Is(unit + 1, "học") ||
      tokens.Is(unit + 1, "mới") || tokens.Digits(unit + 1) > 0 || tokens[unit].capital) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = year ? kYearUnit : kMonthUnit;
  expression.shift = 0;
  return DateMatch{unit, unit + 1, std::move(expression), year ? "vi-year" : "vi-month"};
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
  if (!match) match = ReadRunning(tokens, at + 1);
  if (!match) return std::nullopt;
  match->begin = at;
  match->modifier = edge == kDau    ? DateModifier::kStart
                    : edge == kGiua ? DateModifier::kMid
                                    : DateModifier::kEnd;
  return match;
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
    case kNua:
      if (std::optional<DateMatch> half = ReadHalfOf(tokens, at)) return half;
      return ReadQuarterOrHalf(tokens, at);
    case kQuy:
      return ReadQuarterOrHalf(tokens, at);
    case kCung:
      return ReadCung(tokens, at);
    case kMoi:
      return ReadVietnameseEach(tokens, at);
    case kThoi:
    case kGan:
      return ReadVague(tokens, at);
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
      return ReadVietnameseAmount(tokens, at);
    default:
      return ReadEdge(cursor, at);
  }
}

}  // namespace

std::optional<DateMatch> ReadVietnamese(const DateCursor& cursor) {
  return ReadProper(cursor, cursor.at);
}

namespace {

// Words in front of "1/4" and "20 đến 22/3" that make them days; "2/3 số phiếu" is a share.
bool StandsAsDay(const DateTokens& tokens, std::size_t at, std::size_t behind) {
  constexpr std::array<VietnameseName, 13> kFront = {{{"từ", 0},
                                                      {"đến", 0},
                                                      {"tới", 0},
                                                      {"trước", 0},
                                                      {"sau", 0},
                                                      {"vào", 0},
                                                      {"lễ", 0},
                                                      {"dịp", 0},
                                                      {"khánh", 0},
                                                      {"là", 0},
                                                      {"nay", 0},
                                                      {"qua", 0},
                                                      {"mai", 0}}};
  constexpr std::array<VietnameseName, 6> kShared = {
      {{"số", 0}, {"diện", 0}, {"dân", 0}, {"lên", 0}, {"tổng", 0}, {"trong", 0}}};
  if (at == 0) return false;
  // "lễ 30/4 và 1/5", "sáng nay (22/3)".
  const bool listed = tokens.Is(at - 1, "và") && at >= 4 && tokens.IsMark(at - 3, '/');
  const bool bracket =
      tokens.IsMark(at - 1, '(') && at >= 2 && FindVietnamese(tokens, at - 2, kFront);
  if (!listed && !bracket && !FindVietnamese(tokens, at - 1, kFront)) return false;
  return !tokens.IsMark(behind, '/') && !tokens.IsMark(behind, '%') &&
         !FindVietnamese(tokens, behind, kShared);
}

}  // namespace

// "22 tháng 3 năm 2024", "6 tháng đầu năm 2024", "3 năm trước", "10 ngày", "từ 20 đến 22/3", "7 giờ
// sáng", "từ 1/4".
std::optional<DateMatch> ReadVietnameseNumber(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (std::optional<DateMatch> clock = ReadVietnameseClock(tokens, at)) return clock;
  if (tokens.Digits(at) == 0 || tokens.Digits(at) > 4) return std::nullopt;
  if (IsVietnamese(tokens, at + 1, kThang)) {
    if (std::optional<DateMatch> day = ReadVietnameseDayMonth(tokens, at)) return day;
  }
  if (std::optional<DateMatch> amount = ReadVietnameseAmount(tokens, at)) return amount;
  std::optional<DateMatch> days = ReadVietnameseDays(tokens, at);
  return days && StandsAsDay(tokens, at, days->end) ? days : std::nullopt;
}

}  // namespace dateline
