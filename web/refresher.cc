// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/refresher.h"

#include <chrono>
#include <utility>

namespace dateline::web {
namespace {

// Looking costs a few microseconds while nothing was committed.
constexpr std::chrono::milliseconds kEvery{500};

}  // namespace

Refresher::Refresher(const Searcher& searcher, Metrics& metrics, LogLine log)
    : searcher_(searcher), metrics_(metrics), log_(std::move(log)), thread_([this] { Run(); }) {}

Refresher::~Refresher() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

void Refresher::Run() {
  LookAtAuthority();
  // The first reader who mistypes or types ahead should not wait for what all after him have; where
  // it fails, whoever asks is told.
  (void)searcher_.Prepare();
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, kEvery, [this] { return stopping_; })) {
    lock.unlock();
    Refresh();
    lock.lock();
  }
}

// While it fails the old state serves on. Twice a second the same complaint would drown the log, so
// that it is made once, and again when it was over in between.
void Refresher::Refresh() {
  const Result<bool> newer = searcher_.Refresh();
  if (newer) {
    last_complaint_.clear();
    if (!*newer) return;
    metrics_.CountReopen();
    LookAtAuthority();
    return;
  }
  metrics_.CountFailedReopen();
  if (newer.error().message == last_complaint_) return;
  last_complaint_ = newer.error().message;
  log_("Taking up the newest commit failed: " + last_complaint_);
}

// The editor reads the fault in the log once, and again when he has made another.
void Refresher::LookAtAuthority() {
  const Result<ArchiveSummary> summary = searcher_.Summarise();
  if (!summary) return;  // whoever asks next is told
  const std::string& fault = summary->authority_fault;
  metrics_.SetAuthorityFault(!fault.empty());
  if (!fault.empty() && fault != last_authority_fault_)
    log_("What the authority file said before stays in force: " + fault);
  last_authority_fault_ = fault;
}

}  // namespace dateline::web
