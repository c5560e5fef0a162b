// SPDX-License-Identifier: GPL-2.0-or-later
// The time one search may take, enforced inside Xapian's match as well as between our own steps:
// over when its moment is, or once nobody waits for the answer. Internal to searcher.
#pragma once

#include <xapian.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>

#include "searcher/abandoned.h"

namespace dateline {

// Thrown by Deadline::Check, through Xapian's matcher, and caught at the searcher's door; the
// database stays usable after it. Never leaves searcher.
struct DeadlinePassed {};

// A moment that a search must not outlive. A value, whose copies end together; any thread.
class Deadline {
 public:
  explicit Deadline(std::chrono::milliseconds allowance, Abandoned abandoned = {});

  // Over once it has been looked at so often, whatever the clock says: what tests cut a search
  // with, at any place and at the same one each time.
  static Deadline AfterLooks(std::int64_t looks) {
    Deadline deadline((std::chrono::milliseconds()));
    deadline.looks_ = std::make_shared<std::atomic<std::int64_t>>(looks);
    return deadline;
  }

  bool Passed() const;

  // Throws DeadlinePassed when the moment is over.
  void Check() const {
    if (Passed()) throw DeadlinePassed{};
  }

 private:
  struct Asker;

  std::chrono::steady_clock::time_point end_;
  std::shared_ptr<std::atomic<std::int64_t>>
      looks_;                     // left; shared by the copies, which count down
  std::shared_ptr<Asker> asker_;  // whoever waits for the answer; shared likewise
};

// `query`, matching and weighing the same, whose match throws DeadlinePassed when the time is over.
// Enquire's own time limit is none: it is looked at only between documents already found.
Xapian::Query WithDeadline(const Xapian::Query& query, const Deadline& deadline);

}  // namespace dateline
