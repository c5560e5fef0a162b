// SPDX-License-Identifier: GPL-2.0-or-later
// Where an article stands among the results that it was opened from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/request.h"
#include "searcher/searcher.h"

namespace dateline::web {

// A result beside it, and the search with the page that the result is on.
struct ResultBeside {
  std::string id;
  SearchRequest found_by;
};

struct ResultPosition {
  std::uint64_t articles = 0;         // of the search, repeats included
  std::uint64_t listed = 0;           // of them in the list
  std::optional<std::size_t> number;  // from 1; nothing where its page does not list it any more
  std::optional<ResultBeside> previous;
  std::optional<ResultBeside> next;
};

// Runs the search again, for the page that `found_by` says, and for the one beside it where the
// article is the first or last of its page. Nothing where the search cannot be run: an article is
// shown without its way on. Any thread.
std::optional<ResultPosition> FindPosition(const Searcher& searcher, const SearchRequest& found_by,
                                           std::string_view id);

}  // namespace dateline::web
