// SPDX-License-Identifier: GPL-2.0-or-later
// A search with one thing changed: what every link of a page leads to. All begin at page 1 again.
// Any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "searcher/request.h"

namespace dateline::web {

SearchRequest FirstPage(SearchRequest request);
SearchRequest OnPage(SearchRequest request, std::size_t page);

// One facet with this value alone ticked; with it left out; with neither tick nor exclusion.
SearchRequest WithOnly(SearchRequest request, FacetKind kind, std::string_view id);
SearchRequest WithExcluded(SearchRequest request, FacetKind kind, std::string_view id);
SearchRequest WithoutValue(SearchRequest request, FacetKind kind, std::string_view id);

// The same of the languages that articles are written in.
SearchRequest InLanguageOnly(SearchRequest request, std::string_view id);
SearchRequest NotInLanguage(SearchRequest request, std::string_view id);
SearchRequest InWhateverLanguage(SearchRequest request, std::string_view id);

// What a request asks of one axis of dates: of publication, or of the text.
struct DateFilter {
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
  bool undated_only = false;

  bool HasRange() const { return from || to; }
  bool operator==(const DateFilter&) const = default;
};
DateFilter DatesOf(const SearchRequest& request, DateAxis axis);
SearchRequest WithDates(SearchRequest request, DateAxis axis, const DateFilter& filter);

// Exactly these days of one axis; any date or none of it; only what has no date on it. The other
// axis stays as it is.
SearchRequest WithDays(SearchRequest request, DateAxis axis, DayRange days);
SearchRequest WithoutDates(SearchRequest request, DateAxis axis);
SearchRequest WithUndatedOnly(SearchRequest request, DateAxis axis);

// The chart of the other axis; finds the same.
SearchRequest OnAxis(SearchRequest request, DateAxis axis);

// Every copy of an article in the list, or the first alone; finds the same.
SearchRequest WithEachCopy(SearchRequest request, bool each);

// The words alone: no filter of any kind.
SearchRequest WithoutFilters(SearchRequest request);

// Filters in use, as many as there are chips.
std::size_t CountFilters(const SearchRequest& request);

// The search for every article that names one entity.
SearchRequest Naming(FacetKind kind, std::string_view id);

}  // namespace dateline::web
