// SPDX-License-Identifier: GPL-2.0-or-later
// The order of what was found: by the scores of its words, and the first of it by finer reasons
// too. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/plan_scores.h"
#include "searcher/rank_plan.h"

namespace dateline {

// So many of the best by their words are looked at more finely and put in order anew; what comes
// after them keeps its place behind them. So an order is one whatever part of it is asked for.
inline constexpr std::size_t kLookedAtFinely = 200;

// What one document weighs by one part; 0 where it has it not. Throws Xapian::Error; any thread
// with its own `database`.
double FineWeight(const Xapian::Database& database, const FinePart& part, Xapian::docid document);

// What is asked of the scored documents before they are listed.
struct FinerLook {
  std::vector<FinePart> fine;
  std::vector<std::vector<std::string>> rows;  // terms that must stand in a row, each of them
};

// The first `most` of `scored`, ties in the order of their numbers. Of kLookedAtFinely only as many
// are looked at as may come to stand among these, which changes nothing: the rest could weigh no
// more than the words say and all of `fine` together. Throws Xapian::Error and DeadlinePassed.
std::vector<ScoredDocument> BestFirst(const Xapian::Database& database, const ScoredSet& scored,
                                      const FinerLook& look, std::size_t most,
                                      const Deadline& deadline);

}  // namespace dateline
