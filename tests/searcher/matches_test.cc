// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matches.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>

#include "core/schema.h"
#include "searcher/snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Deadline& Ample() {
  static const Deadline ample(std::chrono::hours(1));
  return ample;
}

TEST(CollectMatches, GivesEveryMatchInOrder) {
  const TestArchive archive(MakeRecords(5));
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const HandlePool::Loan database = snapshot->Borrow();
  EXPECT_THAT(CollectMatches(*database, Xapian::Query(WordTerm("ministers")), Ample()),
              ElementsAre(1, 2, 3, 4, 5));
  EXPECT_THAT(CollectMatches(*database, Xapian::Query(WordTerm("3")), Ample()), ElementsAre(4));
  EXPECT_THAT(CollectMatches(*database, Xapian::Query(WordTerm("nothing")), Ample()), IsEmpty());
  EXPECT_THAT(CollectMatches(*database, Xapian::Query(), Ample()), IsEmpty());
}

TEST(CollectMatches, SortsTheNumbersOfSeveralArchives) {
  const TestArchive one(MakeRecords(3, "one"));
  const TestArchive other(MakeRecords(2, "other"));
  const auto snapshot = *Snapshot::Open({one.path(), other.path()}, 1);
  EXPECT_THAT(CollectMatches(*snapshot->Borrow(), Xapian::Query(WordTerm("ministers")), Ample()),
              ElementsAre(1, 2, 3, 4, 5));
}

TEST(CollectMatches, StopsWhenTheTimeIsOver) {
  const TestArchive archive(MakeRecords(5));
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const HandlePool::Loan database = snapshot->Borrow();
  const Xapian::Query query(WordTerm("ministers"));
  EXPECT_THROW(CollectMatches(*database, query, Deadline(std::chrono::milliseconds(0))),
               DeadlinePassed);
  EXPECT_EQ(CollectMatches(*database, query, Ample()).size(), 5U)
      << "the handle stays usable after a match was cut off";
}

TEST(WithDeadline, AddsNoWeightAndLosesNoMatch) {
  const TestArchive archive(MakeRecords(50));
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const HandlePool::Loan database = snapshot->Borrow();
  const Xapian::Query query(Xapian::Query::OP_OR, Xapian::Query(WordTerm("report")),
                            Xapian::Query(WordTerm("7")));
  Xapian::Enquire plain(*database);
  plain.set_query(query);
  Xapian::Enquire timed(*database);
  timed.set_query(WithDeadline(query, Ample()));
  const Xapian::MSet expected = plain.get_mset(0, 50);
  const Xapian::MSet found = timed.get_mset(0, 50);
  ASSERT_EQ(found.size(), expected.size());
  for (Xapian::doccount i = 0; i < found.size(); ++i) {
    EXPECT_EQ(*found[i], *expected[i]);
    EXPECT_DOUBLE_EQ(found[i].get_weight(), expected[i].get_weight());
  }
}

std::shared_ptr<const MatchSet> SetOf(std::size_t size) {
  return std::make_shared<const MatchSet>(size, 1);
}

TEST(MatchCache, GivesBackWhatItKeeps) {
  MatchCache cache(1 << 20);
  EXPECT_EQ(cache.Find("a"), nullptr);
  const auto matches = SetOf(3);
  cache.Keep("a", matches);
  EXPECT_EQ(cache.Find("a"), matches);
  cache.Keep("a", SetOf(9));
  EXPECT_EQ(cache.Find("a"), matches) << "the first of two equal answers stays";
}

TEST(MatchCache, DropsWhatWasUsedLongestAgo) {
  MatchCache cache(3000);
  cache.Keep("a", SetOf(300));
  cache.Keep("b", SetOf(300));
  EXPECT_NE(cache.Find("a"), nullptr);
  cache.Keep("c", SetOf(300));
  EXPECT_EQ(cache.Find("b"), nullptr);
  EXPECT_NE(cache.Find("a"), nullptr);
  EXPECT_NE(cache.Find("c"), nullptr);
}

TEST(MatchCache, KeepsASetLargerThanItselfUntilTheNext) {
  MatchCache cache(100);
  cache.Keep("large", SetOf(1000));
  EXPECT_NE(cache.Find("large"), nullptr);
  cache.Keep("next", SetOf(1));
  EXPECT_EQ(cache.Find("large"), nullptr);
}

}  // namespace
}  // namespace dateline
