// SPDX-License-Identifier: GPL-2.0-or-later
// The filters in use, above the results: each a link to the search without it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

struct Chip {
  Html content;  // `<span>Person</span> <bdi>Lê Hoài Trung</bdi>`
  Url without;
};

// A chip for each filter of `request`; names come from `facets`, and an id that no facet names is
// shown as unknown, so that it can be taken out. Links lead to `path`. Any thread.
std::vector<Chip> ChipsOf(const Locale& locale, const SearchRequest& request,
                          const std::array<Facet, 4>& facets, const Url& path);

// The row of chips, with one link that takes out all when there are several. Nothing for none.
Html ChipRow(const Locale& locale, const std::vector<Chip>& chips, const Url& without_all);

// What this facet calls the id, or "Unknown person x".
std::string LabelOf(const Locale& locale, const Facet& facet, const std::string& id);

}  // namespace dateline::web
