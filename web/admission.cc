// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/admission.h"

#include <utility>

#include "web/client_address.h"

namespace dateline::web {
namespace {

constexpr std::chrono::seconds kRetryBusy{2};

std::string_view PathOf(const Head& head) {
  return std::string_view(head.target).substr(0, head.target.find('?'));
}

// A request for one of these touches no index and is short, so that one worker is enough for all.
bool IsUrgent(std::string_view path) { return path == "/healthz" || path == "/metrics"; }

// All results of a search at once: minutes of work for the whole of a large archive.
bool IsExport(std::string_view path) { return path.ends_with(".csv") || path.ends_with(".ndjson"); }

// What pages bring along: style sheet and script, held in memory.
bool IsDress(std::string_view path) { return path.starts_with("/a/"); }

// Of those so many times what is let through of all else: a page has two, and a page that says "too
// many requests" must not come without its style sheet for that.
constexpr double kDress = 4;

Response AllowedMethods() {
  Response response;
  response.status = 204;
  response.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
  return response;
}

}  // namespace

HeadRules HeadRulesOf(const ServerOptions& options) {
  return {options.limits.head_bytes, options.limits.headers, options.allowed_hosts};
}

Admission::Admission(const ServerOptions& options, Refusals& refusals, Desks desks,
                     FormatAnswer format)
    : options_(options),
      rules_(HeadRulesOf(options)),
      refusals_(refusals),
      desks_(desks),
      format_(std::move(format)),
      connections_(options.limits.connections_per_address),
      exports_(options.limits.exports_per_address),
      rate_(options.limits.requests_per_second, options.limits.burst),
      dress_rate_(kDress * options.limits.requests_per_second, kDress * options.limits.burst) {}

std::optional<std::string> Admission::Welcome(Connection& connection, bool full) {
  if (full) return Refusal(connection, {503, "too-many-connections"}, kRetryBusy);
  // Many clients come through a proxy.
  if (IsTrusted(connection.peer, options_.trusted_proxies)) return std::nullopt;
  connection.counted = connections_.Enter(LimitedAs(connection.peer));
  if (connection.counted) return std::nullopt;
  return Refusal(connection, {429, "connections-per-address"}, kRetryBusy);
}

std::optional<Farewell> Admission::Arrived(ConnectionPointer connection) {
  LeaveExports(*connection);  // of the request before
  if (std::optional<std::string> bytes = Objection(*connection))
    return Farewell{std::move(connection), *std::move(bytes)};
  WorkerQueue& desk = DeskFor(connection->head);
  connection = desk.Put(std::move(connection), std::chrono::steady_clock::now());
  if (!connection) return std::nullopt;
  std::string bytes = Refusal(*connection, {503, "busy"}, kRetryBusy);
  return Farewell{std::move(connection), std::move(bytes)};
}

WorkerQueue& Admission::DeskFor(const Head& head) {
  const std::string_view path = PathOf(head);
  if (IsUrgent(path)) return desks_.urgent;
  return IsExport(path) ? desks_.exports : desks_.ordinary;
}

// What speaks against running this request, as the bytes that say so.
std::optional<std::string> Admission::Objection(Connection& connection) {
  const std::size_t end = connection.progress.end;
  CheckedHead checked{{}, connection.progress.fault};
  if (!checked.fault)
    checked = CheckHead(std::string_view(connection.input).substr(0, end), rules_);
  connection.head = std::move(checked.head);
  connection.client = ClientOf(connection);
  // A refusal is work too, so that it takes its token like an answer.
  if (const auto wait = TakeToken(connection); wait.count() > 0)
    return Refusal(connection, {429, "rate"}, wait);
  if (checked.fault) return Refusal(connection, checked.fault);
  if (connection.head.method == "OPTIONS") return format_(connection.head.method, AllowedMethods());
  if (connection.input.size() > end) {
    // Bytes behind a head that promises none: this request is answered, what follows is not read.
    refusals_.Count("leftover");
    connection.head.keep_alive = false;
  }
  if (!EnterExports(connection))
    return Refusal(connection, {429, "exports-per-address"}, kRetryBusy);
  return std::nullopt;
}

// An export holds a worker for minutes, of which there are few: one client does not take them all.
bool Admission::EnterExports(Connection& connection) {
  if (options_.limits.exports_per_address == 0 || !IsExport(PathOf(connection.head))) return true;
  if (IsTrusted(connection.client, options_.trusted_proxies)) return true;
  const std::lock_guard lock(exports_mutex_);
  connection.exports = exports_.Enter(LimitedAs(connection.client));
  return connection.exports;
}

void Admission::LeaveExports(Connection& connection) {
  if (!connection.exports) return;
  const std::lock_guard lock(exports_mutex_);
  exports_.Leave(LimitedAs(connection.client));
  connection.exports = false;
}

std::string Admission::Late(const Connection& connection) {
  if (connection.input.empty() && connection.requests > 0) {
    refusals_.Count("idle");
    return {};
  }
  if (!connection.input.empty()) return Refusal(connection, {408, "slow-head"});
  refusals_.Count("slow-head");
  return {};  // who has said nothing is told nothing
}

std::vector<Farewell> Admission::Tick(SteadyTime now) {
  std::vector<Farewell> farewells;
  for (WorkerQueue* desk : {&desks_.ordinary, &desks_.urgent, &desks_.exports}) {
    for (ConnectionPointer& connection : desk->TakeOverdue(now - options_.limits.waiting_time)) {
      std::string bytes = Refusal(*connection, {503, "busy"}, kRetryBusy);
      farewells.push_back({std::move(connection), std::move(bytes)});
    }
  }
  return farewells;
}

void Admission::Left(Connection& connection) {
  LeaveExports(connection);
  if (connection.counted) connections_.Leave(LimitedAs(connection.peer));
}

std::chrono::seconds Admission::TakeToken(const Connection& connection) {
  const std::string& client = connection.client;
  // A proxy that names no client asks for many, or for itself.
  if (IsTrusted(client, options_.trusted_proxies)) return std::chrono::seconds(0);
  RateLimit& rate = IsDress(PathOf(connection.head)) ? dress_rate_ : rate_;
  return rate.Take(LimitedAs(client), std::chrono::steady_clock::now());
}

// The address may be said in several headers of the name; they count as one, in their order.
std::string Admission::ClientOf(const Connection& connection) const {
  std::string forwarded;
  for (const auto& [name, value] : connection.head.headers) {
    if (name == "x-forwarded-for") forwarded += (forwarded.empty() ? "" : ",") + value;
  }
  return ClientAddress(connection.peer, forwarded, options_.trusted_proxies);
}

std::string Admission::Refusal(const Connection& connection, HeadFault fault,
                               std::chrono::seconds retry_after) {
  const Head& head = connection.head;
  return format_(head.method, refusals_.Answer(RefusalOf(head, fault), retry_after));
}

}  // namespace dateline::web
