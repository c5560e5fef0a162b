// SPDX-License-Identifier: GPL-2.0-or-later
// The facets of few values, languages and ways of being named, as they stand beside the results.
// Any thread.
#pragma once

#include <string>
#include <string_view>

#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// "Vietnamese" for "vi", in the language of the page; "Undetermined" for "und"; a language that no
// article is written in by its id.
std::string LanguageLabel(const Locale& locale, std::string_view id);

// "In the headline" for "headline".
std::string ProminenceLabel(const Locale& locale, std::string_view id);

// The fieldset; nothing where there is no choice: fewer than two values, none of them ticked or
// left out. Of many languages those behind the first few are folded away.
Html LanguageBlock(const Locale& locale, const SearchRequest& request, const PlainFacet& facet);

// The fieldset; nothing where nobody is named so and nothing is ticked.
Html ProminenceBlock(const Locale& locale, const SearchRequest& request, const PlainFacet& facet);

// `request` without what the two blocks ask themselves, for the hidden fields of their form.
SearchRequest BesidesPlainFacets(SearchRequest request, const SearchResponse& response);

}  // namespace dateline::web
