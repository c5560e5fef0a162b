// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/worker_queue.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace dateline::web {

WorkerQueue::WorkerQueue(std::size_t threads, std::size_t room, Work work, Finished finished,
                         std::function<void()> began)
    : workers_(threads),
      room_(room),
      work_(std::move(work)),
      finished_(std::move(finished)),
      began_(std::move(began)),
      idle_(threads) {
  // A worker counts as idle before it first runs; else requests that come at once find none.
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Run(); });
}

WorkerQueue::~WorkerQueue() { Stop(); }

ConnectionPointer WorkerQueue::Put(ConnectionPointer connection, SteadyTime now) {
  const std::lock_guard lock(mutex_);
  if (closed_ || queue_.size() >= idle_ + room_) return connection;
  queue_.push_back({std::move(connection), now});
  work_came_.notify_one();
  return nullptr;
}

std::vector<ConnectionPointer> WorkerQueue::TakeOverdue(SteadyTime since) {
  std::vector<ConnectionPointer> overdue;
  const std::lock_guard lock(mutex_);
  while (!queue_.empty() && queue_.front().since < since) {
    overdue.push_back(std::move(queue_.front().connection));
    queue_.pop_front();
  }
  return overdue;
}

std::size_t WorkerQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size() - std::min(idle_, queue_.size());
}

bool WorkerQueue::Drain(SteadyTime until) {
  std::unique_lock lock(mutex_);
  closed_ = true;
  return work_went_.wait_until(lock, until, [this] { return queue_.empty() && idle_ == workers_; });
}

void WorkerQueue::Stop() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = stopped_ = true;
    queue_.clear();
    // A worker that writes to a slow client wakes up from this; one that computes is waited for.
    for (const Connection* connection : running_)
      ::shutdown(connection->socket.descriptor(), SHUT_RDWR);
  }
  work_came_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void WorkerQueue::Run() {
  if (began_) began_();
  std::unique_lock lock(mutex_);
  while (true) {
    work_came_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
    if (stopped_) return;
    ConnectionPointer connection = std::move(queue_.front().connection);
    queue_.pop_front();
    running_.insert(connection.get());
    --idle_;
    lock.unlock();
    const After after = work_(*connection);
    lock.lock();
    running_.erase(connection.get());
    lock.unlock();
    finished_(std::move(connection), after);
    lock.lock();
    ++idle_;
    work_went_.notify_all();
  }
}

}  // namespace dateline::web
