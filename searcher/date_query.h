// SPDX-License-Identifier: GPL-2.0-or-later
// A condition on dates as a Xapian query. Internal to searcher; pure; any thread.
#pragma once

#include <xapian.h>

#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/date_condition.h"

namespace dateline {

// What an archive has dates of: terms beyond are not looked for.
struct HeldDates {
  DayRange published;
  DayRange mentioned;

  const DayRange& of(DateAxis axis) const {
    return axis == DateAxis::kPublished ? published : mentioned;
  }
};

// The articles that meet the condition, for matching alone: days, months, years and so on as terms
// rather than a range of values, which would read every document.
Xapian::Query DateQuery(const DateCondition& condition, const HeldDates& held);

}  // namespace dateline
