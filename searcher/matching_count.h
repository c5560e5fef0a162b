// SPDX-License-Identifier: GPL-2.0-or-later
// How many articles a request finds, and nothing else of it. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "searcher/deadline.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// Where the question is put, and until when. Refers to all of it: for use while they are held.
struct AskedOf {
  const Snapshot& snapshot;
  const Xapian::Database& database;
  const Deadline& deadline;
};

struct MatchingCount {
  std::uint64_t total = 0;   // as Search would say
  bool matched_any = false;  // and no article has every word
};

// 0 for a request that Search would refuse. Throws Xapian::Error and DeadlinePassed.
MatchingCount CountMatching(const AskedOf& asked, const SearchRequest& request);

}  // namespace dateline
