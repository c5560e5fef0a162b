// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles a page of results lists, in which order. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/reading.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// What every step of one answer stands on.
struct Ground {
  const Snapshot& snapshot;
  const Xapian::Database& database;  // on loan from the snapshot, to one thread
  const Deadline& deadline;
};

struct Found {
  Xapian::docid document = 0;
  double score = 0;
  double ranked = 0;  // the score before its age was counted

  bool operator==(const Found&) const = default;
};

// The part of all results that one page shows.
struct PageRange {
  std::size_t first = 0;
  std::size_t size = 0;
};
PageRange PageOf(const SearchRequest& request, std::size_t total);

// The order of the page: typed in the query, or chosen beside the results, which is later.
SortOrder OrderOf(const SearchRequest& request, const ParsedQuery& parsed);

// What the pages list, and whether that is less than what was found.
struct Listing {
  MatchSet documents;
  bool without_repeats = false;
  const MatchSet* found = nullptr;  // null: `documents`
};
// Of `matches`, which outlive the listing.
Listing ListedOf(const Snapshot& snapshot, const SearchRequest& request, const MatchSet& matches);

// True where the days between two dates, chosen or typed, prominence or languages decide what is
// listed: that is found out faster by counting than by ranking.
bool IsFilteredByCounting(const Reading& reading);

// The articles of `range`, which lies within the listing, by score or by date. Without words to
// rank by, the newest first. No article where ranking runs out of time; throws Xapian::Error.
std::vector<Found> ListPage(const Ground& ground, const Reading& reading, const Listing& listing,
                            SortOrder order, PageRange range);

}  // namespace dateline
