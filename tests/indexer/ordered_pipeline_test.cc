// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ordered_pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>

namespace dateline {
namespace {

using namespace std::chrono_literals;

using Pipeline = OrderedPipeline<int, std::string>;

constexpr auto kLong = 60s;

// Uneven work, so that later items are often done before earlier ones.
std::string Spell(int number, unsigned) {
  volatile int spins = number % 7 * 10'000;
  while (spins > 0) spins = spins - 1;
  return std::to_string(number);
}

TEST(OrderedPipeline, GivesResultsInTheOrderOfTheItems) {
  for (const unsigned workers : {1u, 2u, 8u}) {
    Pipeline pipeline(workers, {16, 1'000'000}, Spell);
    std::thread producer([&] {
      for (int i = 0; i < 2000; ++i) ASSERT_TRUE(pipeline.Push(i, 1));
      pipeline.Close();
    });
    for (int i = 0; i < 2000; ++i) {
      const Pipeline::Popped popped = pipeline.Pop(kLong);
      ASSERT_EQ(popped.status, Pipeline::PopStatus::kItem);
      ASSERT_EQ(*popped.item, std::to_string(i));
    }
    EXPECT_EQ(pipeline.Pop(kLong).status, Pipeline::PopStatus::kEnd);
    producer.join();
  }
}

TEST(OrderedPipeline, TellsEachWorkerItsNumber) {
  std::atomic<unsigned> highest = 0;
  OrderedPipeline<int, int> pipeline(3, {}, [&](int item, unsigned worker) {
    if (worker > highest) highest = worker;
    return item;
  });
  for (int i = 0; i < 100; ++i) pipeline.Push(i, 0);
  pipeline.Close();
  while (pipeline.Pop(kLong).status == OrderedPipeline<int, int>::PopStatus::kItem) {
  }
  EXPECT_LT(highest, 3u);
}

TEST(OrderedPipeline, HoldsNoMoreThanItsBounds) {
  for (const PipelineBounds bounds : {PipelineBounds{4, 1'000'000}, PipelineBounds{1000, 4}}) {
    Pipeline pipeline(2, bounds, Spell);
    std::atomic<int> pushed = 0;
    std::thread producer([&] {
      for (int i = 0; i < 100; ++i) {
        if (pipeline.Push(i, 1)) ++pushed;
      }
      pipeline.Close();
    });
    for (int i = 0; i < 100; ++i) {
      ASSERT_EQ(pipeline.Pop(kLong).status, Pipeline::PopStatus::kItem);
      EXPECT_LE(pushed, i + 1 + 4 + 1);
    }
    producer.join();
  }
}

TEST(OrderedPipeline, TakesOneItemOverItsWeight) {
  Pipeline pipeline(1, {8, 10}, Spell);
  EXPECT_TRUE(pipeline.Push(1, 1000));
  EXPECT_EQ(*pipeline.Pop(kLong).item, "1");
}

TEST(OrderedPipeline, SaysWhenNothingCame) {
  Pipeline pipeline(1, {}, Spell);
  EXPECT_EQ(pipeline.Pop(1ms).status, Pipeline::PopStatus::kTimeout);
}

TEST(OrderedPipeline, DropsWhatNobodyHasBegun) {
  std::mutex gate;
  gate.lock();
  Pipeline pipeline(1, {}, [&gate](int number, unsigned worker) {
    const std::lock_guard passed(gate);
    return Spell(number, worker);
  });
  for (int i = 0; i < 50; ++i) ASSERT_TRUE(pipeline.Push(i, 1));
  pipeline.Finish();
  EXPECT_FALSE(pipeline.Push(50, 1));
  gate.unlock();
  int results = 0;
  while (pipeline.Pop(kLong).status == Pipeline::PopStatus::kItem) ++results;
  EXPECT_LE(results, 1);
}

TEST(OrderedPipeline, EndsWhileItsProducerWaits) {
  std::thread producer;
  std::atomic<bool> is_refused = false;
  {
    Pipeline pipeline(1, {1, 1}, Spell);
    producer = std::thread([&] {
      while (pipeline.Push(0, 1)) {
      }
      is_refused = true;
    });
    ASSERT_EQ(pipeline.Pop(kLong).status, Pipeline::PopStatus::kItem);
    pipeline.Finish();
    producer.join();
  }
  EXPECT_TRUE(is_refused);
}

}  // namespace
}  // namespace dateline
