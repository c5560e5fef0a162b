// SPDX-License-Identifier: GPL-2.0-or-later
// Ways out of a search, as links: what searcher found of them in words, and what to leave out of a
// query that cannot be read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/search_help.h"
#include "web/locale.h"

namespace dateline::web {

struct Loosening {
  std::string text;  // "Without Lê Hoài Trung"
  SearchRequest request;
  std::uint64_t articles = 0;  // what it finds; filled in by whoever runs it
};

// Each with its number, in the same order. Any thread.
std::vector<Loosening> Loosenings(const Locale& locale, const std::vector<LooserSearch>& ways);

// `query` without the word that holds bytes [begin, end), for a query that cannot be read; nothing
// when that leaves nothing to search for.
std::vector<Loosening> WithoutFaultyWord(const Locale& locale, const SearchRequest& request,
                                         std::size_t begin, std::size_t end);

// For a date in the query that no calendar has: the query with each date that was probably meant in
// its place, in the order of likelihood. Nothing where the bytes hold no such date. Any thread.
std::vector<Loosening> WithLikelyDates(const Locale& locale, const SearchRequest& request,
                                       std::size_t begin, std::size_t end);

}  // namespace dateline::web
