// SPDX-License-Identifier: GPL-2.0-or-later
// The two axes of dates on the results page: when articles were published, and what days they speak
// of. One is shown at a time; the address says which.
#pragma once

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// The switch between the axes, the chart of the one that `request` names over the whole search, the
// way down into the chosen dates, `form`, and the numbers as tables. Any thread.
Html DateAxes(const Locale& locale, const SearchRequest& request, const SearchResponse& response,
              const Html& form);

}  // namespace dateline::web
