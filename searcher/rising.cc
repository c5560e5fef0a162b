// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rising.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "searcher/facets.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

constexpr std::chrono::days kLastDays{30};
constexpr std::size_t kMostRising = 6;

MatchSet PublishedIn(const Period& days, const Columns& columns) {
  MatchSet found;
  std::ranges::copy_if(columns.documents(), std::back_inserter(found), [&](Xapian::docid document) {
    const Period& published = columns.published(document);
    return published.known() && days.Holds(published);
  });
  return found;
}

}  // namespace

Rising RisingPeople(const Snapshot& snapshot) {
  const Columns& columns = snapshot.columns();
  if (!columns.span()) return {};
  const Day last = columns.span()->last;
  const DayRange days{std::max(columns.span()->first, Day(std::chrono::sys_days(last) -
                                                          (kLastDays - std::chrono::days(1)))),
                      last};
  const Deadline none(std::chrono::years(1));  // it is made once for each snapshot
  const Tally tally = Count(PublishedIn(PeriodOf(days), columns), columns, {}, none);
  const KindFilter unfiltered;
  ValueRange range;
  range.order = ValueOrder::kStandingOut;
  range.limit = kMostRising;
  return {
      days,
      ListValues(CountedFacetOf(FacetKind::kPerson, snapshot, unfiltered, tally), range).values};
}

}  // namespace dateline
