// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/written_date.h"

namespace dateline {
namespace {

using Token = DateToken;

// What a numeric date is parted by, the same on both sides.
bool IsNumericSeparator(const Token& token) {
  return token.word == DateWord::kMark && token.glued &&
         (token.value == kDash || token.value == '/' || token.value == '.');
}

bool IsGluedNumber(const DateTokens& tokens, std::size_t at) {
  return tokens.Digits(at) > 0 && tokens[at].glued;
}

// A number no digit or letter touches from the left, as far as a date is concerned: the 2024 of
// "A2024-03" is none.
bool StartsNumber(const DateTokens& tokens, std::size_t at) {
  if (tokens.Digits(at) == 0) return false;
  if (!tokens[at].glued || at == 0) return true;
  const Token& before = tokens[at - 1];
  return before.word == DateWord::kMark && before.value != '.' && before.value != '/' &&
         before.value != kDash && before.value != ':' && before.value != kCurrency;
}

bool IsYear(const DateTokens& tokens, std::size_t at) {
  return tokens.Digits(at) == 4 && tokens[at].value >= 1;
}

bool IsDayNumber(const DateTokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const bool number = tokens.Digits(at) == 1 || tokens.Digits(at) == 2;
  const bool ordinal =
      token.word == DateWord::kOrdinal && token.end - token.begin <= 4 && tokens.Text(at)[0] <= '9';
  return (number || ordinal) && token.value >= 1 && token.value <= 31;
}

// A month by name, with the full stop of an abbreviation; gives the token behind it.
std::optional<std::size_t> AfterMonth(const DateTokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.word != DateWord::kMonth || !token.capital) return std::nullopt;
  const bool dotted = token.abbreviated && tokens.IsMark(at + 1, '.') && tokens[at + 1].glued;
  return at + (dotted ? 2 : 1);
}

std::size_t SkipMark(const DateTokens& tokens, std::size_t at, std::int32_t mark) {
  return tokens.IsMark(at, mark) ? at + 1 : at;
}

std::optional<WrittenDate> FromDay(int year, unsigned month, unsigned day, std::size_t end) {
  const std::optional<Day> first = MakeDay(year, month, day);
  if (!first) return std::nullopt;
  WrittenDate written;
  written.date = {*first, Granularity::kDay};
  written.end = end;
  return written;
}

std::optional<WrittenDate> FromMonth(int year, unsigned month, std::size_t end) {
  std::optional<WrittenDate> written = FromDay(year, month, 1, end);
  if (written) written->date.granularity = Granularity::kMonth;
  return written;
}

// "2024-03-22", "2024/03/22", "2024-03".
std::optional<WrittenDate> ReadYearFirst(const DateTokens& tokens, std::size_t at) {
  if (!IsYear(tokens, at) || !IsNumericSeparator(tokens[at + 1]) ||
      !IsGluedNumber(tokens, at + 2)) {
    return std::nullopt;
  }
  const int year = tokens[at].value;
  const auto month = static_cast<unsigned>(tokens[at + 2].value);
  const bool has_day = IsNumericSeparator(tokens[at + 3]) && IsGluedNumber(tokens, at + 4) &&
                       tokens[at + 3].value == tokens[at + 1].value;
  if (has_day && tokens.Digits(at + 4) <= 2) {
    return FromDay(year, month, static_cast<unsigned>(tokens[at + 4].value), at + 5);
  }
  if (tokens[at + 1].value != kDash || tokens.Digits(at + 2) != 2 || has_day) return std::nullopt;
  return FromMonth(year, month, at + 3);
}

// "22.3.2024", "22-03-2024", "03/22/2024". Both orders possible: the year alone is sure.
std::optional<WrittenDate> ReadYearLast(const DateTokens& tokens, std::size_t at) {
  if (tokens.Digits(at) > 2 || !IsNumericSeparator(tokens[at + 1]) ||
      !IsGluedNumber(tokens, at + 2) || tokens.Digits(at + 2) > 2 ||
      !IsNumericSeparator(tokens[at + 3]) || tokens[at + 3].value != tokens[at + 1].value ||
      !IsGluedNumber(tokens, at + 4) || !IsYear(tokens, at + 4)) {
    return std::nullopt;
  }
  const auto one = static_cast<unsigned>(tokens[at].value);
  const auto two = static_cast<unsigned>(tokens[at + 2].value);
  const int year = tokens[at + 4].value;
  const std::optional<Day> day_first = MakeDay(year, two, one);
  // A full stop between them is written where the day comes first.
  const std::optional<Day> month_first =
      tokens[at + 1].value == '.' ? std::nullopt : MakeDay(year, one, two);
  if (day_first && month_first && *day_first != *month_first) {
    std::optional<WrittenDate> written = FromDay(year, 1, 1, at + 5);
    if (!written) return std::nullopt;
    written->date.granularity = Granularity::kYear;
    written->day_first = day_first;
    written->month_first = month_first;
    return written;
  }
  const std::optional<Day> sure = day_first ? day_first : month_first;
  if (!sure) return std::nullopt;
  return FromDay(year, unsigned(sure->month()), unsigned(sure->day()), at + 5);
}

// "22 March 2024", "22nd of March, 2024", "22-Mar-2024".
std::optional<WrittenDate> ReadDayMonthYear(const DateTokens& tokens, std::size_t at) {
  if (!IsDayNumber(tokens, at)) return std::nullopt;
  std::size_t month = at + 1;
  if (tokens.Is(month, "of") || tokens.IsMark(month, kDash)) ++month;
  const std::optional<std::size_t> behind = AfterMonth(tokens, month);
  if (!behind) return std::nullopt;
  std::size_t year = SkipMark(tokens, *behind, ',');
  if (tokens.IsMark(year, kDash) && tokens[year].glued) ++year;
  if (!IsYear(tokens, year)) return std::nullopt;
  return FromDay(tokens[year].value, static_cast<unsigned>(tokens[month].value),
                 static_cast<unsigned>(tokens[at].value), year + 1);
}

// "March 22, 2024", "March 2024".
std::optional<WrittenDate> ReadMonthDayYear(const DateTokens& tokens, std::size_t at) {
  const std::optional<std::size_t> behind = AfterMonth(tokens, at);
  if (!behind) return std::nullopt;
  const auto month = static_cast<unsigned>(tokens[at].value);
  // "October, 14/2025".
  const std::size_t slash = *behind + 2;
  if (tokens.IsMark(*behind, ',') && IsDayNumber(tokens, *behind + 1) &&
      tokens.IsMark(slash, '/') && tokens[slash].glued && IsYear(tokens, slash + 1)) {
    return FromDay(tokens[slash + 1].value, month, static_cast<unsigned>(tokens[slash - 1].value),
                   slash + 2);
  }
  if (IsDayNumber(tokens, *behind)) {
    const std::size_t year = SkipMark(tokens, *behind + 1, ',');
    if (IsYear(tokens, year)) {
      return FromDay(tokens[year].value, month, static_cast<unsigned>(tokens[*behind].value),
                     year + 1);
    }
  }
  std::size_t year = SkipMark(tokens, *behind, ',');
  if (tokens.Is(year, "of")) ++year;
  if (!IsYear(tokens, year)) return std::nullopt;
  return FromMonth(tokens[year].value, month, year + 1);
}

// "22 tháng 3 năm 2024", "22 tháng 3, 2024".
std::optional<WrittenDate> ReadVietnamese(const DateTokens& tokens, std::size_t at) {
  const std::size_t digits = tokens.Digits(at + 2);
  if (!IsDayNumber(tokens, at) || !tokens.Is(at + 1, "tháng") || digits == 0 || digits > 2) {
    return std::nullopt;
  }
  std::size_t year = SkipMark(tokens, at + 3, ',');
  if (tokens.Is(year, "năm")) ++year;
  if (!IsYear(tokens, year)) return std::nullopt;
  return FromDay(tokens[year].value, static_cast<unsigned>(tokens[at + 2].value),
                 static_cast<unsigned>(tokens[at].value), year + 1);
}

// "Thứ Sáu, ngày 22...", "Chủ nhật 24...", "Ngày 22...": gives the token behind, or `at`.
std::size_t AfterVietnameseLead(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  const bool weekday = tokens.Is(at, "thứ") || (tokens.Is(at, "chủ") && tokens.Is(at + 1, "nhật"));
  if (weekday) next = SkipMark(tokens, at + 2, ',');
  return tokens.Is(next, "ngày") ? next + 1 : next;
}

std::optional<WrittenDate> ReadDate(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsWord(at, DateWord::kMonth)) return ReadMonthDayYear(tokens, at);
  if (tokens.IsWord(at, DateWord::kOrdinal)) return ReadDayMonthYear(tokens, at);
  if (!StartsNumber(tokens, at)) return std::nullopt;
  if (std::optional<WrittenDate> date = ReadYearFirst(tokens, at)) return date;
  if (std::optional<WrittenDate> date = ReadYearLast(tokens, at)) return date;
  if (std::optional<WrittenDate> date = ReadVietnamese(tokens, at)) return date;
  return ReadDayMonthYear(tokens, at);
}

