// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of time as the bars of a chart. Internal to searcher; pure; any thread.
#pragma once

#include <vector>

#include "core/date.h"
#include "searcher/response.h"

namespace dateline {

// Whole periods of the interval from the first that touches `days` to the last, without gaps and
// all at 0. Years come in twos, fives, tens and so on where they would be more than 240, always
// from a round year, so that the bars do not move with each article. Requires: first <= last.
std::vector<Bucket> BucketsOf(Interval interval, DayRange days);

// True when the interval's buckets of `days` are no more than a chart takes: 62 days, 20 years of
// months, 240 of anything longer. Years count one by one.
bool FitsChart(Interval interval, DayRange days);

// The bucket whose days hold all of `days`; nothing when none does. Requires: `buckets` are in
// order and without gaps.
const Bucket* BucketHolding(const std::vector<Bucket>& buckets, DayRange days);

}  // namespace dateline
