// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace dateline::web {
namespace {

// Some 2 MB of buckets. An attacker with more addresses than this is not stopped by counting them,
// and turning everyone else away for his sake would do his work.
constexpr std::size_t kMostAddresses = 16'384;
constexpr std::chrono::seconds kSweepEvery{1};

}  // namespace

bool ConnectionCount::Enter(const std::string& address) {
  std::size_t& open = open_[address];
  if (open >= most_) {
    if (open == 0) open_.erase(address);
    return false;
  }
  ++open;
  return true;
}

void ConnectionCount::Leave(const std::string& address) {
  const auto found = open_.find(address);
  if (found != open_.end() && --found->second == 0) open_.erase(found);
}

std::chrono::seconds RateLimit::Take(const std::string& address, Time now) {
  if (per_second_ <= 0) return std::chrono::seconds(0);
  if (buckets_.size() >= kMostAddresses) ForgetFull(now);
  const auto known = buckets_.find(address);
  if (known == buckets_.end()) {
    if (buckets_.size() < kMostAddresses) buckets_.emplace(address, Bucket{burst_ - 1, now});
    return std::chrono::seconds(0);
  }
  Bucket& bucket = known->second;
  bucket = {Tokens(bucket, now), now};
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::chrono::seconds(0);
  }
  return std::chrono::seconds(static_cast<int>(std::ceil((1 - bucket.tokens) / per_second_)));
}

double RateLimit::Tokens(const Bucket& bucket, Time now) const {
  const double passed = std::chrono::duration<double>(now - bucket.filled).count();
  return std::min(burst_, bucket.tokens + passed * per_second_);
}

// A sweep reads every bucket, so that under a flood it happens once a second and not each time.
void RateLimit::ForgetFull(Time now) {
  if (now - swept_ < kSweepEvery) return;
  swept_ = now;
  std::erase_if(buckets_, [&](const auto& entry) { return Tokens(entry.second, now) >= burst_; });
}

}  // namespace dateline::web
