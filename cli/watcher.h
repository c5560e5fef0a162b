// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the watched searches beside an indexing run, after each of its commits.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"
#include "cli/watch_run.h"

namespace dateline::cli {

// A slow receiver never holds the indexing up: the searches run on a thread of their own, and
// commits that come meanwhile are told together. Without watches it does nothing.
class Watcher {
 public:
  explicit Watcher(const Context& context) : context_(context) {}
  ~Watcher();  // as Finish, and says nothing
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  // There is a new commit. Any thread, at once.
  void NoteCommit();

  // Runs once more over what was committed since, waits for it and says what was told and what
  // could not be, a line each, on standard error. A watch that failed is no failure of the
  // indexing: its articles are told by the next run.
  void Finish();

 private:
  void Work();
  void RunOnce();
  void Note(const Result<std::vector<WatchOutcome>>& outcomes);
  void Stop();

  const Context& context_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  bool has_commit_ = false;
  bool is_over_ = false;
  std::thread thread_;                  // begun with the first commit
  std::optional<Searcher> searcher_;    // of the thread alone
  std::vector<WatchOutcome> outcomes_;  // one for each watch: sums; of the thread, then of Finish
  std::string fault_;                   // the last, of the list as a whole
};

}  // namespace dateline::cli
