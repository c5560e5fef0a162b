// SPDX-License-Identifier: GPL-2.0-or-later
// SIGINT and SIGTERM as an ordinary value that can be looked at and waited for.
#pragma once

#include <atomic>
#include <thread>

namespace dateline::cli {

// While one lives, the two signals no longer end the program: the first sets `stopped()`, a second
// one ends it at once, as a user who presses Ctrl-C twice expects. Make it before any other thread,
// so that every thread inherits the mask. At most one at a time.
class Signals {
 public:
  Signals();
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  const std::atomic<bool>& stopped() const { return stopped_; }
  int number() const { return number_; }  // of the first signal, or 0
  void Wait() const { stopped_.wait(false); }

 private:
  void Watch();

  std::atomic<bool> stopped_ = false;
  std::atomic<int> number_ = 0;
  int wake_ = -1;  // an eventfd that ends the watching thread
  std::thread watcher_;
};

}  // namespace dateline::cli
