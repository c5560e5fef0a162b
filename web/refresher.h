// SPDX-License-Identifier: GPL-2.0-or-later
// A thread that takes up what the writer commits, so that a reader sees it within a second without
// asking for it, and at the start makes ready what searches would else make at first need.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "searcher/searcher.h"
#include "web/guarded_server.h"
#include "web/metrics.h"

namespace dateline::web {

class Refresher {
 public:
  // All that is given by reference outlives this. Begins at once.
  Refresher(const Searcher& searcher, Metrics& metrics, LogLine log);
  ~Refresher();  // stops, at once but for a step under way

 private:
  void Run();
  void Refresh();
  void LookAtAuthority();

  const Searcher& searcher_;
  Metrics& metrics_;
  const LogLine log_;
  std::string last_complaint_;  // of the thread alone, as is the next
  std::string last_authority_fault_;

  std::mutex mutex_;  // guards stopping_
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace dateline::web
