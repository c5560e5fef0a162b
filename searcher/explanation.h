// SPDX-License-Identifier: GPL-2.0-or-later
// Why an article ranks where it does: its score taken apart. Internal to searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/best_first.h"
#include "searcher/deadline.h"
#include "searcher/rank_plan.h"
#include "searcher/score_part.h"
#include "searcher/snapshot.h"

namespace dateline {

// Parts of one score that are listed; what is beyond them is one part, kOther.
inline constexpr std::size_t kMostScoreParts = 40;

// For each of `page`, which were ranked by `ranking`, the parts of its score, the heaviest first:
// their weights sum to it exactly. What is looked for among the best alone is a part where it was
// looked for. Nothing for a document that `ranking` does not find. Throws Xapian::Error and
// DeadlinePassed; any thread with its own `database`, which must be of `snapshot`.
std::vector<std::vector<ScorePart>> ExplainScores(const Snapshot& snapshot,
                                                  const Xapian::Database& database,
                                                  const Ranking& ranking,
                                                  const std::vector<ScoredDocument>& page,
                                                  const Deadline& deadline);

}  // namespace dateline
