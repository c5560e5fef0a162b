// SPDX-License-Identifier: GPL-2.0-or-later
// A few threads that do one step of a search beside another. Internal to searcher.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace dateline {

// Never more threads than it was made with, and never a queue: what finds no idle thread is refused
// and left to the caller, so that under load a search is one thread's work, as it is without this.
// A thread starts when it is first needed. Any thread may call.
class SideThreads {
 public:
  explicit SideThreads(std::size_t most) : most_(most) {}

  // Waits until what runs has ended.
  ~SideThreads();
  SideThreads(const SideThreads&) = delete;
  SideThreads& operator=(const SideThreads&) = delete;

  // Runs `work` on an idle thread; false, and nothing is run, where there is none. `work` throws
  // nothing.
  bool TryRun(std::function<void()> work);

 private:
  bool Start();
  void Serve();

  const std::size_t most_;
  std::mutex mutex_;  // guards everything below
  std::condition_variable changed_;
  std::optional<std::function<void()>> next_;  // taken by the next idle thread
  std::size_t idle_ = 0;                       // threads that wait, less the one `next_` is for
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dateline
