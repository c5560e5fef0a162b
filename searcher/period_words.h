// SPDX-License-Identifier: GPL-2.0-or-later
// Periods of the calendar that stand among a query's plain words. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/date.h"

namespace dateline {

// A period, and the words that say so: a year stands in one, a month or day of it in more.
struct PeriodInWords {
  DayRange days;
  std::size_t first = 0;
  std::size_t words = 1;
};

// The days, months and years that the folded words (FoldWord), in their order, name in English or
// Vietnamese: "october 2008", "24 december 2019", "december 24 2019", "thang 10 nam 2008", and a
// year alone, 1900 to 2099. Each word is used once; a date that no calendar has is none. Pure.
std::vector<PeriodInWords> PeriodsInWords(const std::vector<std::string>& folded);

}  // namespace dateline