// "Fri, 22 Mar 2024": gives the token behind weekday and comma.
std::size_t AfterWeekday(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at + 1;
  if (tokens[at].abbreviated) next = SkipMark(tokens, next, '.');
  // "Friday evening, Dec 20, 2024".
  if (tokens.IsWord(next, DateWord::kPart) && tokens.IsMark(next + 1, ',')) ++next;
  next = SkipMark(tokens, next, ',');
  return tokens.Is(next, "the") ? next + 1 : next;
}

// What may stand between a date and its clock: ", ", " at ", " - ", "T".
std::size_t AfterClockLead(const DateTokens& tokens, std::size_t at) {
  std::size_t next = SkipMark(tokens, at, ',');
  if (tokens.IsMark(next, kDash) && !tokens[next].glued) ++next;
  if (tokens.Is(next, "at")) ++next;
  return next;
}

}  // namespace

std::optional<Day> MakeDay(int year, unsigned month, unsigned day) {
  const Day made{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (year < 1 || year > 9999 || month > 12 || day > 31 || !made.ok()) return std::nullopt;
  return made;
}

std::optional<TimedClock> ReadClockTime(const DateTokens& tokens, std::size_t at) {
  TimedClock clock;
  const Token& hour = tokens[at];
  if (hour.word != DateWord::kNumber || hour.grouped || hour.value > 24) return std::nullopt;
  clock.time.hour = hour.value;
  std::size_t next = at + 1;
  bool has_minutes = false;
  if (tokens.IsMark(next, ':') && tokens[next].glued && tokens.Digits(next + 1) == 2 &&
      tokens[next + 1].glued && tokens[next + 1].value < 60 && !hour.decimal) {
    clock.time.minute = tokens[next + 1].value;
    has_minutes = true;
    next += 2;
    // Seconds, which nobody needs.
    if (tokens.IsMark(next, ':') && tokens[next].glued &&
        tokens.IsWord(next + 1, DateWord::kNumber)) {
      next += 2;
    }
  }
  const std::string_view printed = tokens.Text(at);
  if (hour.decimal) {
    const std::size_t dot = printed.find('.');
    if (printed.size() - dot != 3) return std::nullopt;
    clock.time.minute = (printed[dot + 1] - '0') * 10 + (printed[dot + 2] - '0');
    if (clock.time.minute > 59) return std::nullopt;
  }
  if (tokens.IsWord(next, DateWord::kMeridiem)) {
    if (clock.time.hour < 1 || clock.time.hour > 12) return std::nullopt;
    clock.time.hour = clock.time.hour % 12 + tokens[next].value;
    clock.time.twelve_hours = true;
    ++next;
  } else if (!has_minutes) {
    return std::nullopt;
  }
  if (tokens.IsWord(next, DateWord::kZone)) {
    clock.time.utc = tokens[next].value == 1;
    ++next;
  }
  clock.end = next;
  return clock;
}

std::optional<WrittenDate> ReadWrittenDate(const DateTokens& tokens, std::size_t at) {
  const bool has_weekday = tokens.IsWord(at, DateWord::kWeekday) && !tokens[at].plural;
  const std::size_t first =
      has_weekday ? AfterWeekday(tokens, at) : AfterVietnameseLead(tokens, at);
  std::optional<WrittenDate> written = ReadDate(tokens, first);
  if (!written || (has_weekday && written->date.granularity == Granularity::kMonth)) {
    return std::nullopt;
  }
  if (has_weekday) written->weekday = tokens[at].value;
  written->vietnamese = !has_weekday && first > at;
  written->clock_end = written->end;
  std::size_t clock_at = AfterClockLead(tokens, written->end);
  const Token& lead = tokens[clock_at];
  const bool t_lead = lead.word == DateWord::kOther && lead.glued && tokens.Text(clock_at) == "T";
  if (t_lead) ++clock_at;
  if (written->date.granularity == Granularity::kMonth) return written;
  if (const std::optional<TimedClock> clock = ReadClockTime(tokens, clock_at)) {
    written->clock = clock->time;
    written->clock_end = clock->end;
  }
  return written;
}

std::optional<MonthDay> ReadMonthDay(const DateTokens& tokens, std::size_t at) {
  MonthDay read;
  if (std::optional<std::size_t> behind = AfterMonth(tokens, at)) {
    // "March the 14th".
    if (tokens.Is(*behind, "the") && tokens.IsWord(*behind + 1, DateWord::kOrdinal)) ++*behind;
    if (!IsDayNumber(tokens, *behind)) return std::nullopt;
    read = {static_cast<unsigned>(tokens[at].value), static_cast<unsigned>(tokens[*behind].value),
            *behind + 1};
  } else if (IsDayNumber(tokens, at)) {
    const std::size_t month = tokens.Is(at + 1, "of") ? at + 2 : at + 1;
    const std::optional<std::size_t> end = AfterMonth(tokens, month);
    if (!end) return std::nullopt;
    read = {static_cast<unsigned>(tokens[month].value), static_cast<unsigned>(tokens[at].value),
            *end};
  } else {
    return std::nullopt;
  }
  // 2024 has a 29 February, so every day that any year has passes.
  if (!MakeDay(2024, read.month, read.day)) return std::nullopt;
  return read;
}

std::optional<MonthDay> ReadNumericMonthDay(const DateTokens& tokens, std::size_t at,
                                            bool day_first) {
  const std::size_t one = tokens.Digits(at);
  const std::size_t two = tokens.Digits(at + 2);
  const bool glued = tokens[at + 1].glued && tokens[at + 2].glued;
  if (one == 0 || one > 2 || two == 0 || two > 2 || !glued || !tokens.IsMark(at + 1, '/')) {
    return std::nullopt;
  }
  auto day = static_cast<unsigned>(tokens[at].value);
  auto month = static_cast<unsigned>(tokens[at + 2].value);
  if (!day_first && day <= 12) {
    if (month <= 12) return std::nullopt;
    std::swap(day, month);
  }
  if (!MakeDay(2024, month, day)) return std::nullopt;
  return MonthDay{month, day, at + 3};
}

}  // namespace dateline
