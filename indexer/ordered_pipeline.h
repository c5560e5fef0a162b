// SPDX-License-Identifier: GPL-2.0-or-later
// Work on many threads, results in the order in which it was handed in.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {

// How much may be between Push and Pop. One item always may, however heavy.
struct PipelineBounds {
  std::size_t items = 256;
  std::size_t weight = 32u * 1024 * 1024;  // in whatever unit Push is told
};

//   Push (one thread) -> [slot slot slot ...] -> Pop (one thread)
//                           ^ workers take the first that nobody has begun
//
// The slots are one queue in the order of Push; Pop waits for the first of them. So the results are
// the same whatever the number of workers, and a slow item holds back at most the bounded rest.
template <typename In, typename Out>
class OrderedPipeline {
 public:
  // `work` is called on the workers' threads, told which worker (0 to workers - 1) it is; it must
  // not throw. The threads end with the pipeline.
  using Work = std::function<Out(In, unsigned worker)>;
  OrderedPipeline(unsigned workers, PipelineBounds bounds, Work work)
      : bounds_(bounds), work_(std::move(work)) {
    for (unsigned worker = 0; worker < workers; ++worker) {
      threads_.emplace_back([this, worker] { Run(worker); });
    }
  }

  // Drops what is unfinished.
  ~OrderedPipeline() {
    Finish();
    for (std::thread& thread : threads_) thread.join();
  }

  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  // Waits for room. False, and the item is dropped, once the pipeline is closed.
  bool Push(In item, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return is_closed_ || slots_.empty() ||
             (slots_.size() < bounds_.items && weight_ + weight <= bounds_.weight);
    });
    if (is_closed_) return false;
    weight_ += weight;
    slots_.push_back({std::move(item), std::nullopt, weight});
    work_waits_.notify_one();
    return true;
  }

  // No more items will come; those in the queue are still worked on.
  void Close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    NotifyAll();
  }

  // As Close, and drops the items that no worker has begun.
  void Finish() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    while (slots_.size() > begun_) {
      weight_ -= slots_.back().weight;
      slots_.pop_back();
    }
    NotifyAll();
  }

  enum class PopStatus : std::uint8_t { kItem, kTimeout, kEnd };
  struct Popped {
    PopStatus status = PopStatus::kEnd;
    std::optional<Out> item;  // set for kItem
  };

  // The next result in order; kEnd when the pipeline is closed and empty.
  Popped Pop(std::chrono::milliseconds timeout) {
    std::unique_lock lock(mutex_);
    const bool is_ready = result_waits_.wait_for(lock, timeout, [this] {
      return slots_.empty() ? is_closed_ : slots_.front().out.has_value();
    });
    if (!is_ready) return {PopStatus::kTimeout, std::nullopt};
    if (slots_.empty()) return {PopStatus::kEnd, std::nullopt};
    Popped popped{PopStatus::kItem, std::move(slots_.front().out)};
    weight_ -= slots_.front().weight;
    slots_.pop_front();
    --begun_;
    ++popped_;
    room_.notify_one();
    return popped;
  }

 private:
  struct Slot {
    std::optional<In> in;
    std::optional<Out> out;
    std::size_t weight = 0;
  };

  void NotifyAll() {
    room_.notify_all();
    work_waits_.notify_all();
    result_waits_.notify_all();
  }

  void Run(unsigned worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_waits_.wait(lock, [this] { return begun_ < slots_.size() || is_closed_; });
      if (begun_ == slots_.size()) return;
      // Slots move towards the front meanwhile, so one is known by its number from the beginning.
      const std::uint64_t number = popped_ + begun_;
      In item = *std::move(slots_[begun_].in);
      slots_[begun_++].in.reset();
      lock.unlock();
      Out result = work_(std::move(item), worker);
      lock.lock();
      const auto at = static_cast<std::size_t>(number - popped_);
      slots_[at].out = std::move(result);
      if (at == 0) result_waits_.notify_one();
    }
  }

  const PipelineBounds bounds_;
  const Work work_;
  std::mutex mutex_;  // guards everything below but the threads
  std::condition_variable room_;
  std::condition_variable work_waits_;
  std::condition_variable result_waits_;
  std::deque<Slot> slots_;
  std::size_t begun_ = 0;  // the slots before this one are, or have been, worked on
  std::uint64_t popped_ = 0;
  std::size_t weight_ = 0;
  bool is_closed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dateline
