// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/watcher.h"

#include <algorithm>
#include <ostream>

namespace dateline::cli {

Watcher::~Watcher() { Stop(); }

void Watcher::NoteCommit() {
  if (!HasWatches(context_.settings.Archive())) return;
  {
    const std::lock_guard lock(mutex_);
    has_commit_ = true;
    if (!thread_.joinable()) thread_ = std::thread([this] { Work(); });
  }
  changed_.notify_one();
}

void Watcher::Work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return has_commit_ || is_over_; });
    if (!has_commit_) return;
    has_commit_ = false;
    lock.unlock();
    RunOnce();
    lock.lock();
  }
}

void Watcher::RunOnce() {
  if (!searcher_) {
    Result<Searcher> opened = OpenSearcher(context_, Waiting::kNobody);
    if (!opened) return Note(opened.error());
    searcher_ = *std::move(opened);
  } else if (const Result<bool> newer = searcher_->Refresh(); !newer) {
    return Note(newer.error());
  }
  Result<WatchList> list = WatchList::Open(context_.settings.Archive());
  if (!list) return Note(list.error());
  Note(RunWatches(context_, *searcher_, *list));
}

void Watcher::Note(const Result<std::vector<WatchOutcome>>& outcomes) {
  fault_ = outcomes ? "" : outcomes.error().message;
  if (!outcomes) return;
  for (const WatchOutcome& outcome : *outcomes) {
    const auto known = std::ranges::find(outcomes_, outcome.name, &WatchOutcome::name);
    if (known == outcomes_.end()) {
      outcomes_.push_back(outcome);
    } else {
      known->told += outcome.told;
      known->fault = outcome.fault;
    }
  }
}

void Watcher::Stop() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Watcher::Finish() {
  Stop();
  PrintOutcomes(context_.terminal, outcomes_);
  if (!fault_.empty())
    context_.terminal.err << "watch: " << Printable(fault_) << "; nothing was sent\n";
}

}  // namespace dateline::cli
