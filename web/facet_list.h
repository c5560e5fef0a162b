// SPDX-License-Identifier: GPL-2.0-or-later
// One facet: its values as checkboxes with counts, and the ways on from each.
#pragma once

#include <array>
#include <vector>

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// What a row says besides name and count.
enum class RowDetail {
  kBare,
  kAliases,
  kShare,  // aliases, and of how many articles in the whole archive
};

// One row: checkbox, name, count, "Only" where ticking would widen, "Not". Any thread.
Html FacetRow(const Locale& locale, const SearchRequest& request, FacetKind kind,
              const FacetValue& value, RowDetail detail);

// The values a column shows: every ticked one, and the first few of the others (6 people, 4 of the
// rest), as far as they have articles.
std::vector<FacetValue> ShownValues(const Facet& facet);

// The fieldset of one facet beside the results; nothing when there is no value to show.
Html FacetBlock(const Locale& locale, const SearchRequest& request, const Facet& facet);

// The form that a facet's find box belongs to: it stands outside the filter form, as forms do not
// nest. Nothing for a facet that is shown whole.
Html FindForm(const Locale& locale, const SearchRequest& request, const Facet& facet);

// The search without what the blocks of `facets` ask themselves: for the filter form's hidden
// fields. A ticked value that has no row stays in it.
SearchRequest BesidesFacets(const SearchRequest& request, const std::array<Facet, 4>& facets);

}  // namespace dateline::web
