// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/webhook.h"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace dateline::web {
namespace {

constexpr std::size_t kMostAnswerBytes = 64 * 1024;

// "https://host:8443/path?x" as the library wants it.
struct Target {
  std::string origin;  // "https://host:8443"
  std::string path;    // "/path?x"
};

bool IsPrintable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

std::optional<Target> TargetOf(std::string_view address) {
  constexpr std::string_view kSchemes[] = {"http://", "https://"};
  for (const std::string_view scheme : kSchemes) {
    if (!address.starts_with(scheme) || !IsPrintable(address)) continue;
    const std::string_view rest = address.substr(scheme.size());
    const std::size_t slash = std::min(rest.find_first_of("/?#"), rest.size());
    const std::string_view host = rest.substr(0, slash);
    // A user's name before the host would go over the wire in the clear, or nowhere.
    if (host.empty() || host.find('@') != host.npos) return std::nullopt;
    std::string path(rest.substr(slash, rest.find('#') - slash));
    if (!path.starts_with('/')) path.insert(path.begin(), '/');
    return Target{std::string(scheme) + std::string(host), std::move(path)};
  }
  return std::nullopt;
}

Error NotAnAddress(std::string_view address) {
  return {Fault::kBadInput,
          fmt::format("'{}' is no address to send to; write https://host/path or http://host/path",
                      address),
          "bad-webhook"};
}

void Bound(httplib::Client& client, const WebhookLimits& limits) {
  client.set_connection_timeout(limits.connect);
  client.set_read_timeout(limits.answer);
  client.set_write_timeout(limits.answer);
  client.set_follow_location(false);
  client.set_keep_alive(false);
}

struct Answer {
  int status = 0;  // 0: none came
  httplib::Error fault = httplib::Error::Success;
};

// What the other side says beyond its status is of no interest, and might be without end.
Answer Post(httplib::Client& client, const Target& target, const WebhookMessage& message,
            const WebhookLimits& limits) {
  Answer answer;
  httplib::Request request;
  request.method = "POST";
  request.path = target.path;
  request.headers = {{"User-Agent", "dateline"},
                     {"Content-Type", "application/json; charset=utf-8"},
                     {"Idempotency-Key", message.key}};
  request.body = message.json;
  request.response_handler = [&](const httplib::Response& response) {
    answer.status = response.status;
    return true;
  };
  const auto end = std::chrono::steady_clock::now() + limits.answer;
  std::size_t received = 0;
  request.content_receiver = [&](const char*, std::size_t bytes, std::uint64_t, std::uint64_t) {
    received += bytes;
    return received <= kMostAnswerBytes && std::chrono::steady_clock::now() < end;
  };
  const httplib::Result result = client.send(request);
  if (result) answer.status = result->status;  // one without a body is told of here alone
  answer.fault = result.error();
  return answer;
}

}  // namespace

Result<Done> CheckWebhook(std::string_view address) {
  if (!TargetOf(address)) return NotAnAddress(address);
  return Done{};
}

Result<Done> SendWebhook(const WebhookMessage& message, const WebhookLimits& limits) {
  const std::optional<Target> target = TargetOf(message.address);
  if (!target) return NotAnAddress(message.address);
  httplib::Client client(target->origin);
  if (!client.is_valid()) return NotAnAddress(message.address);
  Bound(client, limits);
  const Answer answer = Post(client, *target, message, limits);
  if (answer.status / 100 == 2) return Done{};
  if (answer.status != 0) {
    return Error{Fault::kUnavailable,
                 fmt::format("'{}' answered with status {}", message.address, answer.status)};
  }
  return Error{Fault::kUnavailable, fmt::format("cannot send to '{}': {}", message.address,
                                                httplib::to_string(answer.fault))};
}

}  // namespace dateline::web
