// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/loosening.h"

#include <algorithm>

#include "web/chips.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// Each is a search of its own, so a page of nothing costs at most this many.
constexpr std::size_t kMost = 8;

std::string Filled(std::string_view pattern, std::string_view name) {
  std::string text(pattern);
  return text.replace(text.find("{}"), 2, name);
}

// Values one by one, as each may be the one that is too much.
void AddFacet(const SearchRequest& request, const Facet& facet, std::vector<Loosening>& ways) {
  for (const std::string& id : request.filter(facet.kind).values) {
    ways.push_back({Filled(messages::kWithoutValue, LabelOf(facet, id)),
                    WithoutValue(request, facet.kind, id)});
  }
  for (const std::string& id : request.filter(facet.kind).excluded) {
    ways.push_back(
        {Filled(messages::kAllowValue, LabelOf(facet, id)), WithoutValue(request, facet.kind, id)});
  }
}

void AddDates(const SearchRequest& request, DateAxis axis, std::vector<Loosening>& ways) {
  const DateFilter dates = DatesOf(request, axis);
  if (dates == DateFilter{}) return;
  const bool published = axis == DateAxis::kPublished;
  const std::string_view words =
      dates.undated_only ? (published ? messages::kDatedToo : messages::kWithDatesToo)
                         : (published ? messages::kWithoutDates : messages::kWithoutMentions);
  ways.push_back({std::string(words), WithoutDates(request, axis)});
}

bool IsBlank(char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }

}  // namespace

std::vector<Loosening> Loosenings(const SearchRequest& request,
                                  const std::array<Facet, 4>& facets) {
  std::vector<Loosening> ways;
  if (request.match == MatchMode::kAll) {
    SearchRequest any = FirstPage(request);
    any.match = MatchMode::kAny;
    ways.push_back({std::string(messages::kFewerWords), any});
  }
  if (request.exact) {
    SearchRequest probable = FirstPage(request);
    probable.exact = false;
    ways.push_back({std::string(messages::kProbableToo), probable});
  }
  if (request.prominence != 0) {
    SearchRequest anywhere = FirstPage(request);
    anywhere.prominence = 0;
    ways.push_back({std::string(messages::kNamedAnywhere), anywhere});
  }
  for (const DateAxis axis : kDateAxes) AddDates(request, axis, ways);
  for (const FacetKind kind : kFacetKinds) {
    Facet facet = facets[static_cast<std::size_t>(kind)];
    facet.kind = kind;
    AddFacet(request, facet, ways);
  }
  if (!request.query.empty() && CountFilters(request) > 0) {
    SearchRequest wordless = FirstPage(request);
    wordless.query.clear();
    ways.push_back({std::string(messages::kWithoutWords), wordless});
  }
  if (ways.size() > kMost) ways.resize(kMost);
  return ways;
}

std::vector<Loosening> WithoutFaultyWord(const SearchRequest& request, std::size_t begin,
                                         std::size_t end) {
  const std::string& query = request.query;
  if (begin >= end || end > query.size()) return {};
  while (begin > 0 && !IsBlank(query[begin - 1])) --begin;
  while (end < query.size() && !IsBlank(query[end])) ++end;
  const std::string word = query.substr(begin, end - begin);
  SearchRequest rest = FirstPage(request);
  while (end < query.size() && IsBlank(query[end])) ++end;
  rest.query.erase(begin, end - begin);
  while (!rest.query.empty() && IsBlank(rest.query.back())) rest.query.pop_back();
  if (rest.query.empty()) return {};
  return {{messages::SearchWithout(word), rest}};
}

}  // namespace dateline::web
