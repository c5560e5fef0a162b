// SPDX-License-Identifier: GPL-2.0-or-later
// A guarded server with a handful of addresses to attack, and limits short enough for a test.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "web/guarded_server.h"

namespace dateline::web {

// Holds every request to /held until it is opened.
class Gate {
 public:
  void Open();
  void Pass();  // returns once the gate is open
  // Waits until this many have come, ever; false when they do not within ten seconds.
  bool AwaitComers(int comers);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
  int comers_ = 0;
};

// Half a second where the defaults have five; no limits per address.
ServerOptions TestOptions();

// Addresses: /hi, /html (60 KB), /big (5 MB), /page (400 KB), /client, /headers, /parameters,
// /path/..., /stream (three words), /stream/long (5 MB), /stream/short and /stream/throw (which end
// early), /held.csv (a stream that waits), /throw, /throw-odd, /held, /healthz, /split (a header
// that is two), /unchanged (304). Everything else is 404.
class TestServer {
 public:
  explicit TestServer(ServerOptions options = TestOptions());
  ~TestServer();  // opens the gate and stops

  int port() const { return server_.port(); }
  GuardedServer& server() { return server_; }
  Gate& gate() { return gate_; }
  std::uint64_t refused(const std::string& reason) const { return server_.refusals().at(reason); }
  std::vector<std::string> log() const;
  int smuggled() const;  // how often /smuggled was asked for

 private:
  Response Handle(const Request& request);

  Gate gate_;
  mutable std::mutex mutex_;  // guards log_ and smuggled_
  std::vector<std::string> log_;
  int smuggled_ = 0;
  GuardedServer server_;
};

}  // namespace dateline::web
