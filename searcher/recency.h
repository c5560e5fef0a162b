// SPDX-License-Identifier: GPL-2.0-or-later
// What age takes off a score where that is asked for (SortOrder::kRecent).
#pragma once

#include "searcher/columns.h"

namespace dateline {

// An article weighs half of one that is as good and so many days younger: an exponential prior on
// the day of publication, after Li and Croft, "Time-based language models" (2003). A year lets what
// is much better stay ahead for years. Pure in the difference of the ages, so that the order does
// not depend on the day one asks.
inline constexpr double kRecencyHalfLifeDays = 365;

// What the score of an article published in `period` is multiplied by, above 0 to 1: 1 on the last
// day that any article is dated to. One without a date counts as the oldest. Any thread.
double RecencyFactor(const Columns& columns, const Period& period);

}  // namespace dateline
