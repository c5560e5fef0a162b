// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/deadline.h"

#include <utility>

namespace dateline {
namespace {

// A question to the system about a connection costs a microsecond, and whoever went away costs at
// most so much work more.
constexpr std::chrono::milliseconds kBetweenAsking{10};

// Looking at the clock costs about as much as a posting, so it is done once in so many.
constexpr unsigned kPostingsPerLook = 64;

// Claims to hold every document, so that Xapian puts it last in an AND and asks it about each
// candidate of the real query: a place to stand inside the match loop.
class DeadlineSource : public Xapian::PostingSource {
 public:
  explicit DeadlineSource(const Deadline& deadline) : deadline_(deadline) {}

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  Xapian::docid get_docid() const override { return current_; }
  bool at_end() const override { return current_ > last_; }

  void next(double) override {
    Look();
    ++current_;
  }
  void skip_to(Xapian::docid wanted, double) override {
    Look();
    if (wanted > current_) current_ = wanted;
  }
  bool check(Xapian::docid wanted, double) override {
    skip_to(wanted, 0);
    return true;
  }
  // Xapian takes one for each database of a list and deletes it.
  PostingSource* clone() const override { return new DeadlineSource(deadline_); }
  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    current_ = 0;
    postings_ = 0;
  }

 private:
  void Look() {
    if (postings_++ % kPostingsPerLook == 0) deadline_.Check();
  }

  Deadline deadline_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid current_ = 0;
  unsigned postings_ = 0;
};

}  // namespace

struct Deadline::Asker {
  explicit Asker(Abandoned abandoned) : is_abandoned(std::move(abandoned)) {}

  // Of several threads that come at once, one asks.
  bool IsGone(std::chrono::steady_clock::time_point now) {
    auto due = next.load();
    if (!gone && now >= due && next.compare_exchange_strong(due, now + kBetweenAsking) &&
        is_abandoned())
      gone = true;
    return gone;
  }

  const Abandoned is_abandoned;
  std::atomic<std::chrono::steady_clock::time_point> next{};  // the first time at once
  std::atomic<bool> gone = false;
};

Deadline::Deadline(std::chrono::milliseconds allowance, Abandoned abandoned)
    : end_(std::chrono::steady_clock::now() + allowance) {
  if (abandoned) asker_ = std::make_shared<Asker>(std::move(abandoned));
}

bool Deadline::Passed() const {
  if (looks_) return looks_->fetch_sub(1) <= 0;
  const auto now = std::chrono::steady_clock::now();
  return now >= end_ || (asker_ && asker_->IsGone(now));
}

Xapian::Query WithDeadline(const Xapian::Query& query, const Deadline& deadline) {
  // release() hands the source to Xapian, which counts references to it and deletes it.
  const Xapian::Query source((new DeadlineSource(deadline))->release());
  return {Xapian::Query::OP_FILTER, query, source};
}

}  // namespace dateline
