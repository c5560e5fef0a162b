// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a query that no article holds, taken for those they are spelled almost like. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/query.h"
#include "searcher/rank_plan.h"
#include "searcher/snapshot.h"

namespace dateline {

// Reasons to rank higher, none to match: for each plain word beside others of which no article
// holds any form, the likeliest words that may have been meant by it (word_slips.h), all together
// as if one of them had been typed. "Odessa drone attack" puts Odesa first where papers print it
// so. A number is never taken for another. Throws Xapian::Error; any thread with its own
// `database`.
std::vector<RankPlan> MeantInstead(const Snapshot& snapshot, const Xapian::Database& database,
                                   const ParsedQuery& parsed);

}  // namespace dateline
