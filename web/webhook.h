// SPDX-License-Identifier: GPL-2.0-or-later
// Telling another program, over HTTP, what a watched search has found. The only place where this
// program asks another machine for anything, and only ever an address that its owner has given.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/result.h"

namespace dateline::web {

// A message to send. `key` is the same when the same message is sent again, so that whoever
// receives it can tell (header Idempotency-Key).
struct WebhookMessage {
  std::string address;  // http://host:port/path or https://...
  std::string json;
  std::string key;
};

struct WebhookLimits {
  std::chrono::milliseconds connect{5000};
  std::chrono::milliseconds answer{10000};
};

// kBadInput, saying what to write instead, for what is no http or https address.
Result<Done> CheckWebhook(std::string_view address);

// POSTs the message as application/json and waits for the answer. Any status of the two hundreds
// means that it has arrived; redirects are not followed, certificates are checked. kBadInput as
// CheckWebhook; kUnavailable, saying what came instead, where it has not arrived. Any thread.
Result<Done> SendWebhook(const WebhookMessage& message, const WebhookLimits& limits = {});

}  // namespace dateline::web
