// SPDX-License-Identifier: GPL-2.0-or-later
// The head of a request: whatever comes in, it is refused, or it means one thing only.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/unicode.h"
#include "web/head_check.h"
#include "web/request_target.h"

namespace {

using dateline::web::CheckedHead;
using dateline::web::Head;
using dateline::web::HeadProgress;
using dateline::web::HeadRules;

// assert would be compiled out where fuzzing is fastest.
void Must(bool true_always) {
  if (!true_always) std::abort();
}

bool HasControl(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') return true;
  }
  return false;
}

// However the bytes are cut into packets, the head ends at the same place.
HeadProgress InTwoParts(std::string_view bytes, std::size_t cut, const HeadRules& rules) {
  const HeadProgress first = dateline::web::FindHeadEnd(bytes.substr(0, cut), 0, rules);
  if (first.end != 0 || first.fault) return first;
  return dateline::web::FindHeadEnd(bytes, cut, rules);
}

void CheckAccepted(const Head& head) {
  int hosts = 0;
  for (const auto& [name, value] : head.headers) {
    hosts += name == "host" ? 1 : 0;
    Must(name != "content-length" && name != "transfer-encoding" && name != "expect");
    Must(!name.empty() && name.find_first_of(" \t:") == name.npos);
    Must(!HasControl(name) && !HasControl(value));
  }
  Must(hosts == 1);
  Must(head.method == "GET" || head.method == "HEAD" || head.method == "OPTIONS");
  Must(head.target.starts_with('/') || head.target == "*");
  Must(!HasControl(head.target) && head.target.find_first_of(" \t#") == head.target.npos);
}

void CheckDecoded(std::string_view target) {
  const auto decoded = dateline::web::DecodeTarget(target);
  if (!decoded) return;
  Must(dateline::IsUtf8(decoded->path));
  for (const auto& [name, value] : decoded->parameters) {
    Must(dateline::IsUtf8(name) && dateline::IsUtf8(value));
    for (const char c : name + value) Must(static_cast<unsigned char>(c) >= 0x20);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const HeadRules rules;
  const HeadProgress progress = dateline::web::FindHeadEnd(bytes, 0, rules);
  Must(progress.end <= bytes.size() && progress.end <= rules.bytes);
  Must(progress.end == 0 || !progress.fault);
  if (progress.end != 0 && size < 1000)
    for (std::size_t cut = 1; cut < size; ++cut)
      Must(InTwoParts(bytes, cut, rules).end == progress.end);
  CheckDecoded(bytes.substr(0, 8192));
  if (progress.end == 0) return 0;
  const CheckedHead checked = dateline::web::CheckHead(bytes.substr(0, progress.end), rules);
  if (checked.fault) {
    Must(checked.fault.status >= 400 && !checked.fault.reason.empty() && !checked.head.keep_alive);
  } else {
    CheckAccepted(checked.head);
    CheckDecoded(checked.head.target);
  }
  return 0;
}
