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

SearchRequest InLanguageOnly(SearchRequest request, std::string_view id) {
  request.written_in.values.assign(1, std::string(id));
  Remove(request.written_in.excluded, id);
  return FirstPage(std::move(request));
}

SearchRequest NotInLanguage(SearchRequest request, std::string_view id) {
  Remove(request.written_in.values, id);
  Insert(request.written_in.excluded, id);
  return FirstPage(std::move(request));
}

SearchRequest InWhateverLanguage(SearchRequest request, std::string_view id) {
  Remove(request.written_in.values, id);
  Remove(request.written_in.excluded, id);
  return FirstPage(std::move(request));
}

DateFilter DatesOf(const SearchRequest& request, DateAxis axis) {
  if (axis == DateAxis::kPublished) return {request.from, request.to, request.undated_only};
  return {request.mentioned_from, request.mentioned_to, request.mentions_no_date};
}

SearchRequest WithDates(SearchRequest request, DateAxis axis, const DateFilter& filter) {
  const bool published = axis == DateAxis::kPublished;
  (published ? request.from : request.mentioned_from) = filter.from;
  (published ? request.to : request.mentioned_to) = filter.to;
  (published ? request.undated_only : request.mentions_no_date) = filter.undated_only;
  return FirstPage(std::move(request));
}

// As short as it can be said: a month is "2024-03", a decade two years.
SearchRequest WithDays(SearchRequest request, DateAxis axis, DayRange days) {
  DateFilter filter;
  const Day first_of_last{days.last.year() / 1 / 1};
  const bool years = days.first == Day{days.first.year() / 1 / 1} &&
                     days.last == Days({first_of_last, Granularity::kYear}).last;
  if (const Result<PartialDate> whole = AsPartialDate(days)) {
    filter.from = filter.to = *whole;
  } else {
    const Granularity unit = years ? Granularity::kYear : Granularity::kDay;
    filter.from = PartialDate{days.first, unit};
    filter.to = PartialDate{years ? first_of_last : days.last, unit};
  }
  return WithDates(std::move(request), axis, filter);
}

SearchRequest WithoutDates(SearchRequest request, DateAxis axis) {
  return WithDates(std::move(request), axis, {});
}

SearchRequest WithUndatedOnly(SearchRequest request, DateAxis axis) {
  return WithDates(std::move(request), axis, {.from = {}, .to = {}, .undated_only = true});
}

SearchRequest OnAxis(SearchRequest request, DateAxis axis) {
  request.axis = axis;
  return FirstPage(std::move(request));
}

SearchRequest WithEachCopy(SearchRequest request, bool each) {
  request.each_copy = each;
  return FirstPage(std::move(request));
}

SearchRequest WithoutFilters(SearchRequest request) {
  request.filters = {};
  request.written_in = {};
  request.exact = false;
  request.prominence = 0;
  request.match = MatchMode::kAllThenAny;
  request.each_copy = false;
  for (const DateAxis axis : kDateAxes) request = WithoutDates(std::move(request), axis);
  return request;
}

std::size_t CountFilters(const SearchRequest& request) {
  std::size_t count = 0;
  for (const FacetFilter& filter : request.filters) {
    count += filter.values.size() + filter.excluded.size();
  }
  count += request.written_in.values.size() + request.written_in.excluded.size();
  if (request.exact) ++count;
  count += static_cast<std::size_t>(std::popcount(request.prominence));
  for (const DateAxis axis : kDateAxes) {
    const DateFilter dates = DatesOf(request, axis);
    if (dates.HasRange()) ++count;
    if (dates.undated_only) ++count;
  }
  if (request.match != MatchMode::kAllThenAny) ++count;
  if (request.each_copy) ++count;
  return count;
}

SearchRequest Naming(FacetKind kind, std::string_view id) {
  return WithOnly(SearchRequest{}, kind, id);
}

}  // namespace dateline::web
