// SPDX-License-Identifier: GPL-2.0-or-later
// The time one search may take, enforced inside Xapian's match as well as between our own steps.
// Internal to searcher.
#pragma once

#include <xapian.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>

namespace dateline {

// Thrown by Deadline::Check, through Xapian's matcher, and caught at the searcher's door; the
// database stays usable after it. Never leaves searcher.
struct DeadlinePassed {};

// A moment that a search must not outlive. A value, whose copies end together; any thread.
class Deadline {
 public:
  explicit Deadline(std::chrono::milliseconds allowance)
      : end_(std::chrono::steady_clock::now() + allowance) {}

  // Over once it has been looked at so often, whatever the clock says: what tests cut a search
  // with, at any place and at the same one each time.
  static Deadline AfterLooks(std::int64_t looks) {
    Deadline deadline((std::chrono::milliseconds()));
    deadline.looks_ = std::make_shared<std::atomic<std::int64_t>>(looks);
    return deadline;
  }

  bool Passed() const {
    if (looks_) return looks_->fetch_sub(1) <= 0;
    return std::chrono::steady_clock::now() >= end_;
  }

  // Throws DeadlinePassed when the moment is over.
  void Check() const {
    if (Passed()) throw DeadlinePassed{};
  }

 private:
  std::chrono::steady_clock::time_point end_;
  std::shared_ptr<std::atomic<std::int64_t>>
      looks_;  // left; shared by the copies, which count down
};

// `query`, matching and weighing the same, whose match throws DeadlinePassed when the time is over.
// Enquire's own time limit is none: it is looked at only between documents already found.
Xapian::Query WithDeadline(const Xapian::Query& query, const Deadline& deadline);

}  // namespace dateline
