// SPDX-License-Identifier: GPL-2.0-or-later
// What a monitor reads at /metrics: counts since the start, in the text format of Prometheus. Never
// a query or a name.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace dateline::web {

// Every method is safe from any thread.
class Metrics {
 public:
  void CountAnswer(int status);
  void CountReopen();  // a newer generation was taken up
  void CountFailedReopen();
  void SetAuthorityFault(bool is_broken);  // the editor's file as it is now is not in force

  // `refusals` by reason, as GuardedServer counts them.
  std::string Text(const std::map<std::string, std::uint64_t>& refusals) const;

 private:
  mutable std::mutex mutex_;  // guards all below
  std::map<int, std::uint64_t> answers_;
  std::uint64_t reopens_ = 0;
  std::uint64_t failed_reopens_ = 0;
  bool authority_is_broken_ = false;
};

}  // namespace dateline::web
