// SPDX-License-Identifier: GPL-2.0-or-later
// A fixed number of worker threads and the requests that wait for one. The queue is short, and how
// long a request has waited is looked at from outside (TakeOverdue), because while every worker is
// held no worker looks.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "web/connection.h"

namespace dateline::web {

// Every method is safe from any thread.
class WorkerQueue {
 public:
  using Work = std::function<After(Connection&)>;                  // on a worker; must not throw
  using Finished = std::function<void(ConnectionPointer, After)>;  // on a worker

  // `began`, when there is one, is called first on each worker.
  WorkerQueue(std::size_t threads, std::size_t room, Work work, Finished finished,
              std::function<void()> began = {});
  ~WorkerQueue();  // as Stop

  // Null when taken; the connection itself when there is neither a free worker nor room to wait.
  [[nodiscard]] ConnectionPointer Put(ConnectionPointer connection, SteadyTime now);

  // Those that wait since before `since`, longest first, taken out of the queue.
  std::vector<ConnectionPointer> TakeOverdue(SteadyTime since);

  // Requests for which no worker is free.
  std::size_t waiting() const;

  // Takes nothing more, and waits until nothing waits or runs; false when that lasts past `until`.
  bool Drain(SteadyTime until);

  // Cuts the connections that still run, drops those that wait, joins the threads. Returns when the
  // work that runs has returned.
  void Stop();

 private:
  struct Waiting {
    ConnectionPointer connection;
    SteadyTime since;
  };
  void Run();

  const std::size_t workers_;
  const std::size_t room_;
  const Work work_;
  const Finished finished_;
  const std::function<void()> began_;

  mutable std::mutex mutex_;  // guards all below but the threads
  std::condition_variable work_came_;
  std::condition_variable work_went_;
  std::deque<Waiting> queue_;
  std::set<const Connection*> running_;
  std::size_t idle_;  // workers that wait for work
  bool closed_ = false;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dateline::web
