// SPDX-License-Identifier: GPL-2.0-or-later
// An HTTP server that bounds everything cpp-httplib leaves unbounded. httplib::Server appears
// nowhere else. docs/decisions/guarded-server.md says what is bounded and why.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline::web {

struct ServerLimits {
  std::size_t head_bytes = 16 * 1024;
  std::size_t headers = 64;
  std::chrono::milliseconds first_request{5000};   // whole head, from accept
  std::chrono::milliseconds next_request{2000};    // idle wait and whole next head
  std::chrono::milliseconds response{30000};       // whole answer
  std::chrono::milliseconds stall{5000};           // the client takes no byte
  std::chrono::milliseconds chunk{10000};          // whole chunk of a streamed answer
  std::chrono::milliseconds whole_export{600000};  // whole answer to an export
  int requests_per_connection = 100;
  std::size_t threads = 32;
  std::size_t waiting = 64;  // requests that wait for a worker
  std::chrono::milliseconds waiting_time{8000};
  std::size_t exports = 2;              // at once, each on a thread that gives way to all others
  std::size_t exports_waiting = 16;     // as long as other requests
  std::size_t exports_per_address = 1;  // at once, waiting ones included; 0: off
  std::size_t connections = 1024;       // open at once, parked ones included
  std::size_t connections_per_address = 16;
  double requests_per_second = 20;  // token bucket per client address; 0: off
  double burst = 60;
  std::chrono::milliseconds drain{10000};  // running requests at shutdown
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  int port = 0;                              // 0: any free one
  std::vector<std::string> allowed_hosts;    // empty: any
  std::vector<std::string> trusted_proxies;  // whose X-Forwarded-For counts
  ServerLimits limits;

  // Of Server alone: where health and metrics are served besides, so that a monitor needs no way to
  // the public address. -1: nowhere else; 0: any free port.
  std::string health_address = "127.0.0.1";
  int health_port = -1;
};

// A request that has passed every guard. Parameters are decoded, valid UTF-8 in NFC, without C0
// controls; a request whose parameters cannot be repaired was answered 400 before it got here.
struct Request {
  std::string method;  // "GET" or "HEAD"
  std::string path;    // decoded, likewise cleaned
  std::vector<std::pair<std::string, std::string>> parameters;
  std::map<std::string, std::string, std::less<>> headers;  // lower-case names
  std::string accept_encoding;
  std::string client;  // address of the client

  // Whether the client has closed its end, so that no answer need be worked out; asked of the
  // system each time, from any thread, while the handler runs. Empty where there is no connection.
  // Who merely says that it will send nothing more looks the same, and so is served for the first
  // kHalfClosed of its request.
  std::function<bool()> abandoned = {};
};
inline constexpr std::chrono::milliseconds kHalfClosed{50};

// Takes the next part of a body; false when nobody takes any more of it.
using BodySink = std::function<bool(std::string_view)>;

// Writes a body of any length while it is sent, and says whether it is whole.
using BodySource = std::function<bool(const BodySink&)>;

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;  // sent as it is; HEAD drops it

  // In place of `body`: called once, on the worker, after the handler has returned, and not for
  // HEAD. What it writes goes out in chunks, of which no more than one is held. When it gives false
  // or throws, what was written is sent and the connection closed without the last chunk, by which
  // every client knows that the body is not whole.
  BodySource source = {};

  // Why no better answer could be given, for the log; nothing of it is sent. Empty: all is well.
  std::string complaint = {};
};

// A refusal made by the server itself (no worker free, bad head ...), so that pages can dress it.
struct Refused {
  int status = 400;
  std::string reason;  // one of web/refusals.h ("no-host", "busy" ...), or "internal"
                       // when the handler threw
  bool wants_json = false;
  std::string path;
  // What was asked for and in which languages, where the head could be read that far.
  std::vector<std::pair<std::string, std::string>> parameters = {};
  std::string accept_language = {};
};

using Handler = std::function<Response(const Request&)>;      // may throw: logged, answered 500
using RefusalPage = std::function<Response(const Refused&)>;  // must not wait for anything
using LogLine = std::function<void(std::string_view)>;

// Start, Stop and the counters are safe from any thread.
class GuardedServer {
 public:
  // `handler` is called on worker threads, many at once; /healthz and /metrics have one of their
  // own, so that they answer while all others are held. `refusal_page` and `log` are called on any
  // thread, that page also on the one that holds all connections.
  GuardedServer(ServerOptions options, Handler handler, RefusalPage refusal_page, LogLine log);
  ~GuardedServer();  // stops

  // Binds and begins to serve in the background. kUnavailable, naming address and port, when the
  // port is taken (a second copy never shares it).
  Result<Done> Start();
  int port() const;  // after Start

  // Stops accepting, lets running requests finish within `limits.drain`, closes the rest. Returns
  // when the handlers that run have returned. A server that was stopped cannot start again.
  void Stop();

  // How often each bound refused something: http_refused_total{reason}.
  std::map<std::string, std::uint64_t> refusals() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::web
