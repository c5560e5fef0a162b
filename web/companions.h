// SPDX-License-Identifier: GPL-2.0-or-later
// Who and what is named beside the subject of a page: people as bars, the rest as lists.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "searcher/profile.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// The page's subject: one entity, or two.
struct Subjects {
  SearchRequest articles;         // the search for the articles that name all of them
  std::vector<EntityName> names;  // canonical ids
  std::span<const Facet> facets;  // of that search, counted with "all"
  std::string label;              // "Lê Hoài Trung", "Lê Hoài Trung and Xi Jinping"
};

// The articles that name the subjects and one more.
SearchRequest WithCompanion(const Subjects& subjects, FacetKind kind, const std::string& id);

// People as bars, each with a number that leads to the articles with both. With one subject each
// bar leads to the page of the pair too. Any thread.
Html CompanionBars(const Locale& locale, const Subjects& subjects);

// Organisations or places, as a section beside the text; empty when none is named. Any thread.
Html CompanionList(const Locale& locale, const Subjects& subjects, FacetKind kind);

}  // namespace dateline::web
