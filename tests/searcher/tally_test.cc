// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/tally.h"

#include <gtest/gtest.h>

#include <chrono>

#include "searcher/reading.h"
#include "searcher/snapshot.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

const Deadline kAmple(std::chrono::hours(1));

TEST(Passing, IsWhatCountingFindsAndNothingElse) {
  SyntheticCorpus corpus(7, 200);
  const TestArchive archive(corpus.records());
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const HandlePool::Loan database = snapshot->Borrow();
  std::size_t filtered = 0;
  for (int i = 0; i < 400; ++i) {
    SearchRequest request = corpus.RandomRequest();
    request.exact = i % 3 == 0;
    if (i % 4 == 0)
      request.prominence = static_cast<std::uint8_t>(1 + corpus.Random(kAllProminence));
    const Result<Reading> reading = ReadRequest(*snapshot, *database, request, kAmple);
    ASSERT_TRUE(reading) << reading.error().message;
    const MatchSet passing = Passing(*reading->base, snapshot->columns(), reading->filters, kAmple);
    EXPECT_EQ(passing, Count(*reading->base, snapshot->columns(), reading->filters, kAmple).matches)
        << request.query;
    filtered += passing.size() < reading->base->size() ? 1 : 0;
  }
  EXPECT_GT(filtered, 100U);
}

TEST(Passing, EndsWithItsTime) {
  SyntheticCorpus corpus(8, 50);
  const TestArchive archive(corpus.records());
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  Filters filters;
  filters.undated_only = true;
  EXPECT_THROW(Passing(snapshot->columns().documents(), snapshot->columns(), filters,
                       Deadline::AfterLooks(0)),
               DeadlinePassed);
}

}  // namespace
}  // namespace dateline
