// SPDX-License-Identifier: GPL-2.0-or-later
// Days in Vietnamese, and their parts: "ngày 22 tháng 3 năm 2024", "sáng 22/3", "thứ Sáu tuần
// trước".
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr std::array<VietnameseName, 6> kParts = {{{"sáng", kMorning},
                                                   {"trưa", kMidday},
                                                   {"chiều", kAfternoon},
                                                   {"tối", kEvening},
                                                   {"đêm", kNightPart},
                                                   {"rạng", kMorning}}};
// A month behind a day: "/3", "-3", " tháng 3", " tháng Ba".
std::optional<VietnameseNumber> ReadMonthTail(const DateTokens& tokens, std::size_t at) {
  const bool mark =
      (tokens.IsMark(at, '/') || tokens.IsMark(at, kDash) || tokens.IsMark(at, '.')) &&
      tokens[at].glued && tokens[at + 1].glued;
  constexpr int kMonths = 12;
  if (mark && tokens.Digits(at + 1) > 0) return ReadVietnameseCount(tokens, at + 1, kMonths);
  return IsVietnamese(tokens, at, kThang) ? ReadVietnameseCount(tokens, at + 1, kMonths)
                                          : std::nullopt;
}

// "ngày 20.3", "sáng 20.3": one number for a scanner that knows decimals.
std::optional<DateMatch> ReadDottedDay(const DateTokens& tokens, std::size_t at) {
  const DateToken& front = tokens.Before(at, 1);
  const std::string_view printed = tokens.Text(at);
  const std::size_t dot = printed.find('.');
  if (!tokens[at].decimal || front.word != DateWord::kVietnamese || tokens[at].grouped ||
      dot == std::string_view::npos || printed.size() - dot > 3) {
    return std::nullopt;
  }
  unsigned month = 0;
  for (const char digit : printed.substr(dot + 1)) {
    month = month * 10 + static_cast<unsigned>(digit - '0');
  }
  const auto day = static_cast<unsigned>(tokens[at].value);
  if (!MakeDay(2024, month, day)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.day = day;
  expression.month = month;
  return DateMatch{at, at + 1, std::move(expression), "vi-day"};
}

}  // namespace

// Day and month from the day's number: "22/3", "22/3/2024", "22 tháng 3 năm 2024", "ngày 22.3".
std::optional<DateMatch> ReadVietnameseDayMonth(const DateTokens& tokens, std::size_t at) {
  constexpr int kDays = 31;
  if (std::optional<DateMatch> dotted = ReadDottedDay(tokens, at)) return dotted;
  const std::optional<VietnameseNumber> day = ReadVietnameseCount(tokens, at, kDays);
  const std::optional<VietnameseNumber> month =
      day ? ReadMonthTail(tokens, day->end) : std::nullopt;
  if (!month) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.day = static_cast<unsigned>(day->value);
  expression.month = static_cast<unsigned>(month->value);
  std::size_t end = month->end;
  SetVietnameseYear(expression, tokens, end);
  if (!MakeDay(2024, expression.month, expression.day)) return std::nullopt;
  return DateMatch{at, end, std::move(expression), "vi-day"};
}

