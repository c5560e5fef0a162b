// SPDX-License-Identifier: GPL-2.0-or-later
// What one address may take: so many connections at once, so many requests in a while.
// Neither class locks; one thread uses them.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace dateline::web {

// How many connections each address has open.
class ConnectionCount {
 public:
  explicit ConnectionCount(std::size_t most) : most_(most) {}

  // Counts one more, unless the address has as many as it may have.
  bool Enter(const std::string& address);
  // Requires: an Enter of this address that was let in and has not left.
  void Leave(const std::string& address);

 private:
  std::size_t most_;
  std::unordered_map<std::string, std::size_t> open_;
};

// A bucket of tokens for each address: it holds `burst`, fills by `per_second`, and a request takes
// one. An address not heard of for long has a full bucket, so it need not be remembered; that
// bounds the memory. Off when `per_second` is 0.
class RateLimit {
 public:
  using Time = std::chrono::steady_clock::time_point;

  RateLimit(double per_second, double burst) : per_second_(per_second), burst_(burst) {}

  // 0 when the request may go on, else after how many seconds it may.
  std::chrono::seconds Take(const std::string& address, Time now);

  std::size_t remembered() const { return buckets_.size(); }

 private:
  struct Bucket {
    double tokens;
    Time filled;
  };
  double Tokens(const Bucket& bucket, Time now) const;
  void ForgetFull(Time now);

  double per_second_;
  double burst_;
  std::unordered_map<std::string, Bucket> buckets_;
  Time swept_{};
};

}  // namespace dateline::web
