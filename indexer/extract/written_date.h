// SPDX-License-Identifier: GPL-2.0-or-later
// A date of the calendar with its year, in the ways that headers, feeds and articles write it.
#pragma once

#include <cstddef>
#include <optional>

#include "core/date.h"
#include "indexer/extract/date_scanner.h"

namespace dateline {

struct ClockTime {
  int hour = 0;
  int minute = 0;
  bool utc = false;           // "UTC" or "GMT" was printed
  bool twelve_hours = false;  // "am" or "pm" was printed

  bool operator==(const ClockTime&) const = default;
};

struct WrittenDate {
  PartialDate date;
  // "03/04/2024" read the other way round; `date` is then the year alone, both readings stand here.
  std::optional<Day> day_first;
  std::optional<Day> month_first;
  std::optional<ClockTime> clock;
  int weekday = 0;          // 1 Monday to 7 Sunday; 0 when none was printed
  bool vietnamese = false;  // "ngày" or "Thứ Sáu" was printed, where the day always comes first
  std::size_t end = 0;      // the token behind the date
  std::size_t clock_end = 0;  // the token behind the clock; as `end` when there is none
};

// Reads the date that starts at token `at`, the longest way that makes a day: "2024-03-22",
// "2024-03", "22 March 2024", "Fri, 22 Mar 2024", "March 22nd, 2024", "March 2024", "22.3.2024",
// "03/22/2024", "ngày 22 tháng 3 năm 2024", with a clock behind. A bare year is none, nor a day
// that no calendar has.
// Any thread.
std::optional<WrittenDate> ReadWrittenDate(const DateTokens& tokens, std::size_t at);

struct MonthDay {
  unsigned month = 0;
  unsigned day = 0;
  std::size_t end = 0;
};

// "June 3", "3 June", "Nov. 3rd", "March the 14th": month and day without a year. Any thread.
std::optional<MonthDay> ReadMonthDay(const DateTokens& tokens, std::size_t at);

// "22/3", a Vietnamese dateline's day. Where the order is not known (`day_first` false), only a
// number that can be no month shows which is the day. Any thread.
std::optional<MonthDay> ReadNumericMonthDay(const DateTokens& tokens, std::size_t at,
                                            bool day_first);

struct TimedClock {
  ClockTime time;
  std::size_t end = 0;
};

// "16:05", "6:42 pm", "5.40 a.m.", "T23:30", "noon" not. Any thread.
std::optional<TimedClock> ReadClockTime(const DateTokens& tokens, std::size_t at);

// The day, when the calendar has it.
std::optional<Day> MakeDay(int year, unsigned month, unsigned day);

}  // namespace dateline
