// SPDX-License-Identifier: GPL-2.0-or-later
// Periods that are named by how far they lie from today, in English and Vietnamese. Internal to
// searcher; pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "core/date.h"

namespace dateline {

//   today   yesterday   tomorrow   this week   last month   next year   7d   last 7 days   next 3
//   weeks hôm nay   hôm qua   ngày mai   tuần này   tháng trước   năm ngoái   năm tới   7 ngày qua
//
// Case, diacritics and blanks do not matter. A week begins on Monday; "7d" is today and the six
// days before, "next 7 days" the seven days that begin today. Nothing for any other text. Requires:
// `text` is valid UTF-8.
std::optional<DayRange> ReadRelativeDate(std::string_view text, Day today);

}  // namespace dateline
