// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of a report whose head prints a month and a day and no year: "TURIN, June 3 (ANSA) --".
#pragma once

#include <optional>
#include <string_view>

#include "core/date.h"
#include "indexer/extract/date_expression.h"
#include "indexer/extract/date_resolver.h"

namespace dateline {

// A day that may stand for the day of publication of a report without a year.
struct StandIn {
  PartialDate day;
  bool weekdays = false;  // false: in that year weekdays fall otherwise, so none can be counted
};

// The month and day printed, in some year in which they fall on the first weekday of `lead`, which
// is the report's own ("said Thursday"); in any year where `lead` names no weekday. Any thread.
std::optional<StandIn> StandInDay(MonthDay printed, std::string_view lead);

// What `printed` says when it is counted from the stand-in day as `counted`, the year taken off
// again: "yesterday" of a June 3 is XXXX-06-02 and stands for no days. `printed` itself where it
// says something else than a day or a time of a day, or a weekday that cannot be counted. Any
// thread.
ResolvedDate WithDayOfReport(ResolvedDate printed, const std::optional<ResolvedDate>& counted,
                             const DateMatch& match, const StandIn& stand_in);

}  // namespace dateline
