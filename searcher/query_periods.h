// SPDX-License-Identifier: GPL-2.0-or-later
// Periods of the calendar among a query's plain words, read as periods. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/date_source.h"
#include "searcher/query.h"

namespace dateline {

// QueryNode::field of the kOr that a period is.
inline constexpr char kPeriodField[] = "period";

// Makes of every row of plain words that names a month or day of a year, "October 2008", an OR of
// these words and of both dates: published in that period, or speaking of it. A year alone stays a
// word, and so does a period beside which the query has no other words, and one in a pasted
// sentence. Any thread.
void ReadPeriods(ParsedQuery& parsed);

// How many words the periods that ReadPeriods has read are typed in.
std::size_t WordsOfPeriods(const ParsedQuery& parsed);

// Reasons to rank higher, none to match: being published in a period that ReadPeriods has read or
// left as words, and speaking of it.
struct PeriodBonus {
  Xapian::Query articles;
  double weight = 0;
};
std::vector<PeriodBonus> OfNamedPeriods(const ParsedQuery& parsed, const HeldDates& held);

}  // namespace dateline
