// SPDX-License-Identifier: GPL-2.0-or-later
// Ways out of a search that finds nothing: the same search with one condition less.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline::web {

struct Loosening {
  std::string text;  // "Without Lê Hoài Trung"
  SearchRequest request;
  std::uint64_t articles = 0;  // what it finds; filled in by whoever runs it
};

// The candidates, the mildest first, at most eight, none of them run yet. Names come from `facets`.
// Any thread.
std::vector<Loosening> Loosenings(const SearchRequest& request, const std::array<Facet, 4>& facets);

// `query` without the word that holds bytes [begin, end), for a query that cannot be read; nothing
// when that leaves nothing to search for.
std::vector<Loosening> WithoutFaultyWord(const SearchRequest& request, std::size_t begin,
                                         std::size_t end);

}  // namespace dateline::web
