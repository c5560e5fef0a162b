// SPDX-License-Identifier: GPL-2.0-or-later
// What date:, mentions:, after: and before: say, as a condition. Internal to searcher.
#pragma once

#include <string_view>

#include "core/date.h"
#include "core/result.h"
#include "searcher/date_condition.h"

namespace dateline {

struct DateReading {
  DateCondition condition;
  bool reversed = false;  // the ends were given in the wrong order and have been changed over
};

// `field` is "date", "mentions", "after" or "before". `value` is in the characters of Narrowed:
//   2024   2024-03   2024/03/22   2024-03..2024-05   2024-03..   ..2024   >=2024-03   <2024
//   2024-W11   2024-Q1   2024-H2   1960s   any form of ReadRelativeDate   undated
//   any form of ReadFeast   any form of ReadFeastOfAnyYear (that day of any year)
//   ~2024-03 (may touch it: also what is dated only to 2024)   --01-26 (26 January of any year)
// Fails with kBadInput (code "bad-date", position in `value`) for anything else and for days that
// no calendar has; the message names the text and the nearest date there is.
Result<DateReading> ReadQueryDate(std::string_view field, std::string_view value, Day today);

}  // namespace dateline
