// SPDX-License-Identifier: GPL-2.0-or-later
// Why an article ranks where it does: its score taken apart. Internal to searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/deadline.h"
#include "searcher/score_part.h"
#include "searcher/snapshot.h"

namespace dateline {

// Parts of one score that are listed; what is beyond them is one part, kOther.
inline constexpr std::size_t kMostScoreParts = 40;

// For each of `documents` the parts that ImpactWeight adds up to its score under `ranked`, the
// heaviest first: their weights sum to that score exactly. (Over several archives Xapian 1.4 adds
// the weight of words side by side, on the right of OP_AND_MAYBE, without looking at their
// positions; there the sum is less.) Nothing for a document that `ranked` does not match. Takes one
// small match for each weighted part of the query. Throws Xapian::Error and DeadlinePassed; any
// thread with its own `database`, which must be of `snapshot`.
std::vector<std::vector<ScorePart>> ExplainScores(const Snapshot& snapshot,
                                                  const Xapian::Database& database,
                                                  const Xapian::Query& ranked,
                                                  const std::vector<Xapian::docid>& documents,
                                                  const Deadline& deadline);

}  // namespace dateline
