// SPDX-License-Identifier: GPL-2.0-or-later
// One thread that holds every connection that needs no worker: those that are idle, those whose
// head is still coming in, those that are being told no. It keeps their deadlines, and hands on a
// connection only when a whole head has arrived.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/result.h"
#include "web/connection.h"
#include "web/guarded_server.h"

namespace dateline::web {

// A connection and the last bytes to write to it.
struct Farewell {
  ConnectionPointer connection;
  std::string bytes;
};

// Who decides what the parking thread only carries out. Called on that thread alone; nothing here
// may block.
class Reception {
 public:
  virtual ~Reception() = default;

  // A new connection, `full` when there are as many as there may be. Bytes: refuse it with them.
  virtual std::optional<std::string> Welcome(Connection& connection, bool full) = 0;

  // The end of a head has come in, or what makes it one to refuse. Takes the connection over, in
  // which case it comes back by Parking::Return, or gives it back to be refused.
  virtual std::optional<Farewell> Arrived(ConnectionPointer connection) = 0;

  // Its deadline passed before a whole head came. Empty: it is closed without a word.
  virtual std::string Late(const Connection& connection) = 0;

  // Every few hundredths of a second while anyone is here: those whose waiting is over.
  virtual std::vector<Farewell> Tick(SteadyTime now) = 0;

  // The connection is about to be closed.
  virtual void Left(Connection& connection) = 0;
};

class Parking {
 public:
  // `reception` outlives the parking.
  Parking(const ServerLimits& limits, HeadRules rules, Reception& reception);
  ~Parking();  // as Stop

  // Begins to accept. kUnavailable when the kernel has no descriptors left.
  Result<Done> Start(Socket listener);

  // A worker gives a connection back. Any thread.
  void Return(ConnectionPointer connection, After after);

  // Stops accepting, and closes whoever has no request running or waiting. Any thread.
  void CloseDoor();

  // Closes all that is here. After CloseDoor and once no worker runs.
  void Stop();

 private:
  using Phase = Connection::Phase;

  void Run();
  void Wake();
  void OnEvent(int descriptor);
  void OnTick(SteadyTime now);

  void Accept();
  void Admit(Socket socket, std::string peer);
  bool CloseOneIdle();
  void PauseAccepting();

  void Park(ConnectionPointer connection, Phase phase, std::chrono::milliseconds wait);
  ConnectionPointer Take(int descriptor);
  void Forget(ConnectionPointer connection);

  void Read(int descriptor);
  void Refuse(Farewell farewell);
  void Write(int descriptor);
  void Linger(ConnectionPointer connection);
  void Drop(int descriptor);
  void TakeReturned();
  void LeaveDoor();

  const ServerLimits limits_;
  const HeadRules rules_;
  Reception& reception_;

  // Of the parking thread alone, once it runs.
  Socket listener_;
  Socket epoll_;
  std::unordered_map<int, ConnectionPointer> parked_;  // by descriptor
  std::size_t open_ = 0;                               // parked or with a worker
  bool accepting_ = false;
  bool door_closed_ = false;
  SteadyTime next_tick_{};

  Socket wake_;  // an eventfd, safe from any thread
  std::atomic<bool> closing_ = false;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;  // guards returned_
  std::vector<std::pair<ConnectionPointer, After>> returned_;
  std::thread thread_;
};

}  // namespace dateline::web
