// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/head_check.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::web {
namespace {

constexpr std::size_t kTargetBytes = 8 * 1024;
constexpr std::size_t kMethodBytes = 32;  // no registered method comes near
constexpr std::size_t kBodyBytes = 64 * 1024;
constexpr HeadFault kBadHead{400, "bad-head"};
constexpr HeadFault kBadTarget{400, "bad-target"};
constexpr HeadFault kTargetTooLong{414, "target-too-long"};
constexpr HeadFault kHeadTooLarge{431, "head-too-large"};

// <cctype> would let the locale decide what a header name is.
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

std::string Lowered(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), Lower);
  return lowered;
}

// Whether `text` is not empty and made of letters, digits and `marks` alone.
bool MadeOf(std::string_view text, std::string_view marks) {
  return !text.empty() && std::ranges::all_of(text, [marks](char c) {
    return IsDigit(c) || IsLetter(c) || marks.find(c) != std::string_view::npos;
  });
}

bool IsToken(std::string_view text) { return MadeOf(text, "!#$%&'*+-.^_`|~"); }

bool IsNumber(std::string_view text) { return !text.empty() && std::ranges::all_of(text, IsDigit); }

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Halves {
  std::string_view before;
  std::string_view after;
};

Halves Split(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + mark.size())};
}

bool IsVersion(std::string_view text) {
  return text.size() == 8 && text.starts_with("HTTP/") && IsDigit(text[5]) && text[6] == '.' &&
         IsDigit(text[7]);
}

HeadFault ReadRequestLine(std::string_view line, Head& head) {
  const auto [method, rest] = Split(line, " ");
  const auto [target, version] = Split(rest, " ");
  if (!IsToken(method) || method.size() > kMethodBytes) return kBadHead;
  head.method = method;
  if (target.empty() || !IsVersion(version)) return kBadHead;
  if (target.size() > kTargetBytes) return kTargetTooLong;
  head.target = target;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return {505, "version"};
  // A client of HTTP/1.0 can ask to stay, but in a way that proxies of its time mishandle.
  head.keep_alive = version == "HTTP/1.1";
  head.takes_chunks = head.keep_alive;
  return {};
}

// A header name is a token: a folded line and a blank before the colon fail on that.
HeadFault ReadHeaders(std::string_view lines, std::size_t most, Head& head) {
  while (!lines.empty()) {
    const auto [line, rest] = Split(lines, "\r\n");
    lines = rest;
    if (head.headers.size() == most) return {400, "too-many-headers"};
    const auto [name, value] = Split(line, ":");
    if (name.size() == line.size() || !IsToken(name)) return kBadHead;
    head.headers.emplace_back(Lowered(name), Trimmed(value));
  }
  return {};
}

std::ptrdiff_t Count(const Head& head, std::string_view name) {
  return std::ranges::count(head.headers, name, &std::pair<std::string, std::string>::first);
}

HeadFault CheckFraming(const Head& head) {
  if (Count(head, "transfer-encoding") > 0) return {400, "transfer-encoding"};
  if (Count(head, "content-encoding") > 0) return {400, "content-encoding"};
  if (Count(head, "content-length") == 0) return {};
  const std::string_view length = head.Header("content-length");
  if (Count(head, "content-length") > 1 || !IsNumber(length)) return {400, "bad-length"};
  std::size_t bytes = 0;
  const auto parsed = std::from_chars(length.data(), length.data() + length.size(), bytes);
  if (parsed.ec != std::errc() || bytes > kBodyBytes) return {413, "body-too-large"};
  return {};
}

// `name`, `name:port`, `[address]` or `[address]:port`. Gives the host without its port in lower
// case, or nothing when the text is no host.
std::string HostName(std::string_view text) {
  std::string_view name = text;
  std::string_view port;
  if (text.starts_with('[')) {
    const std::size_t close = std::min(text.find(']'), text.size() - 1);
    name = text.substr(0, close + 1);
    const auto address = name.substr(1, close - 1);
    if (text[close] != ']' || !MadeOf(address, ":.") || address.find(':') == address.npos)
      return {};
    port = text.substr(close + 1);
  } else {
    name = text.substr(0, std::min(text.find(':'), text.size()));
    if (name.size() > 255 || !MadeOf(name, "-._")) return {};
    port = text.substr(name.size());
  }
  if (!port.empty() && (port[0] != ':' || port.size() > 6 || !IsNumber(port.substr(1)))) return {};
  if (name.ends_with('.')) name.remove_suffix(1);  // a full name, said in full
  return Lowered(name);
}

