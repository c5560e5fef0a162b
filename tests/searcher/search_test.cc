// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;

const Deadline kPast(std::chrono::milliseconds(0));
const Deadline kAmple(std::chrono::hours(1));

TEST(AnswerSearch, StopsAtItsDeadlineWhateverIsAsked) {
  const TestArchive archive(MakeRecords(30));
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  for (const char* query : {"", "ministers", "report ministers", "\"met in\"", "min*", "-report"}) {
    SearchRequest request;
    request.query = query;
    EXPECT_THROW(static_cast<void>(AnswerSearch(*snapshot, request, kPast)), DeadlinePassed)
        << query;
    EXPECT_THROW(static_cast<void>(AnswerFacet(*snapshot, request, {}, kPast)), DeadlinePassed)
        << query;
    // What was cut off leaves nothing half done behind.
    EXPECT_TRUE(AnswerSearch(*snapshot, request, kAmple)) << query;
  }
}

TEST(AnswerSearch, TellsWhereTheTimeWent) {
  const TestArchive archive(MakeRecords(30));
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const SearchResponse response = *AnswerSearch(*snapshot, {}, kAmple);
  EXPECT_GT(response.took_ms, 0);
  EXPECT_GE(response.took_ms, response.index_ms + response.facets_ms);
  EXPECT_EQ(response.generation, snapshot->generation());
}

TEST(AnswerSearch, TakesTheOrderTypedUntilAnotherIsChosen) {
  const TestArchive archive({MakeRecord({.id = "old", .text = "News.\n", .date = "2020-01-01"}),
                             MakeRecord({.id = "new", .text = "News.\n", .date = "2024-01-01"})});
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const auto ids = [&](const SearchRequest& request) {
    const SearchResponse response = *AnswerSearch(*snapshot, request, kAmple);
    std::vector<std::string> found;
    for (const Hit& hit : response.hits) found.push_back(hit.id);
    return found;
  };
  SearchRequest request;
  request.query = "news sort:newest";
  EXPECT_THAT(ids(request), ElementsAre("new", "old"));
  request.sort = SortOrder::kOldest;
  EXPECT_THAT(ids(request), ElementsAre("old", "new"));
}

TEST(AnswerSearch, PutsTiesInTheOrderTheyWereIndexed) {
  std::vector<Record> records;
  for (const char* id : {"c", "a", "b"})
    records.push_back(MakeRecord({.id = id, .text = "News.\n", .date = "2024-01-01"}));
  const TestArchive archive(records);
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  for (const SortOrder order : {SortOrder::kNewest, SortOrder::kOldest, SortOrder::kRelevance}) {
    SearchRequest request;
    request.query = "news";
    request.sort = order;
    const SearchResponse response = *AnswerSearch(*snapshot, request, kAmple);
    ASSERT_EQ(response.hits.size(), 3U);
    EXPECT_EQ(response.hits[0].id + response.hits[1].id + response.hits[2].id, "cab");
  }
}

}  // namespace
}  // namespace dateline
