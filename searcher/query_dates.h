// SPDX-License-Identifier: GPL-2.0-or-later
// What date:, after: and before: say, as days. Internal to searcher.
#pragma once

#include <string_view>

#include "core/date.h"
#include "core/result.h"

namespace dateline {

// The ends of a range that has none: the first and last day that a date can be.
DayRange AllDays();

struct DateReading {
  DayRange days = AllDays();
  bool undated = false;   // date:undated
  bool reversed = false;  // the ends were given in the wrong order and have been changed over
};

// `field` is "date", "after" or "before". `value` is in the characters of Narrowed:
//   2024   2024-03   2024/03/22   2024-03..2024-05   2024-03..   ..2024   >=2024-03   <2024
//   7d   2w   3m   1y   "last 7 days"   today   yesterday   "this week"   "last month"   undated
// A week begins on Monday; 7d is today and the six days before. Fails with kBadInput (code
// "bad-date", position in `value`) for anything else and for days that no calendar has.
Result<DateReading> ReadQueryDate(std::string_view field, std::string_view value, Day today);

}  // namespace dateline