HeadFault CheckHost(const Head& head, const HeadRules& rules) {
  if (Count(head, "host") == 0) return {400, "no-host"};
  const std::string name = HostName(head.Header("host"));
  if (Count(head, "host") > 1 || name.empty()) return {400, "bad-host"};
  const auto is_it = [&name](const std::string& allowed) { return Lowered(allowed) == name; };
  if (rules.allowed_hosts.empty() || std::ranges::any_of(rules.allowed_hosts, is_it)) return {};
  return {400, "host-not-allowed"};
}

// Leaves the target in origin form. A full address is taken when it names the host that the Host
// header names; bytes from 0x80 up are let through, for people paste addresses with letters in
// them.
HeadFault CheckTarget(Head& head) {
  constexpr std::string_view kScheme = "http://";
  if (std::ranges::any_of(head.target,
                          [](char c) { return IsControl(c) || c == '\t' || c == '#'; }))
    return kBadTarget;
  if (head.target == "*") return head.method == "OPTIONS" ? HeadFault{} : kBadTarget;
  if (head.target.starts_with('/')) return {};
  if (Lowered(head.target.substr(0, kScheme.size())) != kScheme) return kBadTarget;
  const std::string_view rest = std::string_view(head.target).substr(kScheme.size());
  const std::string_view host = rest.substr(0, std::min(rest.find_first_of("/?"), rest.size()));
  if (Lowered(host) != Lowered(head.Header("host"))) return kBadTarget;
  const std::string path(rest.substr(host.size()));
  head.target = path.starts_with('/') ? path : "/" + path;
  return {};
}

HeadFault CheckMethod(const Head& head) {
  constexpr std::array<std::string_view, 3> kMethods = {"GET", "HEAD", "OPTIONS"};
  if (std::ranges::find(kMethods, head.method) == kMethods.end()) return {405, "method"};
  // No route of ours takes a body, and a promise of one says where the next request would begin.
  if (Count(head, "content-length") > 0) return {400, "body"};
  if (Count(head, "expect") > 0) return {417, "expectation"};
  return {};
}

// One range is left out of account, as HTTP allows; many are an attempt at amplification.
HeadFault CheckRanges(const Head& head) {
  const bool many = head.Header("range").find(',') != std::string_view::npos;
  return many || Count(head, "range") > 1 ? HeadFault{400, "ranges"} : HeadFault{};
}

bool AsksToClose(const Head& head) {
  for (const auto& [name, value] : head.headers) {
    for (std::string_view rest = value; name == "connection" && !rest.empty();) {
      const auto [option, others] = Split(rest, ",");
      if (Lowered(Trimmed(option)) == "close") return true;
      rest = others;
    }
  }
  return false;
}

HeadFault Check(std::string_view bytes, const HeadRules& rules, Head& head) {
  const auto [line, lines] = Split(bytes.substr(0, bytes.size() - 2), "\r\n");
  if (const HeadFault fault = ReadRequestLine(line, head)) return fault;
  if (const HeadFault fault = ReadHeaders(lines, rules.headers, head)) return fault;
  if (const HeadFault fault = CheckFraming(head)) return fault;
  if (const HeadFault fault = CheckHost(head, rules)) return fault;
  if (const HeadFault fault = CheckMethod(head)) return fault;
  if (const HeadFault fault = CheckTarget(head)) return fault;
  if (const HeadFault fault = CheckRanges(head)) return fault;
  if (AsksToClose(head)) head.keep_alive = false;
  return {};
}

// A byte that no head may hold where it stands. CR belongs before LF and nowhere else.
bool IsMisplaced(std::string_view bytes, std::size_t at) {
  const char before = at > 0 ? bytes[at - 1] : ' ';
  if (bytes[at] == '\n')
    return before != '\r' || at == 1;  // a head never begins with an empty line
  return before == '\r' || (bytes[at] != '\r' && IsControl(bytes[at]));
}

}  // namespace

std::string_view Head::Header(std::string_view name) const {
  const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

HeadProgress FindHeadEnd(std::string_view bytes, std::size_t seen, const HeadRules& rules) {
  for (std::size_t at = seen; at < bytes.size(); ++at) {
    if (IsMisplaced(bytes, at)) return {0, kBadHead};
    if (at < rules.bytes && at >= 3 && bytes.substr(at - 3, 4) == "\r\n\r\n") return {at + 1, {}};
  }
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  if (line > kMethodBytes + kTargetBytes + std::string_view(" HTTP/1.1\r\n").size())
    return {0, kTargetTooLong};
  return bytes.size() >= rules.bytes ? HeadProgress{0, kHeadTooLarge} : HeadProgress{};
}

CheckedHead CheckHead(std::string_view bytes, const HeadRules& rules) {
  CheckedHead checked;
  checked.fault = Check(bytes, rules, checked.head);
  if (checked.fault) checked.head.keep_alive = false;
  return checked;
}

}  // namespace dateline::web
