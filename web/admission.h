// SPDX-License-Identifier: GPL-2.0-or-later
// Who may go on: the rules at the door. Judges a head, keeps to the limits of an address, and sends
// a request to the workers.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/guarded_server.h"
#include "web/parking.h"
#include "web/rate_limit.h"
#include "web/refusals.h"
#include "web/worker_queue.h"

namespace dateline::web {

// The bytes of `response` to a request of `method`, on a connection that is then closed.
using FormatAnswer = std::function<std::string(std::string_view method, Response response)>;

// Where requests wait. Health has a worker of its own, so that it answers when all others are held;
// exports have a few, so that they hold no other.
struct Desks {
  WorkerQueue& ordinary;
  WorkerQueue& urgent;
  WorkerQueue& exports;
};

class Admission final : public Reception {
 public:
  // All that is given by reference outlives this.
  Admission(const ServerOptions& options, Refusals& refusals, Desks desks, FormatAnswer format);

  std::optional<std::string> Welcome(Connection& connection, bool full) override;
  std::optional<Farewell> Arrived(ConnectionPointer connection) override;
  std::string Late(const Connection& connection) override;
  std::vector<Farewell> Tick(SteadyTime now) override;
  void Left(Connection& connection) override;

  // Gives back the place that the connection holds among the exports of its client, if any: before
  // the last bytes of the answer, so that whoever has read it may ask for the next. Any thread that
  // holds the connection.
  void LeaveExports(Connection& connection);

 private:
  std::string ClientOf(const Connection& connection) const;
  WorkerQueue& DeskFor(const Head& head);
  std::chrono::seconds TakeToken(const Connection& connection);
  std::string Refusal(const Connection& connection, HeadFault fault,
                      std::chrono::seconds retry_after = {});
  std::optional<std::string> Objection(Connection& connection);
  bool EnterExports(Connection& connection);

  const ServerOptions& options_;
  const HeadRules rules_;
  Refusals& refusals_;
  Desks desks_;
  FormatAnswer format_;
  ConnectionCount connections_;
  std::mutex exports_mutex_;
  ConnectionCount exports_;  // guarded by exports_mutex_
  RateLimit rate_;
  RateLimit dress_rate_;  // of style sheets and scripts
};

// The rules for heads that the options imply.
HeadRules HeadRulesOf(const ServerOptions& options);

}  // namespace dateline::web
