// SPDX-License-Identifier: GPL-2.0-or-later
// The mentioned axis: an article stands in every bucket that holds a date of it, once in each.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
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

// How much of all mentions the bars of a chart hold at least, in hundredths.
constexpr std::uint64_t kBulk = 98;

// The shortest stretch that holds `wanted` of the mentions of `periods`, which are sorted by their
// first days: from the first day of one to the last day of some that follow it.
class Window {
 public:
  void Add(const Period& period, std::uint64_t mentions) { periods_.push_back({period, mentions}); }

  std::optional<Period> Shortest(std::uint64_t wanted) const {
    std::optional<Period> shortest;
    std::uint64_t held = 0;
    // The periods of the stretch that no later one of it outlasts, the longest lasting first.
    std::deque<std::int32_t> lasts;
    for (std::size_t begin = 0, end = 0; begin < periods_.size(); ++begin) {
      for (; end < periods_.size() && held < wanted; ++end) {
        held += periods_[end].mentions;
        const std::int32_t last = periods_[end].period.last;
        while (!lasts.empty() && lasts.back() < last) lasts.pop_back();
        lasts.push_back(last);
      }
      if (held < wanted) break;
      const Period stretch{periods_[begin].period.first, lasts.front()};
      if (!shortest || Length(stretch) < Length(*shortest)) shortest = stretch;
      held -= periods_[begin].mentions;
      if (lasts.front() == periods_[begin].period.last) lasts.pop_front();
    }
    return shortest;
  }

  static std::int32_t Length(const Period& period) { return period.last - period.first + 1; }

 private:
  struct Weighed {
    Period period;
    std::uint64_t mentions = 0;
  };
  std::vector<Weighed> periods_;
};

// Some documents and those of their periods that are counted.
class MentionCounter {
 public:
  MentionCounter(const MatchSet& documents, const MentionColumn& column,
                 const std::optional<Period>& chosen)
      : documents_(documents), column_(column), mentions_(column.size()) {
    for (const Xapian::docid document : documents) {
      bool any = false;
      for (const PeriodNumber number : column.Of(document)) {
        if (chosen && !chosen->Holds(column.period(number))) continue;
        ++mentions_[number];
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

  // The days that most mentions lie in, when they are half the time of all or less. Decades and
  // centuries are left aside, as they are in the span of years.
  std::optional<DayRange> Bulk() const {
    const std::optional<DayRange>& all = span(CalendarUnit::kYear);
    if (!all) return std::nullopt;
    Window window;
    std::uint64_t mentions = 0;
    for (PeriodNumber number = 0; number < column_.size(); ++number) {
      if (mentions_[number] == 0 || column_.calendar_period(number).unit > CalendarUnit::kYear)
        continue;
      window.Add(column_.period(number), mentions_[number]);
      mentions += mentions_[number];
    }
    const std::optional<Period> bulk = window.Shortest((mentions * kBulk + 99) / 100);
    if (!bulk || Window::Length(*bulk) > Window::Length(PeriodOf(*all)) / 2) return std::nullopt;
    return DaysOf(*bulk);
  }

  // The documents with a date wholly before `from` or, of the other side, wholly behind `to`.
  std::optional<Bucket> Before(Day from) const {
    return Outside({std::numeric_limits<std::int32_t>::min() + 1, DayNumber(from) - 1});
  }
  std::optional<Bucket> Behind(Day to) const {
    return Outside({DayNumber(to) + 1, std::numeric_limits<std::int32_t>::max()});
  }

  // How many documents have a date within one of `buckets`, or wholly before or behind them all.
  std::uint64_t Told(const std::vector<Bucket>& buckets) const {
    const Period shown{DayNumber(buckets.front().days.first), DayNumber(buckets.back().days.last)};
    const std::vector<std::uint32_t> bucket_of = BucketsByPeriod(buckets);
    const auto told = [&](PeriodNumber number) {
      const Period& period = column_.period(number);
      return mentions_[number] > 0 && (bucket_of[number] != kNoBucket ||
                                       period.last < shown.first || shown.last < period.first);
    };
    return static_cast<std::uint64_t>(
        std::count_if(documents_.begin(), documents_.end(), [&](Xapian::docid document) {
          const auto periods = column_.Of(document);
          return std::any_of(periods.begin(), periods.end(), told);
        }));
  }

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
  // From the first to the last day of the counted periods that lie wholly in `side`, and the
  // documents with one.
  std::optional<Bucket> Outside(const Period& side) const {
    std::optional<Period> days;
    std::vector<bool> outside(column_.size());
    for (PeriodNumber number = 0; number < column_.size(); ++number) {
      const Period& period = column_.period(number);
      outside[number] = mentions_[number] > 0 && side.Holds(period);
      if (!outside[number]) continue;
      days = days ? Period{std::min(days->first, period.first), std::max(days->last, period.last)}
                  : period;
    }
    if (!days) return std::nullopt;
    const auto found =
        std::count_if(documents_.begin(), documents_.end(), [&](Xapian::docid document) {
          const auto periods = column_.Of(document);
          return std::any_of(periods.begin(), periods.end(),
                             [&](PeriodNumber number) { return outside[number]; });
        });
    return Bucket{DaysOf(*days), static_cast<std::uint64_t>(found)};
  }

  void FindSpans() {
    for (PeriodNumber number = 0; number < column_.size(); ++number) {
      if (mentions_[number] == 0) continue;
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
      if (mentions_[number] == 0) continue;
      if (const Bucket* bucket = BucketHolding(buckets, DaysOf(column_.period(number))))
        bucket_of[number] = static_cast<std::uint32_t>(bucket - buckets.data());
    }
    return bucket_of;
  }

  const MatchSet& documents_;
  const MentionColumn& column_;
  std::vector<std::uint32_t> mentions_;  // documents by period number, of the counted ones
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

// What the bars leave out before and behind them.
void SetOutside(const MentionCounter& counter, Histogram& histogram) {
  histogram.earlier = counter.Before(histogram.buckets.front().days.first);
  histogram.later = counter.Behind(histogram.buckets.back().days.last);
  histogram.coarser = counter.dated() - counter.Told(histogram.buckets);
}

}  // namespace

Histogram CountMentioned(const MatchSet& documents, const MentionColumn& column,
                         const std::optional<Period>& chosen) {
  const MentionCounter counter(documents, column, chosen);
  Histogram histogram;
  histogram.undated = counter.undated();
  if (counter.dated() == 0) return histogram;
  const std::optional<DayRange> bulk = chosen ? std::nullopt : counter.Bulk();
  // Ends at centuries at the latest: every period lies within one.
  for (const auto& [interval, unit] : kMentionedIntervals) {
    std::optional<DayRange> span = counter.span(std::max(unit, CalendarUnit::kYear));
    if (bulk && unit <= CalendarUnit::kYear) span = bulk;
    if (!span || !FitsChart(interval, *span)) continue;
    histogram.interval = interval;
    histogram.buckets = BucketsOf(interval, *span);
    histogram.coarser = counter.Fill(histogram.buckets);
    if (histogram.coarser == counter.dated()) continue;
    histogram.years = YearsOf(histogram.buckets, counter);
    if (span == bulk) SetOutside(counter, histogram);
    break;
  }
  return histogram;
}

}  // namespace dateline
