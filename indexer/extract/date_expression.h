// SPDX-License-Identifier: GPL-2.0-or-later
// What a date expression says, before anybody counts: a small tree, read by the patterns
// (date_patterns.h) and resolved once against the day of publication (date_resolver.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/date_words.h"
#include "indexer/extract/written_date.h"

namespace dateline {

enum class DateKind : std::uint8_t {
  kCalendar,   // year, month and day, as many as were printed: "March 22", "2024", "June last year"
  kWeekday,    // "Friday", "last Friday"
  kUnit,       // "last week", "this year", "that day"
  kOffset,     // "two years ago", "a week later"
  kTimeOfDay,  // "this morning", "last night", "9 p.m." alone
  kQuarter,    // "the first quarter of 2024"
  kHalf,       // "the second half of last year"
  kMonths,     // "the first two months of this year", "the last three months of 2024"
  kSeason,     // "the summer of 2021", "last winter"
  kDecade,     // "the 1960s"
  kCentury,    // "the 17th century"
  kFeast,      // "Christmas", "Tết 2025"
  kSamePeriod,  // "the same quarter of 2024", "the same month a year earlier"
  kPartOf,      // "the last day of October", "the third week of November": of ends[0]
  kInterval,    // from ends[0] to ends[1]
  kLiteral,     // durations, sets, references: nothing to count, the value is written already
};

struct DateExpression {
  DateKind kind = DateKind::kLiteral;

  // Of the calendar; 0 where nothing was printed.
  int year = 0;
  std::optional<int> year_shift;  // "last year" behind a month or a quarter is -1
  bool year_local = false;        // "of that year": counted from the year spoken of last
  unsigned month = 0;
  unsigned day = 0;
  int weekday = 0;

  // Counted: by `amount` units, or to the unit before (-1), around (0) or after (1) the anchor.
  std::optional<int> shift;
  DateUnit unit = kDayUnit;
  int amount = 0;
  bool local = false;   // from the date spoken of last, not from the day of publication
  bool fiscal = false;  // "the next financial year": named, without days
  // "from 11.7 per cent a year earlier": the same month, quarter or day of that year.
  bool compared = false;
  bool exact = false;  // "ten years ago today": to the day; "on the Thursday": from that day on

  // Which quarter, half, century, feast or part of a month; -1 for the last (of kMonths: ones).
  int ordinal = 0;
  DateSeason season = kSpring;
  DayPart part = kNoPart;
  std::optional<ClockTime> clock;

  DateType type = DateType::kDate;  // of a literal
  std::string literal;
  std::vector<DateExpression> ends;
};

// An expression and the tokens [begin, end) that it was read from.
struct DateMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  DateExpression expression;
  std::string_view rule;  // "weekday", "month-day"; lives for ever
  DateModifier modifier = DateModifier::kNone;
};

}  // namespace dateline
