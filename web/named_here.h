// SPDX-License-Identifier: GPL-2.0-or-later
// Who or what is meant where somebody typed nothing but a name: the words alone find whatever has
// them, and the person is one step away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/name_counts.h"
#include "searcher/request.h"
#include "searcher/searcher.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// A few words without any mark or operator of the query language. For any bytes; any thread.
bool MayBeName(std::string_view query);

// Whom the query means, when it is a name that the archive knows and nothing else: those with
// articles under the filters of the request, the most named first, at most three, without those
// that are ticked or left out already. Nothing where there is no time to find out. Any thread.
std::vector<MeantByName> NamedByQuery(const Searcher& searcher, const SearchRequest& request);

// The way to exactly the articles that name them, in place of the words. Any thread.
Html NamedHere(const Locale& locale, const SearchRequest& request,
               const std::vector<MeantByName>& named);

}  // namespace dateline::web
