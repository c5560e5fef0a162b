// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/worker_queue.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <atomic>

#include "tests/web/test_server.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

SteadyTime Now() { return std::chrono::steady_clock::now(); }

ConnectionPointer Named(const std::string& name) {
  auto connection = std::make_unique<Connection>();
  connection->peer = name;
  return connection;
}

// A queue whose workers wait at a gate.
struct Gated {
  Gated(std::size_t threads, std::size_t room)
      : queue(
            threads, room,
            [this](Connection&) {
              gate.Pass();
              return After::kClose;
            },
            [this](ConnectionPointer, After after) {
              EXPECT_EQ(after, After::kClose);
              ++finished;
            }) {}
  ~Gated() { gate.Open(); }

  Gate gate;
  std::atomic<int> finished = 0;
  WorkerQueue queue;
};

TEST(WorkerQueue, TakesAsManyAsItHasWorkersAndRoom) {
  Gated gated(2, 3);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(gated.queue.Put(Named("in"), Now()), nullptr) << i;
  ASSERT_TRUE(gated.gate.AwaitComers(2));
  EXPECT_EQ(gated.queue.waiting(), 3u);
  const ConnectionPointer back = gated.queue.Put(Named("out"), Now());
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->peer, "out");
  gated.gate.Open();
  EXPECT_TRUE(gated.queue.Drain(Now() + seconds(10)));
  EXPECT_EQ(gated.finished, 5);
  EXPECT_EQ(gated.queue.waiting(), 0u);
}

TEST(WorkerQueue, WithoutRoomStillUsesAFreeWorker) {
  Gated gated(1, 0);
  EXPECT_EQ(gated.queue.Put(Named("a"), Now()), nullptr);
  EXPECT_NE(gated.queue.Put(Named("b"), Now()), nullptr);
}

TEST(WorkerQueue, GivesUpThoseThatWaitTooLongWhileEveryWorkerIsHeld) {
  Gated gated(1, 10);
  const SteadyTime start = Now();
  ASSERT_EQ(gated.queue.Put(Named("held"), start), nullptr);
  ASSERT_TRUE(gated.gate.AwaitComers(1));
  for (int i = 1; i <= 3; ++i)
    ASSERT_EQ(gated.queue.Put(Named(std::to_string(i)), start + seconds(i)), nullptr);
  EXPECT_TRUE(gated.queue.TakeOverdue(start + seconds(1)).empty());
  const auto overdue = gated.queue.TakeOverdue(start + milliseconds(2500));
  ASSERT_EQ(overdue.size(), 2u);
  EXPECT_EQ(overdue[0]->peer, "1");
  EXPECT_EQ(overdue[1]->peer, "2");
  EXPECT_EQ(gated.queue.waiting(), 1u);
}

TEST(WorkerQueue, TakesNothingOnceItDrains) {
  Gated gated(1, 10);
  ASSERT_EQ(gated.queue.Put(Named("held"), Now()), nullptr);
  ASSERT_TRUE(gated.gate.AwaitComers(1));
  EXPECT_FALSE(gated.queue.Drain(Now() + milliseconds(10)));
  EXPECT_NE(gated.queue.Put(Named("late"), Now()), nullptr);
  gated.gate.Open();
  EXPECT_TRUE(gated.queue.Drain(Now() + seconds(10)));
}

TEST(WorkerQueue, StopWakesAWorkerThatReadsAndDropsWhoWaits) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
  const Socket far(ends[1]);
  Gate reading;
  reading.Open();
  WorkerQueue queue(
      1, 10,
      [&](Connection& connection) {
        reading.Pass();
        char byte = 0;
        EXPECT_EQ(::recv(connection.socket.descriptor(), &byte, 1, 0), 0);
        return After::kDrop;
      },
      [](ConnectionPointer, After) {});
  ConnectionPointer held = Named("held");
  held->socket = Socket(ends[0]);
  ASSERT_EQ(queue.Put(std::move(held), Now()), nullptr);
  ASSERT_TRUE(reading.AwaitComers(1));
  ASSERT_EQ(queue.Put(Named("waits"), Now()), nullptr);
  queue.Stop();
  queue.Stop();
  EXPECT_EQ(queue.waiting(), 0u);
}

}  // namespace
}  // namespace dateline::web
