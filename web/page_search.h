// SPDX-License-Identifier: GPL-2.0-or-later
// The results page: filters, chips, chart, articles; and what to do when there are none.
#pragma once

#include <vector>

#include "searcher/name_counts.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/search_help.h"
#include "web/date_form.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

struct SearchView {
  SearchRequest request;
  SearchResponse response;
  TypedDates typed;                     // as the address has them, and what is wrong with it
  SearchHelp help;                      // each of it leads to articles
  std::vector<MeantByName> named = {};  // whom the query means, where it is a name and no more
};

// Any thread.
Html SearchPage(const Setting& setting, const SearchView& view);

}  // namespace dateline::web
