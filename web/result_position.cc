// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/result_position.h"

#include <algorithm>
#include <vector>

#include "web/variations.h"

namespace dateline::web {
namespace {

// The first or last result of another page of the search.
std::optional<ResultBeside> EdgeOf(const Searcher& searcher, SearchRequest request, bool last) {
  const Result<SearchResponse> found = searcher.Search(request);
  if (!found || found->hits.empty()) return std::nullopt;
  const Hit& hit = last ? found->hits.back() : found->hits.front();
  return ResultBeside{hit.id, std::move(request)};
}

}  // namespace

std::optional<ResultPosition> FindPosition(const Searcher& searcher, const SearchRequest& found_by,
                                           std::string_view id) {
  const Result<SearchResponse> found = searcher.Search(found_by);
  if (!found) return std::nullopt;
  ResultPosition position{found->total, found->total - found->repeats, {}, {}, {}};
  const std::vector<Hit>& hits = found->hits;
  const auto here = std::ranges::find(hits, id, &Hit::id);
  if (here == hits.end()) return position;
  const std::size_t page = found_by.page;
  position.number = (page - 1) * found_by.size + static_cast<std::size_t>(here - hits.begin()) + 1;
  if (here != hits.begin()) {
    position.previous = ResultBeside{std::prev(here)->id, found_by};
  } else if (page > 1) {
    position.previous = EdgeOf(searcher, OnPage(found_by, page - 1), true);
  }
  if (std::next(here) != hits.end()) {
    position.next = ResultBeside{std::next(here)->id, found_by};
  } else if (*position.number < position.listed) {
    position.next = EdgeOf(searcher, OnPage(found_by, page + 1), false);
  }
  return position;
}

}  // namespace dateline::web