namespace {

DateMatch DayInterval(std::size_t begin, DateMatch first, DateMatch last) {
  DateExpression interval;
  interval.kind = DateKind::kInterval;
  if (first.expression.year == 0) first.expression.year = last.expression.year;
  interval.ends = {std::move(first.expression), std::move(last.expression)};
  return {begin, last.end, std::move(interval), "vi-days"};
}

// The day behind "đến" or a dash: "10/8", "ngày 10/8".
std::optional<DateMatch> ReadLastDay(const DateTokens& tokens, std::size_t at) {
  return ReadVietnameseDayMonth(tokens, IsVietnamese(tokens, at, kNgay) ? at + 1 : at);
}

// "4 đến 10/8", "6-7/7", "6 và 7/7": the month stands behind the second day alone.
std::optional<DateMatch> ReadDaysOfMonth(const DateTokens& tokens, std::size_t at) {
  const bool joined = tokens.Is(at + 1, "đến") || tokens.Is(at + 1, "tới") ||
                      tokens.Is(at + 1, "và") || tokens.IsMark(at + 1, kDash);
  const auto day = static_cast<unsigned>(tokens[at].value);
  if (!joined || tokens.Digits(at) == 0 || tokens.Digits(at) > 2 || day < 1) return std::nullopt;
  std::optional<DateMatch> last = ReadLastDay(tokens, at + 2);
  if (!last || day >= last->expression.day) return std::nullopt;
  DateMatch first = *last;
  first.expression.day = day;
  return DayInterval(at, std::move(first), std::move(*last));
}

// One day, or two as one interval: "22/3", "4/8 đến ngày 10/8", "4 đến 10/8".
std::optional<DateMatch> ReadDays(const DateTokens& tokens, std::size_t at) {
  // "6-7/7/2024" are two days of July, "6-7-2024" is one.
  const bool row = tokens.IsMark(at + 1, kDash) && tokens.IsMark(at + 3, '/');
  std::optional<DateMatch> first = row ? std::nullopt : ReadVietnameseDayMonth(tokens, at);
  if (!first) return ReadDaysOfMonth(tokens, at);
  if (!tokens.Is(first->end, "đến") && !tokens.Is(first->end, "tới")) return first;
  std::optional<DateMatch> last = ReadLastDay(tokens, first->end + 1);
  return last ? DayInterval(at, std::move(*first), std::move(*last)) : first;
}

// "mùng 2 Tết": the second day of the year of the moon.
std::optional<DateMatch> ReadDayOfTet(const DateTokens& tokens, std::size_t at) {
  constexpr int kDaysOfTet = 10;
  if (!tokens.Is(at, "mùng") && !tokens.Is(at, "mồng")) return std::nullopt;
  const std::optional<VietnameseNumber> day = ReadVietnameseCount(tokens, at + 1, kDaysOfTet);
  if (!day || tokens.Text(day->end) != "Tết") return std::nullopt;
  std::optional<DateMatch> feast = ReadFeast({tokens, day->end, {day->end, day->end}});
  if (!feast || feast->expression.kind != DateKind::kFeast) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kOffset;
  expression.unit = kDayUnit;
  expression.amount = day->value - 1;
  expression.ends = {std::move(feast->expression)};
  return DateMatch{at, feast->end, std::move(expression), "offset"};
}

// True behind "từ" where the last day has its own word: "từ ngày 1/7 đến ngày 30/9" are two days.
bool ArePartedDays(const DateTokens& tokens, std::size_t word, const DateMatch& days) {
  if (word == 0 || !tokens.Is(word - 1, "từ") || days.expression.kind != DateKind::kInterval) {
    return false;
  }
  for (std::size_t at = word + 1; at < days.end; ++at) {
    if (IsVietnamese(tokens, at, kNgay)) return true;
  }
  return false;
}

DateExpression DayExpression(int shift) {
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = kDayUnit;
  expression.shift = shift;
  return expression;
}

}  // namespace

// "hôm nay", "hôm qua", "ngày mai", "ngày hôm sau", "hôm 22/3", "ngày 22 tháng 3".
std::optional<DateMatch> ReadVietnameseDay(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at + 1;
  const bool hom = IsVietnamese(tokens, at, kHom) || IsVietnamese(tokens, next, kHom);
  if (IsVietnamese(tokens, at, kNgay) && IsVietnamese(tokens, next, kHom)) ++next;
  constexpr std::array<VietnameseName, 3> kNear = {{{"nay", 0}, {"qua", -1}, {"kia", -2}}};
  if (const std::optional<int> shift = hom ? FindVietnamese(tokens, next, kNear) : std::nullopt) {
    return DateMatch{at, next + 1, DayExpression(*shift), "vi-near"};
  }
  if (std::optional<DateMatch> of_tet = ReadDayOfTet(tokens, at)) return of_tet;
  if (!hom && tokens.Is(next, "mai")) return DateMatch{at, next + 1, DayExpression(1), "vi-near"};
  if (!hom && tokens.Is(next, "kia")) return DateMatch{at, next + 1, DayExpression(2), "vi-near"};
  if (!hom && tokens.Is(next, "nay")) {
    // "mấy ngày nay", "những ngày nay": some days, and no "nowadays".
    constexpr std::array<VietnameseName, 3> kSome = {{{"mấy", 0}, {"những", 0}, {"các", 0}}};
    if (at > 0 && FindVietnamese(tokens, at - 1, kSome)) return std::nullopt;
    DateExpression now;
    now.literal = "PRESENT_REF";
    return DateMatch{at, next + 1, std::move(now), "reference"};
  }
  if (tokens.Is(next, "sau") || tokens.Is(next, "trước")) {
    DateExpression expression = DayExpression(tokens.Is(next, "sau") ? 1 : -1);
    expression.local = true;
    return DateMatch{at, next + 1, std::move(expression), "vi-near"};
  }
  std::optional<DateMatch> days = ReadDays(tokens, next);
  if (days && ArePartedDays(tokens, at, *days)) {
    if (std::optional<DateMatch> first = ReadVietnameseDayMonth(tokens, next)) days = first;
  }
  if (days) days->begin = at;
  return days;
}

