// SPDX-License-Identifier: GPL-2.0-or-later
// A condition on the dates of an article, on either axis. Pure; any thread.
#pragma once

#include <chrono>
#include <cstdint>

#include "core/date.h"
#include "core/date_terms.h"

namespace dateline {

// The first and last day that a date can be: the ends of a range that has none.
DayRange AllDays();

struct DateCondition {
  enum class Form : std::uint8_t {
    kWithin,     // some date lies wholly in `days`
    kOverlaps,   // some date may touch `days`: "2024" touches 2024-03-22
    kEveryYear,  // some date is `day_of_year`, of whatever year
    kUndated,    // no date
  };
  DateAxis axis = DateAxis::kPublished;
  Form form = Form::kWithin;
  DayRange days = AllDays();
  std::chrono::month_day day_of_year{};

  bool operator==(const DateCondition&) const = default;
};

}  // namespace dateline
