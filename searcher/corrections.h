// SPDX-License-Identifier: GPL-2.0-or-later
// Did you mean: the query with its likely slips put right. Internal to searcher.
#pragma once

#include <vector>

#include "searcher/matching_count.h"
#include "searcher/reading.h"
#include "searcher/search_help.h"

namespace dateline {

// For a request that `reading` is of, of which no article has all or any word was enough. Words
// that no article holds and names that nobody bears are corrected, all of them together; only where
// there is none, one word that is far rarer than a near one, or two that are one. Each query given
// was run and finds something. What is not tried before the deadline is not given. Throws
// Xapian::Error.
std::vector<Correction> CorrectionsOf(const AskedOf& asked, const SearchRequest& request,
                                      const Reading& reading);

}  // namespace dateline
