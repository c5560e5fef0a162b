// SPDX-License-Identifier: GPL-2.0-or-later
// A year that nobody printed, where weekday, month and day leave only one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/date.h"
#include "indexer/extract/written_date.h"

namespace dateline {

// How much of a story counts as its lead, in bytes.
inline constexpr std::size_t kLeadBytes = 500;

// The first weekday that the lead names, 1 Monday to 7 Sunday; 0 for none. Any thread.
int FirstWeekday(std::string_view lead);

// The years from 1900 to 2100 that stand among the tokens. Any thread.
std::vector<int> PrintedYears(const DateTokens& tokens);

// The day of `month_day` in the one year that `text` shows to be its own. Three signs are believed:
// the year in the first paragraph of the lead, when it is the latest of the past that the text
// names (it is then this year or the last); a season or budget of two years ("2024-25"); a whole
// date within a month. The day must fall on the weekday that the lead names first; without one
// only a date still to come is enough ("from December 19 to 22, 2024"). Nothing when no year or
// more than one is left. Years elsewhere are no sign: over the agency articles, without the years
// of their datelines, the nearest year with the right weekday was wrong in 46 of 73, these three
// in none of 11. `lead` are the bytes of the first sentences. Any thread.
std::optional<Day> InferYear(std::string_view text, Span lead, MonthDay month_day);

// For a weekday (1 Monday to 7 Sunday) printed with the date itself: the one year near the latest
// of `years` in which it agrees. Any thread.
std::optional<Day> InferYearOf(const std::vector<int>& years, int weekday, MonthDay month_day);

}  // namespace dateline
