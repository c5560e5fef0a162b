// SPDX-License-Identifier: GPL-2.0-or-later
// A search with one thing changed: what every link of a page leads to. All begin at page 1 again.
// Any thread.
#pragma once

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

// Published in exactly these days, which replace every other date filter.
SearchRequest WithDays(SearchRequest request, DayRange days);
SearchRequest WithoutDates(SearchRequest request);
SearchRequest WithUndatedOnly(SearchRequest request);

// The words alone: no filter of any kind.
SearchRequest WithoutFilters(SearchRequest request);

// Filters in use, as many as there are chips.
std::size_t CountFilters(const SearchRequest& request);

// The search for every article that names one entity.
SearchRequest Naming(FacetKind kind, std::string_view id);

}  // namespace dateline::web
