// SPDX-License-Identifier: GPL-2.0-or-later
// How many articles a search would find by each way of being named prominently. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include "searcher/deadline.h"
#include "searcher/prominence_column.h"
#include "searcher/query.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// True when the query asks for names itself: then prominence decides which articles match its
// words, and what Count (tally.h) found among those of one prominence says nothing of another.
bool AsksForNames(const QueryNode& node);

// `request` with each way alone in place of its own prominence, asked four times. Throws
// Xapian::Error and DeadlinePassed.
WaysCounts CountEachWay(const Snapshot& snapshot, const Xapian::Database& database,
                        SearchRequest request, const Deadline& deadline);

}  // namespace dateline
