// SPDX-License-Identifier: GPL-2.0-or-later
// Days as numbers, for counting. Internal to searcher.
#pragma once

#include <cstdint>
#include <limits>

#include "core/date.h"

namespace dateline {

// The days that a date stands for, as day numbers. A month or year is a long period.
struct Period {
  static constexpr std::int32_t kUnknown = std::numeric_limits<std::int32_t>::min();
  std::int32_t first = kUnknown;
  std::int32_t last = kUnknown;

  bool known() const { return first != kUnknown; }

  // Requires both known.
  bool Holds(const Period& other) const { return first <= other.first && other.last <= last; }

  bool operator==(const Period&) const = default;
};

inline Period PeriodOf(const DayRange& days) {
  return {DayNumber(days.first), DayNumber(days.last)};
}

// Requires: period.known().
inline DayRange DaysOf(const Period& period) {
  return {DayOfNumber(period.first), DayOfNumber(period.last)};
}

}  // namespace dateline
