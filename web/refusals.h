// SPDX-License-Identifier: GPL-2.0-or-later
// What the server refuses by itself: counted by reason and dressed as an answer.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "web/guarded_server.h"
#include "web/head_check.h"

namespace dateline::web {

// One for each bound; docs/decisions/guarded-server.md says which.
inline constexpr std::array<std::string_view, 28> kRefusalReasons = {
    "bad-encoding",
    "bad-head",
    "bad-host",
    "bad-length",
    "bad-target",
    "body",
    "body-too-large",
    "busy",
    "connections-per-address",
    "content-encoding",
    "expectation",
    "exports-per-address",
    "head-too-large",
    "host-not-allowed",
    "idle",
    "leftover",
    "method",
    "no-host",
    "ranges",
    "rate",
    "requests",
    "slow-head",
    "slow-reader",
    "target-too-long",
    "too-many-connections",
    "too-many-headers",
    "transfer-encoding",
    "version",
};

// Every method is safe from any thread.
class Refusals {
 public:
  Refusals(RefusalPage page, LogLine log);

  // Requires: a reason of kRefusalReasons.
  void Count(std::string_view reason);

  // Counts the refusal and gives its page with the headers that belong to its status. When the page
  // cannot be made, the answer is plain; this never throws.
  Response Answer(const Refused& refused, std::chrono::seconds retry_after = {});

  // The page of a handler that threw. No bound was broken, so that it is not counted.
  Response Failure(const Refused& refused);

  // Every reason, also those that never came up: a rate needs its zero.
  std::map<std::string, std::uint64_t> counts() const;

 private:
  Response Dressed(const Refused& refused);

  RefusalPage page_;
  LogLine log_;
  mutable std::mutex mutex_;  // guards counts_
  std::map<std::string, std::uint64_t> counts_;
};

// Who asks for data gets problem details rather than a page.
bool WantsJson(const Head& head);

// A refusal of this head, for this reason.
Refused RefusalOf(const Head& head, const HeadFault& fault);

}  // namespace dateline::web
