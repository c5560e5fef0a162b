// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/side_threads.h"

#include <system_error>
#include <utility>

namespace dateline {

SideThreads::~SideThreads() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool SideThreads::TryRun(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (next_) return false;  // a thread is about to take that one; waiting for it gains little
    if (idle_ == 0) {
      if (!Start()) return false;
    } else {
      --idle_;
    }
    next_ = std::move(work);
  }
  changed_.notify_one();
  return true;
}

bool SideThreads::Start() {
  if (threads_.size() == most_) return false;
  try {
    threads_.emplace_back([this] { Serve(); });
    return true;
  } catch (const std::system_error&) {
    return false;  // the machine has no thread to give; the search does without
  }
}

// A thread begins with the work that it was started for, which another may have taken meanwhile.
void SideThreads::Serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return next_ || ends_; });
    if (!next_) return;
    const std::function<void()> work = *std::exchange(next_, std::nullopt);
    lock.unlock();
    work();
    lock.lock();
    ++idle_;
  }
}

}  // namespace dateline
