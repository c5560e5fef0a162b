// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/refusals.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "web/request_target.h"

namespace dateline::web {
namespace {

Response Plain(const Refused& refused) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = "This request was refused: " + refused.reason + ".\n";
  return response;
}

}  // namespace

Refusals::Refusals(RefusalPage page, LogLine log) : page_(std::move(page)), log_(std::move(log)) {
  for (const std::string_view reason : kRefusalReasons) counts_.emplace(reason, 0);
}

void Refusals::Count(std::string_view reason) {
  const std::lock_guard lock(mutex_);
  ++counts_[std::string(reason)];
}

Response Refusals::Answer(const Refused& refused, std::chrono::seconds retry_after) {
  Count(refused.reason);
  Response response = Dressed(refused);
  if (retry_after.count() > 0)
    response.headers.emplace_back("Retry-After", std::to_string(retry_after.count()));
  if (refused.status == 405) response.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
  return response;
}

Response Refusals::Failure(const Refused& refused) { return Dressed(refused); }

std::map<std::string, std::uint64_t> Refusals::counts() const {
  const std::lock_guard lock(mutex_);
  return counts_;
}

Response Refusals::Dressed(const Refused& refused) {
  Response response;
  try {
    response = page_(refused);
  } catch (const std::exception& error) {
    log_(std::string("Dressing a refusal failed: ") + error.what());
    response = Plain(refused);
  } catch (...) {
    response = Plain(refused);
  }
  response.status = refused.status;
  // These three are ours to set; the page need not know why it is shown.
  std::erase_if(response.headers, [](const auto& header) {
    return header.first == "Retry-After" || header.first == "Allow" ||
           header.first == "Cache-Control";
  });
  response.headers.emplace_back(
      "Cache-Control", refused.status == 429 || refused.status >= 500 ? "no-store" : "no-cache");
  return response;
}

bool WantsJson(const Head& head) {
  const std::string_view path = std::string_view(head.target).substr(0, head.target.find('?'));
  for (const std::string_view suffix : {".json", ".ndjson", ".csv", ".atom"})
    if (path.ends_with(suffix)) return true;
  const std::string_view accept = head.Header("accept");
  return accept.find("json") != accept.npos && accept.find("text/html") == accept.npos;
}

Refused RefusalOf(const Head& head, const HeadFault& fault) {
  const Result<RequestTarget> target = DecodeTarget(head.target);
  Refused refused{fault.status, std::string(fault.reason), WantsJson(head), {}};
  refused.accept_language = head.Header("accept-language");
  if (!target) return refused;
  refused.path = target->path;
  refused.parameters = target->parameters;
  return refused;
}

}  // namespace dateline::web
