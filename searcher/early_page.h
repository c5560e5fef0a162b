// SPDX-License-Identifier: GPL-2.0-or-later
// The ranked page before its matches are counted. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <future>
#include <optional>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/reading.h"
#include "searcher/request.h"
#include "searcher/result_page.h"
#include "searcher/side_threads.h"
#include "searcher/snapshot.h"

namespace dateline {

// The best articles of a query, as many as were asked for or all there are, copies of one dispatch
// each for itself.
struct EarlyRanking {
  std::vector<Found> found;
  bool has_weights = false;  // false: there are no words to rank by, and `found` is in no order
  double milliseconds = 0;
};

// Ranks what ReadQuery gave without knowing the matches. Requires: !IsFilteredByCounting(reading).
// Throws Xapian::Error and DeadlinePassed; any thread with its own `database`, beside others that
// match the same reading.
EarlyRanking RankEarly(const Ground& ground, const Reading& reading, Joining joining,
                       std::size_t most);

// A page that is being ranked on a thread of its own, where it can be ranked before the matches are
// known: one of the first thousand articles, of one archive, which neither dates nor prominence
// filter, while a side thread is idle. One thread.
class EarlyPage {
 public:
  // Begins. Requires: all but `side_threads`, which may be null, outlive it; of `reading` the
  // query and the filters stay as they are.
  EarlyPage(const Snapshot& snapshot, const Reading& reading, const SearchRequest& request,
            const Deadline& deadline, SideThreads* side_threads);

  // Waits until the thread has ended, at the latest when the deadline has passed, also for a page
  // that turned out to be of no use.
  ~EarlyPage();
  EarlyPage(const EarlyPage&) = delete;
  EarlyPage& operator=(const EarlyPage&) = delete;

  // Waits for the page, and gives what ListPage would; nothing where that needs more than was
  // ranked, was never begun, or could not read the index. Throws nothing.
  std::optional<std::vector<Found>> Take(const Reading& matched, const Listing& listing,
                                         PageRange range);

  // How long the ranking took, once taken.
  double milliseconds() const { return milliseconds_; }

 private:
  const Joining joining_;
  std::size_t asked_ = 0;
  double milliseconds_ = 0;
  std::future<EarlyRanking> ranking_;
};

}  // namespace dateline
