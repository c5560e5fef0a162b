// SPDX-License-Identifier: GPL-2.0-or-later
// Ways out of a search that finds nothing: the same search with one condition less, or wider.
// Internal to searcher.
#pragma once

#include <vector>

#include "searcher/matching_count.h"
#include "searcher/query.h"
#include "searcher/search_help.h"

namespace dateline {

// The candidates, the mildest first, none of them run yet. `parsed` was read from the query of
// `request`. Pure but for the names, which `snapshot` has. Any thread.
std::vector<LooserSearch> LooserCandidates(const Snapshot& snapshot, const SearchRequest& request,
                                           const ParsedQuery& parsed);

// Those of them that find something, with what they find; of wider dates only the narrowest. What
// is not tried before the deadline is not given. Throws Xapian::Error.
std::vector<LooserSearch> LooserSearches(const AskedOf& asked, const SearchRequest& request,
                                         const ParsedQuery& parsed);

}  // namespace dateline
