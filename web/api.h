// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as JSON: one schema for HTTP and for the command line's --json.
// Ranges count Unicode code points, end excluded; nothing in it is HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/comparison.h"
#include "searcher/day_profile.h"
#include "searcher/neighbours.h"
#include "searcher/profile.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/search_help.h"
#include "searcher/suggestion.h"
#include "web/address.h"

namespace dateline::web {

// Whether the time ran out behind the counts: the page is short or empty, and asked again may not
// be.
bool IsPartial(const SearchResponse& response);

// Without `help`, an answer that needed none.
std::string ResultsJson(const SearchRequest& request, const SearchResponse& response,
                        const SearchHelp& help = {});
std::string SuggestionsJson(std::string_view typed, const std::vector<Suggestion>& suggestions);
std::string ArticleJson(const StoredArticle& article, const Neighbours& neighbours);
std::string ComparisonJson(const Comparison& comparison);
std::string EntityJson(const EntityProfile& profile, const SearchResponse& response);
std::string DayJson(const DayProfile& profile);
std::string PairJson(const PairProfile& profile, const SearchResponse& response);
std::string FacetJson(const SearchRequest& request, const Facet& facet);
std::string SummaryJson(const ArchiveSummary& summary);

// RFC 9457. `instance` is the address asked for.
struct Problem {
  int status = 400;
  std::string code;  // from the closed list in docs/api.md
  std::string title;
  std::string detail;
  std::string parameter;  // or empty
  Span position;          // code points of `parameter`; empty when the whole of it is meant
  std::string instance;
};
std::string ProblemJson(const Problem& problem);

// Bytes of `text` as code points: what positions and ranges are counted in. Any thread.
Span CodePoints(std::string_view text, Span bytes);

// The status for each of the four faults: 400, 404, 503, 500.
int StatusOf(Fault fault);

}  // namespace dateline::web
