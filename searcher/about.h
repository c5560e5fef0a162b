// SPDX-License-Identifier: GPL-2.0-or-later
// Articles about somebody before articles that name him: what a name in a query adds to the
// ranking. Internal to searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/filters.h"
#include "searcher/query.h"
#include "searcher/rank_plan.h"
#include "searcher/snapshot.h"

namespace dateline {

// How much an article is about whom it names, between 0 and 1, from the wdf of the entity's term
// (core/naming_wdf.h): the headline half of it, the lead a fifth, the mentions the rest, of which
// the first few count most. A quarter of that where every mention is one of a list.
double Aboutness(std::uint32_t wdf);

// What the names in `parsed` add to the weight of the articles that name them: of person:, org: and
// place: side by side with the rest of the query, and of its plain words where they are together
// the name of somebody or something in the archive. Of several that bear the name, all; beyond
// kMostChoices none, as it is no name then but a word. Of two articles that are as much about it,
// the newer one weighs more. Adds up to RankingScale::kAbout for each name, and kNamed where
// several plain words are the full name of whom the article names; nothing where there is none.
// Throws Xapian::Error; any thread with its own `database`.
std::vector<SharedWeights> AboutNames(const Snapshot& snapshot, const Xapian::Database& database,
                                      const Filters& filters, const ParsedQuery& parsed);

}  // namespace dateline
