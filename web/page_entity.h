// SPDX-License-Identifier: GPL-2.0-or-later
// One person, organisation or place: how it is written, when it was reported on and with whom.
#pragma once

#include "searcher/profile.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// The search behind the page: the newest articles that name the entity. Its own facet is counted
// with "all", so that a count is of articles that name both.
SearchRequest EntitySearch(EntityKind kind, std::string_view id);

struct EntityView {
  EntityProfile profile;
  SearchResponse response;  // of EntitySearch
};

// Any thread.
Html EntityPage(const Setting& setting, const EntityView& view);

}  // namespace dateline::web
