// SPDX-License-Identifier: GPL-2.0-or-later
// Where a search is followed and taken away. Any thread.
#pragma once

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// "/search.atom?...": without what a feed leaves out of its search, as the order and the page.
Url FeedAddress(const SearchRequest& request);

// The menu of files, feeds and the lasting address of one answer.
Html ExportMenu(const Locale& locale, const SearchRequest& request, const SearchResponse& response);

}  // namespace dateline::web
