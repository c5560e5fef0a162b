// SPDX-License-Identifier: GPL-2.0-or-later
// A year that nobody printed, where weekday, month and day leave only one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "indexer/extract/written_date.h"

namespace dateline {

// How much of a story counts as its lead, in bytes.
inline constexpr std::size_t kLeadBytes = 500;

// The years from 1900 to 2100 that stand among the tokens. Any thread.
std::vector<int> PrintedYears(const DateTokens& tokens);

// The one year near the latest years printed in `text` in which `month_day` falls on the weekday
// that `lead` names first. Nothing when there is no such year or more than one. Any thread.
std::optional<Day> InferYear(std::string_view text, std::string_view lead, MonthDay month_day);

// The same for a weekday (1 Monday to 7 Sunday) printed with the date, near `years`. Any thread.
std::optional<Day> InferYearOf(const std::vector<int>& years, int weekday, MonthDay month_day);

}  // namespace dateline
