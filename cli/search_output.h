// SPDX-License-Identifier: GPL-2.0-or-later
// Search results for a person at a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.h"
#include "core/result.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/search_help.h"

namespace dateline::cli {

// Results to `out`; the count, the reading and its warnings to `err` (unless quiet).
// `facets` names the facets to list below: person, org, place, source.
void PrintResults(const Terminal& terminal, const SearchRequest& request,
                  const SearchResponse& response, const std::vector<std::string>& facets);

// Other searches that find something, to `err` (unless quiet), with what each finds.
void PrintHelp(const Terminal& terminal, const SearchHelp& help);

// The error, and below it the query with the faulty part marked.
void PrintQueryFault(const Terminal& terminal, std::string_view query, const Error& error);

}  // namespace dateline::cli