std::optional<DateMatch> ReadVietnameseDays(const DateTokens& tokens, std::size_t at) {
  return ReadDays(tokens, at);
}

namespace {

// True where "thứ hai" is Monday and not the second: by its capital, or by what stands beside it.
bool IsWeekdayName(const DateTokens& tokens, std::size_t at) {
  if (tokens[at + 1].capital || tokens.Digits(at + 1) == 1) return true;
  const DateToken& before = tokens.Before(at, 1);
  if (before.word == DateWord::kVietnamese && (before.value == kBuoi || before.value == kHom)) {
    return true;
  }
  constexpr std::array<VietnameseName, 3> kIn = {{{"vào", 0}, {"từ", 0}, {"ngày", 0}}};
  // "Thứ tư, 20/3".
  const std::size_t date = tokens.IsMark(at + 2, ',') ? at + 3 : at + 2;
  return (at > 0 && FindVietnamese(tokens, at - 1, kIn)) || IsVietnamese(tokens, at + 2, kTuan) ||
         (tokens.Digits(date) > 0 && tokens.IsMark(date + 1, '/'));
}

}  // namespace

// "thứ Sáu", "thứ 6", "chủ nhật", with the date or the week that may follow.
std::optional<DateMatch> ReadVietnameseWeekday(const DateTokens& tokens, std::size_t at) {
  DateExpression expression;
  expression.kind = DateKind::kWeekday;
  if (IsVietnamese(tokens, at, kChuNhat)) {
    if (!tokens.Is(at + 1, "nhật")) return std::nullopt;
    expression.weekday = 7;
  } else {
    const std::optional<VietnameseNumber> number = ReadVietnameseCount(tokens, at + 1, 7);
    if (!number || number->value < 2 || number->end != at + 2 || !IsWeekdayName(tokens, at)) {
      return std::nullopt;
    }
    expression.weekday = number->value - 1;
  }
  std::size_t end = at + 2;
  if (IsVietnamese(tokens, end, kTuan)) {
    if (const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, end + 1)) {
      DateExpression week;
      week.kind = DateKind::kUnit;
      week.unit = kWeek;
      week.shift = shift->value;
      expression.kind = DateKind::kPartOf;
      expression.ordinal = 1;
      expression.ends = {std::move(week)};
      return DateMatch{at, shift->end, std::move(expression), "vi-weekday"};
    }
  }
  std::size_t date = end;
  if (tokens.IsMark(date, ',')) ++date;
  if (IsVietnamese(tokens, date, kNgay)) ++date;
  if (std::optional<DateMatch> day = ReadVietnameseDayMonth(tokens, date)) {
    day->begin = at;
    day->expression.weekday = expression.weekday;
    return day;
  }
  return DateMatch{at, end, std::move(expression), "vi-weekday"};
}

// "sáng nay", "tối qua", "chiều mai", "sáng 22/3", "sáng thứ Sáu", "tối hôm qua", "sáng cùng ngày".
std::optional<DateMatch> ReadVietnamesePart(const DateTokens& tokens, std::size_t at) {
  const std::optional<int> part =
      tokens.Text(at) == "Đêm" ? kNightPart : FindVietnamese(tokens, at, kParts);
  if (!part) return std::nullopt;
  std::size_t next = at + 1;
  if (tokens.Is(at, "rạng")) {
    if (!tokens.Is(next, "sáng")) return std::nullopt;
    ++next;
  }
  // "sáng sớm nay", "tối muộn 21/3".
  if (tokens.Is(next, "sớm") || tokens.Is(next, "muộn")) ++next;
  constexpr std::array<VietnameseName, 3> kNear = {{{"nay", 0}, {"qua", -1}, {"mai", 1}}};
  std::optional<DateMatch> day;
  if (const std::optional<int> shift = FindVietnamese(tokens, next, kNear)) {
    day = DateMatch{at, next + 1, DayExpression(*shift), "vi-part"};
  } else if (tokens.Is(next, "cùng") && tokens.Is(next + 1, "ngày")) {
    day = DateMatch{at, next + 2, DayExpression(0), "vi-part"};
    day->expression.local = true;
  } else if (IsVietnamese(tokens, next, kThu) || IsVietnamese(tokens, next, kChuNhat)) {
    day = ReadVietnameseWeekday(tokens, next);
  } else if (IsVietnamese(tokens, next, kNgay) || IsVietnamese(tokens, next, kHom)) {
    day = ReadVietnameseDay(tokens, next);
  } else {
    day = ReadVietnameseDayMonth(tokens, next);
  }
  if (!day || day->expression.kind == DateKind::kInterval ||
      day->expression.kind == DateKind::kLiteral) {
    return std::nullopt;
  }
  day->begin = at;
  day->expression.part = static_cast<DayPart>(*part);
  return day;
}

