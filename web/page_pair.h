// SPDX-License-Identifier: GPL-2.0-or-later
// Two people, organisations or places in the articles that name both.
#pragma once

#include "searcher/profile.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// The search behind the page: the newest articles that name both.
SearchRequest PairSearch(const EntityName& one, const EntityName& other);

struct PairView {
  PairProfile profile;
  SearchResponse response;  // of PairSearch
};

// Any thread.
Html PairPage(const Setting& setting, const PairView& view);

}  // namespace dateline::web
