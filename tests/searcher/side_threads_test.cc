// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/side_threads.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace dateline {
namespace {

TEST(SideThreads, RunWorkBesideTheCaller) {
  SideThreads threads(1);
  std::promise<std::thread::id> runs_on;
  ASSERT_TRUE(threads.TryRun([&] { runs_on.set_value(std::this_thread::get_id()); }));
  EXPECT_NE(runs_on.get_future().get(), std::this_thread::get_id());
}

TEST(SideThreads, RefuseWhatFindsNoIdleThread) {
  SideThreads threads(1);
  std::promise<void> end;
  std::promise<void> begun;
  ASSERT_TRUE(threads.TryRun([&] {
    begun.set_value();
    end.get_future().wait();
  }));
  begun.get_future().wait();
  EXPECT_FALSE(threads.TryRun([] { FAIL() << "refused work was run"; }));
  end.set_value();
  // The thread is idle again soon after, and takes the next.
  std::promise<void> again;
  while (!threads.TryRun([&] { again.set_value(); })) std::this_thread::yield();
  again.get_future().wait();
}

TEST(SideThreads, OfNoneRefuseEverything) {
  SideThreads threads(0);
  EXPECT_FALSE(threads.TryRun([] { FAIL(); }));
}

TEST(SideThreads, RunEachPieceOnceWhoeverAsks) {
  std::atomic<int> run = 0;
  std::atomic<int> taken = 0;
  {
    SideThreads threads(3);
    std::vector<std::thread> callers;
    for (int caller = 0; caller < 4; ++caller) {
      callers.emplace_back([&] {
        for (int i = 0; i < 500; ++i) taken += threads.TryRun([&] { ++run; }) ? 1 : 0;
      });
    }
    for (std::thread& caller : callers) caller.join();
  }
  EXPECT_GT(taken, 0);
  EXPECT_EQ(run, taken);
}

}  // namespace
}  // namespace dateline