namespace {

// "2 giờ chiều" is 14:00, "10 giờ đêm" 22:00, "1 giờ đêm" 1:00; 24 ends the day.
int HourOfDay(int hour, int part) {
  constexpr int kNoon = 12;
  constexpr int kLateHour = 6;
  constexpr int kEndOfDay = 24;
  if (hour == kEndOfDay) return hour;
  if (part == kAfternoon || part == kEvening) return hour < kNoon ? hour + kNoon : hour;
  if (part == kNightPart) return hour >= kLateHour && hour < kNoon ? hour + kNoon : hour;
  return part == kMidday && hour < 3 ? hour + kNoon : hour;
}

// The day that stands behind a clock, with or without its part: "sáng nay", "ngày 22/3".
std::optional<DateMatch> ReadDayOfClock(const DateTokens& tokens, std::size_t at) {
  if (IsVietnamese(tokens, at, kBuoi)) return ReadVietnamesePart(tokens, at);
  if (IsVietnamese(tokens, at, kThu) || IsVietnamese(tokens, at, kChuNhat)) {
    return ReadVietnameseWeekday(tokens, at);
  }
  if (IsVietnamese(tokens, at, kCung) && tokens.Is(at + 1, "ngày")) {
    DateExpression same = DayExpression(0);
    same.local = true;
    return DateMatch{at, at + 2, std::move(same), "vi-near"};
  }
  const bool day = IsVietnamese(tokens, at, kNgay) || IsVietnamese(tokens, at, kHom);
  return day ? ReadVietnameseDay(tokens, at) : std::nullopt;
}

// "lúc", "vào khoảng" in front of a clock; "khoảng 3 giờ" alone is as often how long.
bool FollowsClockWord(const DateTokens& tokens, std::size_t at) {
  constexpr std::array<VietnameseName, 5> kAt = {
      {{"lúc", 0}, {"từ", 0}, {"vào", 0}, {"đến", 0}, {"hồi", 0}}};
  const std::size_t begin = at > 0 && tokens.Is(at - 1, "khoảng") ? at - 1 : at;
  return begin > 0 && FindVietnamese(tokens, begin - 1, kAt);
}

// The clock read from `at` to `next`, with the part of the day or the day that follows.
std::optional<DateMatch> ClockTail(const DateTokens& tokens, std::size_t at, std::size_t next,
                                   ClockTime clock) {
  const std::optional<int> part = FindVietnamese(tokens, next, kParts);
  clock.hour = HourOfDay(clock.hour, part.value_or(kNoPart));
  if (std::optional<DateMatch> day = ReadDayOfClock(tokens, next);
      day && day->expression.kind != DateKind::kInterval &&
      day->expression.kind != DateKind::kLiteral) {
    day->begin = at;
    day->expression.part = kNoPart;
    day->expression.clock = clock;
    day->rule = "vi-clock";
    return day;
  }
  if (!part && !FollowsClockWord(tokens, at)) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kTimeOfDay;
  expression.clock = clock;
  expression.local = true;
  return DateMatch{at, part ? next + 1 : next, std::move(expression), "vi-clock"};
}

}  // namespace

std::optional<DateMatch> ReadVietnameseClock(const DateTokens& tokens, std::size_t at) {
  constexpr int kHours = 24;
  if (tokens.Digits(at) == 0 || tokens.Digits(at) > 2 || tokens[at].value > kHours ||
      !tokens.Is(at + 1, "giờ") || (tokens.Is(at + 2, "đồng") && tokens.Is(at + 3, "hồ"))) {
    return std::nullopt;
  }
  ClockTime clock{tokens[at].value, 0, false};
  std::size_t next = at + 2;
  if (tokens.Digits(next) == 2 && tokens[next].value < 60) clock.minute = tokens[next++].value;
  if (next > at + 2 && tokens.Is(next, "phút")) ++next;
  if (clock.hour == kHours && clock.minute > 0) return std::nullopt;
  return ClockTail(tokens, at, next, clock);
}

std::optional<DateMatch> VietnameseClockWithDay(const DateTokens& tokens, std::size_t at,
                                                ClockTime clock) {
  return ClockTail(tokens, at, at + 1, clock);
}

}  // namespace dateline
