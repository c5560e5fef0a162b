// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/histogram.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/date.h"
#include "searcher/buckets.h"

namespace dateline {
namespace {

// The dates of the documents, counted by day so that each is looked at once.
struct DatedCounts {
  Period span;                        // from the first to the last day of any period
  std::vector<std::uint32_t> by_day;  // articles dated to the day, from span.first on
  std::vector<Period> longer;         // months and years, one for each article
  std::uint64_t undated = 0;
};

DatedCounts CountDates(const MatchSet& documents, const Columns& columns) {
  DatedCounts counts;
  for (const Xapian::docid document : documents) {
    const Period& period = columns.published(document);
    if (!period.known()) continue;
    counts.span.first =
        counts.span.known() ? std::min(counts.span.first, period.first) : period.first;
    counts.span.last = std::max(counts.span.last, period.last);
  }
  if (counts.span.known())
    counts.by_day.resize(static_cast<std::size_t>(counts.span.last - counts.span.first) + 1);
  for (const Xapian::docid document : documents) {
    const Period& period = columns.published(document);
    if (!period.known()) {
      ++counts.undated;
    } else if (period.first == period.last) {
      ++counts.by_day[static_cast<std::size_t>(period.first - counts.span.first)];
    } else {
      counts.longer.push_back(period);
    }
  }
  return counts;
}

// Gives the counts of the days to the buckets around them.
void FillDays(const DatedCounts& dates, std::vector<Bucket>& buckets) {
  for (Bucket& bucket : buckets) {
    const std::int32_t first = std::max(DayNumber(bucket.days.first), dates.span.first);
    const std::int32_t last = std::min(DayNumber(bucket.days.last), dates.span.last);
    for (std::int32_t day = first; day <= last; ++day)
      bucket.count += dates.by_day[static_cast<std::size_t>(day - dates.span.first)];
  }
}

// Gives the months and years to the buckets that hold them whole; how many found none.
std::uint64_t FillLonger(const DatedCounts& dates, std::vector<Bucket>& buckets) {
  std::uint64_t coarser = 0;
  for (const Period& period : dates.longer) {
    if (const Bucket* bucket = BucketHolding(buckets, DaysOf(period))) {
      ++buckets[static_cast<std::size_t>(bucket - buckets.data())].count;
    } else {
      ++coarser;
    }
  }
  return coarser;
}

constexpr Interval kPublishedIntervals[] = {Interval::kDay, Interval::kMonth, Interval::kYear};

}  // namespace

Histogram CountPublished(const MatchSet& documents, const Columns& columns) {
  const DatedCounts dates = CountDates(documents, columns);
  Histogram histogram;
  histogram.undated = dates.undated;
  if (!dates.span.known()) return histogram;

  const DayRange days = DaysOf(dates.span);
  const std::uint64_t dated = documents.size() - dates.undated;
  // Ends at years at the latest: every date lies within a year.
  for (const Interval interval : kPublishedIntervals) {
    if (interval != Interval::kYear && !FitsChart(interval, days)) continue;
    histogram.interval = interval;
    histogram.buckets = BucketsOf(interval, days);
    FillDays(dates, histogram.buckets);
    histogram.coarser = FillLonger(dates, histogram.buckets);
    if (histogram.coarser < dated) break;
  }
  histogram.years = BucketsOf(Interval::kYear, days);
  FillDays(dates, histogram.years);
  FillLonger(dates, histogram.years);
  return histogram;
}

}  // namespace dateline
