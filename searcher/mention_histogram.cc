// SPDX-License-Identifier: GPL-2.0-or-later
// The mentioned axis: an article stands in every bucket that holds a date of it, once in each.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/buckets.h"
#include "searcher/histogram.h"

namespace dateline {
namespace {

// An interval and the unit of its buckets, from the finest on.
constexpr std::pair<Interval, CalendarUnit> kMentionedIntervals[] = {
    {Interval::kDay, CalendarUnit::kDay},
    {Interval::kMonth, CalendarUnit::kMonth},
    {Interval::kYear, CalendarUnit::kYear},
    {Interval::kDecade, CalendarUnit::kDecade},
    {Interval::kCentury, CalendarUnit::kCentury}};

constexpr std::uint32_t kNoBucket = std::numeric_limits<std::uint32_t>::max();

std::size_t At(CalendarUnit unit) { return static_cast<std::size_t>(unit); }

// Some documents and those of their periods that are counted.
class MentionCounter {
 public:
  MentionCounter(const MatchSet& documents, const MentionColumn& column,
                 const std::optional<Period>& chosen)
      : documents_(documents), column_(column), counted_(column.size()) {
    for (const Xapian::docid document : documents) {
      bool any = false;
      for (const PeriodNumber number : column.Of(document)) {
        if (chosen && !chosen->Holds(column.period(number))) continue;
        counted_[number] = true;
        any = true;
      }
      ++(any ? dated_ : undated_);
    }
    FindSpans();
  }

  std::uint64_t dated() const { return dated_; }
  std::uint64_t undated() const { return undated_; }

  // From the first to the last day of the counted periods that are no longer than `unit`.
  const std::optional<DayRange>& span(CalendarUnit unit) const { return spans_[At(unit)]; }

  // Counts the documents into `buckets`; how many of the dated ones found none.
  std::uint64_t Fill(std::vector<Bucket>& buckets) const {
    const std::vector<std::uint32_t> bucket_of = BucketsByPeriod(buckets);
    std::uint64_t filled = 0;
    for (const Xapian::docid document : documents_) {
      // Periods ascend by their first days, and so do the buckets that hold them: a bucket met
      // before is the last one met.
      std::uint32_t last = kNoBucket;
      for (const PeriodNumber number : column_.Of(document)) {
        const std::uint32_t bucket = bucket_of[number];
        if (bucket == kNoBucket || bucket == last) continue;
        ++buckets[bucket].count;
        last = bucket;
      }
      filled += last != kNoBucket ? 1 : 0;
    }
    return dated_ - filled;
  }

 private:
  void FindSpans() {
    for (PeriodNumber number = 0; number < column_.size(); ++number) {
      if (!counted_[number]) continue;
      const CalendarPeriod& period = column_.calendar_period(number);
      const DayRange days = Days(period);
      for (std::size_t unit = At(period.unit); unit < spans_.size(); ++unit) {
        std::optional<DayRange>& span = spans_[unit];
        span = span ? DayRange{std::min(span->first, days.first), std::max(span->last, days.last)}
                    : days;
      }
    }
  }

  std::vector<std::uint32_t> BucketsByPeriod(const std::vector<Bucket>& buckets) const {
    std::vector<std::uint32_t> bucket_of(column_.size(), kNoBucket);
    for (PeriodNumber number = 0; number < column_.size(); ++number) {
      if (!counted_[number]) continue;
      if (const Bucket* bucket = BucketHolding(buckets, DaysOf(column_.period(number))))
        bucket_of[number] = static_cast<std::uint32_t>(bucket - buckets.data());
    }
    return bucket_of;
  }

  const MatchSet& documents_;
  const MentionColumn& column_;
  std::vector<bool> counted_;  // by period number
  std::uint64_t dated_ = 0;
  std::uint64_t undated_ = 0;
  std::array<std::optional<DayRange>, std::size(kCalendarUnits)> spans_;
};

// From the first bucket to the last, as a decade begins before the first year that is mentioned.
// Where the years are too many to count one by one, the buckets serve: years by twos and fives
// would cut decades and centuries in parts.
std::vector<Bucket> YearsOf(const std::vector<Bucket>& buckets, const MentionCounter& counter) {
  const DayRange days{buckets.front().days.first, buckets.back().days.last};
  if (!FitsChart(Interval::kYear, days)) return buckets;
  std::vector<Bucket> years = BucketsOf(Interval::kYear, days);
  counter.Fill(years);
  return years;
}

}  // namespace

Histogram CountMentioned(const MatchSet& documents, const MentionColumn& column,
                         const std::optional<Period>& chosen) {
  const MentionCounter counter(documents, column, chosen);
  Histogram histogram;
  histogram.undated = counter.undated();
  if (counter.dated() == 0) return histogram;
  // Ends at centuries at the latest: every period lies within one.
  for (const auto& [interval, unit] : kMentionedIntervals) {
    const auto& span = counter.span(std::max(unit, CalendarUnit::kYear));
    if (!span || !FitsChart(interval, *span)) continue;
    histogram.interval = interval;
    histogram.buckets = BucketsOf(interval, *span);
    histogram.coarser = counter.Fill(histogram.buckets);
    if (histogram.coarser == counter.dated()) continue;
    histogram.years = YearsOf(histogram.buckets, counter);
    break;
  }
  return histogram;
}

}  // namespace dateline
