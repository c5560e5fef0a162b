// SPDX-License-Identifier: GPL-2.0-or-later
// Calendar days. News is dated by the day; this project knows no times and no zones.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace dateline {

using Day = std::chrono::year_month_day;

// Every day from `first` to `last`, both included.
// Invariant: first <= last; whoever fills one in keeps it so.
struct DayRange {
  Day first;
  Day last;

  bool operator==(const DayRange&) const = default;
};

// How much of a date was printed.
enum class Granularity : std::uint8_t { kDay, kMonth, kYear };

// A date as people write it: a year, a year and a month, or all three.
// Invariant: the days it stands for exist ("2023-02-29" is none).
struct PartialDate {
  Day first;  // the first day of the period
  Granularity granularity = Granularity::kDay;

  bool operator==(const PartialDate&) const = default;
};

// All days of the period: 2024-02 is 1 to 29 February.
DayRange Days(PartialDate date);

// Reads "2024-03-22", "2024-03" or "2024"; '/' serves as well as '-'.
// Fails with kBadInput, naming `text` and the date nearest to it, for anything else, including days
// that no calendar has and years outside 1 to 9999. Never guesses an order of day and month. Safe
// to call from any thread.
Result<PartialDate> ParsePartialDate(std::string_view text);

// "2024-03-22", "2024-03" or "2024": what ParsePartialDate reads back.
std::string FormatPartialDate(PartialDate date);

// ParsePartialDate, widened to its days. Fails as it does.
Result<DayRange> ParseDayRange(std::string_view text);

// "2024-03-22": sorts as text in the order of time.
std::string FormatDay(Day day);

// Days since 1970-01-01 in the proleptic Gregorian calendar, and back. Days before are negative.
std::int32_t DayNumber(Day day);
Day DayOfNumber(std::int32_t number);

// The widest granularity that says exactly `range`, as PartialDate, when there is one:
// 1 to 31 March 2024 is "2024-03"; 2 to 31 March is nothing and fails with kNotFound.
Result<PartialDate> AsPartialDate(DayRange range);

}  // namespace dateline
