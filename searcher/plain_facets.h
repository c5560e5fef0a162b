// SPDX-License-Identifier: GPL-2.0-or-later
// The facets of languages and of prominence, listed from what was counted. Internal to searcher;
// pure; any thread.
#pragma once

#include <string_view>

#include "core/annotation.h"
#include "searcher/columns.h"
#include "searcher/filters.h"
#include "searcher/plain_facet.h"
#include "searcher/tally.h"

namespace dateline {

// Every language of the articles found, and every chosen one under the very id that was asked for:
// ticked first, then excluded, then by count, then by id.
PlainFacet ListLanguages(const LanguageColumn& languages, const LanguageFilter& filter,
                         const Tally& tally);

// The ways of being named, in the order of the Prominence bits; those without an article are not
// listed unless chosen. Each is counted as if it alone were asked for.
PlainFacet ListProminence(const Columns& columns, const Filters& filters, const Tally& tally);

// "headline", "lead", "quoted", "listed". Requires: one bit of kAllProminence.
std::string_view ProminenceId(Prominence way);

}  // namespace dateline
