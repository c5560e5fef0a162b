// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/deadline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

TEST(Deadline, IsOverWhenItsMomentIs) {
  EXPECT_FALSE(Deadline(hours(1)).Passed());
  EXPECT_TRUE(Deadline(milliseconds(0)).Passed());
  EXPECT_THROW(Deadline(milliseconds(0)).Check(), DeadlinePassed);
}

TEST(Deadline, IsOverForEachCopyOnceNobodyWaits) {
  std::atomic<bool> gone = false;
  const Deadline deadline(hours(1), [&] { return gone.load(); });
  const Deadline copy = deadline;
  EXPECT_FALSE(deadline.Passed());
  gone = true;
  const auto patience = steady_clock::now() + milliseconds(5000);
  while (!copy.Passed() && steady_clock::now() < patience) continue;
  EXPECT_TRUE(copy.Passed());
  EXPECT_TRUE(deadline.Passed());
  gone = false;  // nobody comes back
  EXPECT_TRUE(deadline.Passed());
}

TEST(Deadline, SeldomAsksWhetherSomebodyWaits) {
  int asked = 0;
  const auto begin = steady_clock::now();
  const Deadline deadline(hours(1), [&] { return ++asked < 0; });
  for (int look = 0; look < 10'000; ++look) EXPECT_FALSE(deadline.Passed());
  const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
  EXPECT_GE(asked, 1);
  EXPECT_LE(asked, 1 + took.count() / 10);
}

TEST(Deadline, EndsAllWorkThatNobodyWaitsFor) {
  const TestArchive archive(MakeRecords(30));
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Searcher abandoned = searcher.AskedBy([] { return true; });
  SearchRequest request;
  request.query = "ministers";
  const Result<SearchResponse> answer = abandoned.Search(request);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().fault, Fault::kUnavailable);
  EXPECT_TRUE(searcher.AskedBy([] { return false; }).Search(request));
  EXPECT_TRUE(searcher.Search(request)) << "one client's going is nothing to the others";
}

}  // namespace
}  // namespace dateline
