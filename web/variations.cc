// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/variations.h"

#include <algorithm>
#include <bit>

namespace dateline::web {
namespace {

void Remove(std::vector<std::string>& values, std::string_view id) {
  std::erase_if(values, [&](const std::string& value) { return value == id; });
}

// Keeps the order that the request promises.
void Insert(std::vector<std::string>& values, std::string_view id) {
  const auto at = std::lower_bound(values.begin(), values.end(), id);
  if (at == values.end() || *at != id) values.emplace(at, id);
}

}  // namespace

SearchRequest FirstPage(SearchRequest request) { return OnPage(std::move(request), 1); }

SearchRequest OnPage(SearchRequest request, std::size_t page) {
  request.page = page;
  return request;
}

SearchRequest WithOnly(SearchRequest request, FacetKind kind, std::string_view id) {
  FacetFilter& filter = request.filter(kind);
  filter.values.assign(1, std::string(id));
  Remove(filter.excluded, id);
  return FirstPage(std::move(request));
}

SearchRequest WithExcluded(SearchRequest request, FacetKind kind, std::string_view id) {
  FacetFilter& filter = request.filter(kind);
  Remove(filter.values, id);
  Insert(filter.excluded, id);
  return FirstPage(std::move(request));
}

SearchRequest WithoutValue(SearchRequest request, FacetKind kind, std::string_view id) {
  FacetFilter& filter = request.filter(kind);
  Remove(filter.values, id);
  Remove(filter.excluded, id);
  if (filter.values.empty()) filter.op = FacetOp::kAny;
  return FirstPage(std::move(request));
}

SearchRequest WithDays(SearchRequest request, DayRange days) {
  request.undated_only = false;
  if (const Result<PartialDate> whole = AsPartialDate(days)) {
    request.from = *whole;
    request.to = *whole;
  } else {
    request.from = PartialDate{days.first, Granularity::kDay};
    request.to = PartialDate{days.last, Granularity::kDay};
  }
  return FirstPage(std::move(request));
}

SearchRequest WithoutDates(SearchRequest request) {
  request.from.reset();
  request.to.reset();
  request.undated_only = false;
  return FirstPage(std::move(request));
}

SearchRequest WithUndatedOnly(SearchRequest request) {
  request = WithoutDates(std::move(request));
  request.undated_only = true;
  return request;
}

SearchRequest WithoutFilters(SearchRequest request) {
  request.filters = {};
  request.exact = false;
  request.prominence = 0;
  request.match = MatchMode::kAllThenAny;
  return WithoutDates(std::move(request));
}

std::size_t CountFilters(const SearchRequest& request) {
  std::size_t count = 0;
  for (const FacetFilter& filter : request.filters) {
    count += filter.values.size() + filter.excluded.size();
  }
  if (request.exact) ++count;
  count += static_cast<std::size_t>(std::popcount(request.prominence));
  if (request.from || request.to) ++count;
  if (request.undated_only) ++count;
  if (request.match != MatchMode::kAllThenAny) ++count;
  return count;
}

SearchRequest Naming(FacetKind kind, std::string_view id) {
  return WithOnly(SearchRequest{}, kind, id);
}

}  // namespace dateline::web
