// SPDX-License-Identifier: GPL-2.0-or-later
// Articles over time: bars that are links, the years under them, and the same numbers as a table.
#pragma once

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"

namespace dateline::web {

// The chart of `histogram`, each bar and year a link to `request` with those days. `after_years` is
// put between the years and the table: the date form, or nothing. Without articles only that is
// left. Any thread.
Html TimeChart(const SearchRequest& request, const Histogram& histogram, const Html& after_years);

}  // namespace dateline::web
