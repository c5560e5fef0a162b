// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/histogram.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/date.h"

namespace dateline {
namespace {

using std::chrono::months;
using std::chrono::years;

constexpr std::int32_t kMostDays = 62;
constexpr int kMostMonths = 20 * 12;
constexpr int kMostBuckets = 240;

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

// Calendar months touched, so that the first and the last need not be whole.
int MonthsIn(const DayRange& days) {
  const int years_between =
      static_cast<int>(days.last.year()) - static_cast<int>(days.first.year());
  return years_between * 12 + static_cast<int>(static_cast<unsigned>(days.last.month())) -
         static_cast<int>(static_cast<unsigned>(days.first.month())) + 1;
}

int YearsIn(const DayRange& days) {
  return static_cast<int>(days.last.year()) - static_cast<int>(days.first.year()) + 1;
}

Interval IntervalFor(const DayRange& days) {
  if (DayNumber(days.last) - DayNumber(days.first) < kMostDays) return Interval::kDay;
  return MonthsIn(days) <= kMostMonths ? Interval::kMonth : Interval::kYear;
}

std::vector<Bucket> DayBuckets(const DayRange& days) {
  std::vector<Bucket> buckets;
  for (std::int32_t day = DayNumber(days.first); day <= DayNumber(days.last); ++day)
    buckets.push_back({{DayOfNumber(day), DayOfNumber(day)}, 0});
  return buckets;
}

std::vector<Bucket> MonthBuckets(const DayRange& days) {
  std::vector<Bucket> buckets;
  const std::chrono::year_month first = days.first.year() / days.first.month();
  for (int i = 0; i < MonthsIn(days); ++i) {
    const std::chrono::year_month month = first + months(i);
    buckets.push_back({{month / 1, month / std::chrono::last}, 0});
  }
  return buckets;
}

// Years, in twos, fives, tens and so on where they would be too many; always from a round year, so
// that the bars do not move with each article.
std::vector<Bucket> YearBuckets(const DayRange& days) {
  constexpr int kWidths[] = {1, 2, 5, 10, 20, 50, 100};
  const auto* const width = std::find_if(std::begin(kWidths), std::end(kWidths) - 1, [&](int w) {
    return YearsIn(days) <= (kMostBuckets - 1) * w;
  });
  std::vector<Bucket> buckets;
  const int first = static_cast<int>(days.first.year()) / *width * *width;
  for (int begin = first; begin <= static_cast<int>(days.last.year()); begin += *width) {
    // There is no year 0, and none after 9999.
    const std::chrono::year from(std::max(begin, 1));
    const std::chrono::year to(std::min(begin + *width - 1, 9999));
    buckets.push_back({{from / 1 / 1, to / 12 / 31}, 0});
  }
  return buckets;
}

std::vector<Bucket> BucketsFor(Interval interval, const DayRange& days) {
  switch (interval) {
    case Interval::kDay:
      return DayBuckets(days);
    case Interval::kMonth:
      return MonthBuckets(days);
    case Interval::kYear:
      break;
  }
  return YearBuckets(days);
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
    const Day first = DayOfNumber(period.first);
    const auto after = std::upper_bound(
        buckets.begin(), buckets.end(), first,
        [](const Day& day, const Bucket& bucket) { return day < bucket.days.first; });
    Bucket& bucket = *(after - 1);  // the first bucket begins no later than any period
    if (DayOfNumber(period.last) <= bucket.days.last) {
      ++bucket.count;
    } else {
      ++coarser;
    }
  }
  return coarser;
}

}  // namespace

Histogram CountPublished(const MatchSet& documents, const Columns& columns) {
  const DatedCounts dates = CountDates(documents, columns);
  Histogram histogram;
  histogram.undated = dates.undated;
  if (!dates.span.known()) return histogram;

  const DayRange days{DayOfNumber(dates.span.first), DayOfNumber(dates.span.last)};
  const std::uint64_t dated = documents.size() - dates.undated;
  histogram.interval = IntervalFor(days);
  // Ends at years at the latest: every date lies within a year.
  for (;;) {
    histogram.buckets = BucketsFor(histogram.interval, days);
    FillDays(dates, histogram.buckets);
    histogram.coarser = FillLonger(dates, histogram.buckets);
    if (histogram.coarser < dated || histogram.interval == Interval::kYear) break;
    histogram.interval = histogram.interval == Interval::kDay ? Interval::kMonth : Interval::kYear;
  }
  histogram.years = YearBuckets(days);
  FillDays(dates, histogram.years);
  FillLonger(dates, histogram.years);
  return histogram;
}

}  // namespace dateline
