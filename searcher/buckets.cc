// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/buckets.h"

#include <algorithm>
#include <iterator>

#include "core/calendar_period.h"

namespace dateline {
namespace {

constexpr int kMostDays = 62;
constexpr int kMostBuckets = 240;

int YearsFrom(Day first, Day last, int width) {
  return static_cast<int>(last.year()) / width - static_cast<int>(first.year()) / width + 1;
}

int MonthsFrom(Day first, Day last) {
  return (YearsFrom(first, last, 1) - 1) * 12 +
         static_cast<int>(static_cast<unsigned>(last.month())) -
         static_cast<int>(static_cast<unsigned>(first.month())) + 1;
}

std::vector<Bucket> PeriodBuckets(CalendarUnit unit, DayRange days) {
  std::vector<Bucket> buckets;
  for (const CalendarPeriod& period : PeriodsTouching(days, unit))
    buckets.push_back({Days(period), 0});
  return buckets;
}

std::vector<Bucket> YearBuckets(DayRange days) {
  constexpr int kWidths[] = {1, 2, 5, 10, 20, 50, 100};
  const auto* const width = std::find_if(std::begin(kWidths), std::end(kWidths) - 1, [&](int w) {
    return YearsFrom(days.first, days.last, 1) <= (kMostBuckets - 1) * w;
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

}  // namespace

std::vector<Bucket> BucketsOf(Interval interval, DayRange days) {
  switch (interval) {
    case Interval::kDay:
      return PeriodBuckets(CalendarUnit::kDay, days);
    case Interval::kMonth:
      return PeriodBuckets(CalendarUnit::kMonth, days);
    case Interval::kDecade:
      return PeriodBuckets(CalendarUnit::kDecade, days);
    case Interval::kCentury:
      return PeriodBuckets(CalendarUnit::kCentury, days);
    case Interval::kYear:
      break;
  }
  return YearBuckets(days);
}

bool FitsChart(Interval interval, DayRange days) {
  switch (interval) {
    case Interval::kDay:
      return DayNumber(days.last) - DayNumber(days.first) < kMostDays;
    case Interval::kMonth:
      return MonthsFrom(days.first, days.last) <= kMostBuckets;
    case Interval::kYear:
      return YearsFrom(days.first, days.last, 1) <= kMostBuckets;
    case Interval::kDecade:
      return YearsFrom(days.first, days.last, 10) <= kMostBuckets;
    case Interval::kCentury:
      break;
  }
  return true;
}

const Bucket* BucketHolding(const std::vector<Bucket>& buckets, DayRange days) {
  const auto after = std::upper_bound(
      buckets.begin(), buckets.end(), days.first,
      [](const Day& day, const Bucket& bucket) { return day < bucket.days.first; });
  if (after == buckets.begin()) return nullptr;
  const Bucket& bucket = *std::prev(after);
  return days.last <= bucket.days.last ? &bucket : nullptr;
}

}  // namespace dateline
