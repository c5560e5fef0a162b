// SPDX-License-Identifier: GPL-2.0-or-later
// Articles like a given one. Internal to searcher.
#pragma once

#include <string_view>

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/neighbours.h"
#include "searcher/snapshot.h"

namespace dateline {

// Related is what shares the article's weightiest words (by impact and rarity) and whom and what it
// names, weighed by the one formula that ranks searches, and has a fifth at least of the weight
// that the article itself would have. kNotFound. Throws Xapian::Error and DeadlinePassed.
Result<Neighbours> FindNeighbours(const Snapshot& snapshot, std::string_view id,
                                  const Deadline& deadline);

}  // namespace dateline
