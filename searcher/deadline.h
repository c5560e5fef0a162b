// SPDX-License-Identifier: GPL-2.0-or-later
// The time one search may take, enforced inside Xapian's match as well as between our own steps.
// Internal to searcher.
#pragma once

#include <xapian.h>

#include <chrono>

namespace dateline {

// Thrown by Deadline::Check, through Xapian's matcher, and caught at the searcher's door; the
// database stays usable after it. Never leaves searcher.
struct DeadlinePassed {};

// A moment that a search must not outlive. A value; any thread.
class Deadline {
 public:
  explicit Deadline(std::chrono::milliseconds allowance)
      : end_(std::chrono::steady_clock::now() + allowance) {}

  // Throws DeadlinePassed when the moment is over.
  void Check() const {
    if (std::chrono::steady_clock::now() >= end_) throw DeadlinePassed{};
  }

 private:
  std::chrono::steady_clock::time_point end_;
};

// `query`, matching and weighing the same, whose match throws DeadlinePassed when the time is over.
// Enquire's own time limit is none: it is looked at only between documents already found.
Xapian::Query WithDeadline(const Xapian::Query& query, const Deadline& deadline);

}  // namespace dateline
