// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result_stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;

SearchRequest Asking(std::string query) {
  SearchRequest request;
  request.query = std::move(query);
  request.each_copy = true;
  return request;
}

// What is left of a stream, by its ids.
std::vector<std::string> Rest(ResultStream& stream) {
  std::vector<std::string> ids;
  while (true) {
    Result<std::optional<ListedArticle>> next = stream.Next();
    if (!next) {
      ADD_FAILURE() << next.error().message;
      return ids;
    }
    if (!*next) return ids;
    EXPECT_EQ((*next)->hit.id, (*next)->record.article.id);
    ids.push_back((*next)->hit.id);
  }
}

std::vector<std::string> Paged(const Searcher& searcher, SearchRequest request) {
  std::vector<std::string> ids;
  request.size = 7;
  for (request.page = 1;; ++request.page) {
    const SearchResponse response = *searcher.Search(request);
    if (response.hits.empty()) return ids;
    for (const Hit& hit : response.hits) ids.push_back(hit.id);
  }
}

TEST(ResultStream, ListsWhatThePagesListInTheirOrder) {
  const TestArchive archive(MakeRecords(40));
  const Searcher searcher = *Searcher::Open({archive.path()});
  for (const SortOrder order : {SortOrder::kRelevance, SortOrder::kNewest, SortOrder::kOldest,
                                SortOrder::kRecent, SortOrder::kIndexed}) {
    for (const std::string query : {"", "ministers"}) {
      SearchRequest request = Asking(query);
      request.sort = order;
      ResultStream stream = *searcher.SearchAll(request);
      EXPECT_EQ(stream.total(), 40U);
      EXPECT_EQ(stream.generation(), 1U);
      EXPECT_EQ(Rest(stream), Paged(searcher, request)) << query << static_cast<int>(order);
      EXPECT_EQ(stream.gone(), 0U);
    }
  }
}

TEST(ResultStream, GivesTheArticleAsAPageListsItWithItsRecord) {
  const TestArchive archive({MakeRecord({.id = "a",
                                         .text = "Wang Yi met Officials in BEIJING.\n",
                                         .date = "2024-03-22",
                                         .people = {"Wang Yi"},
                                         .organisations = {"Officials"},
                                         .places = {"BEIJING"}})});
  const Searcher searcher = *Searcher::Open({archive.path()});
  ResultStream stream = *searcher.SearchAll(Asking("met"));
  const ListedArticle article = **stream.Next();
  EXPECT_THAT(article.hit.snippets.at(0).text, testing::HasSubstr("met Officials"));
  EXPECT_GT(article.hit.score, 0);
  ASSERT_EQ(article.entities.size(), 3U);
  EXPECT_EQ(article.record.annotation.entities.size(), 3U);
  EXPECT_EQ(article.entities[0].id, "wang_yi");
  EXPECT_FALSE(*stream.Next());
  EXPECT_FALSE(*stream.Next());
}

TEST(ResultStream, SkipsWithoutGoingPastTheEnd) {
  const TestArchive archive(MakeRecords(5));
  const Searcher searcher = *Searcher::Open({archive.path()});
  SearchRequest request = Asking("");
  request.sort = SortOrder::kOldest;
  ResultStream stream = *searcher.SearchAll(request);
  stream.Skip(3);
  EXPECT_THAT(Rest(stream), ElementsAre("article-3", "article-4"));
  stream.Skip(~std::uint64_t{0});
  EXPECT_FALSE(*stream.Next());
}

TEST(ResultStream, OfAnEmptyArchiveIsEmpty) {
  const TestArchive archive;
  const Searcher searcher = *Searcher::Open({archive.path()});
  for (const std::string query : {"", "ministers"}) {
    ResultStream stream = *searcher.SearchAll(Asking(query));
    EXPECT_EQ(stream.total(), 0U);
    EXPECT_FALSE(*stream.Next());
  }
}

TEST(ResultStream, RefusesWhatSearchRefuses) {
  const TestArchive archive(MakeRecords(1));
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Result<ResultStream> stream = searcher.SearchAll(Asking("date:2023-02-30"));
  ASSERT_FALSE(stream);
  EXPECT_EQ(stream.error().fault, Fault::kBadInput);
  EXPECT_EQ(stream.error().code, "bad-date");
}

// The last added first, whatever its date: what a feed goes by.
TEST(ResultStream, OrdersByTimeOfIndexing) {
  const TestArchive archive({MakeRecord({.id = "a", .text = "One.\n", .date = "2024-01-01"}),
                             MakeRecord({.id = "b", .text = "Two.\n", .date = "2023-01-01"})});
  archive.Put({MakeRecord({.id = "late", .text = "Three.\n", .date = "1998-04-30"})});
  const Searcher searcher = *Searcher::Open({archive.path()});
  SearchRequest request = Asking("");
  request.sort = SortOrder::kIndexed;
  ResultStream stream = *searcher.SearchAll(request);
  EXPECT_THAT(Rest(stream), ElementsAre("late", "b", "a"));
}

TEST(ResultStream, OrdersSeveralArchivesByTheTimeOfEachArticle) {
  const TestArchive one({MakeRecord({.id = "one-old", .text = "One.\n", .indexed_at = 10}),
                         MakeRecord({.id = "one-new", .text = "Two.\n", .indexed_at = 40})});
  const TestArchive other({MakeRecord({.id = "other-old", .text = "Three.\n", .indexed_at = 20}),
                           MakeRecord({.id = "other-new", .text = "Four.\n", .indexed_at = 30})});
  const Searcher searcher = *Searcher::Open({one.path(), other.path()});
  SearchRequest request = Asking("");
  request.sort = SortOrder::kIndexed;
  ResultStream stream = *searcher.SearchAll(request);
  EXPECT_THAT(Rest(stream), ElementsAre("one-new", "other-new", "other-old", "one-old"));
}

// A writer that uses the blocks of the state again, in which the search was answered.
TEST(ResultStream, OutlivesCommitsAndPassesOverWhatTheyTookAway) {
  const std::vector<Record> records = MakeRecords(300);
  const TestArchive archive(records);
  const Searcher searcher = *Searcher::Open({archive.path()});
  SearchRequest request = Asking("");
  request.sort = SortOrder::kOldest;
  ResultStream stream = *searcher.SearchAll(request);
  ASSERT_TRUE(*stream.Next());
  archive.Remove("article-298");
  for (int commit = 0; commit < 4; ++commit) {
    std::vector<Record> corrected(records.begin() + 290, records.begin() + 295);
    for (Record& record : corrected)
      record.article.text += "Correction " + std::to_string(commit) + ".\n";
    archive.Put(corrected);
  }
  const std::vector<std::string> rest = Rest(stream);
  EXPECT_EQ(stream.total(), 300U);
  EXPECT_EQ(rest.size() + stream.gone(), 299U);
  EXPECT_LE(stream.gone(), 6U);
  EXPECT_GE(rest.size(), 293U);
  EXPECT_EQ(rest[0], "article-1");
  EXPECT_EQ(stream.generation(), 1U);
}

TEST(ResultStream, EndsWhenNobodyWaits) {
  const TestArchive archive(MakeRecords(5));
  const Searcher searcher = *Searcher::Open({archive.path()});
  std::atomic<bool> gone = false;
  const Searcher asked = searcher.AskedBy([&gone] { return gone.load(); });
  ResultStream stream = *asked.SearchAll(Asking(""));
  ASSERT_TRUE(*stream.Next());
  gone = true;
  const Result<std::optional<ListedArticle>> next = stream.Next();
  ASSERT_FALSE(next);
  EXPECT_EQ(next.error().fault, Fault::kUnavailable);
}

TEST(ResultStream, RefusesAnOrderThatTakesTooLong) {
  const TestArchive archive(MakeRecords(200));
  SearcherOptions options;
  options.stream_allowance = std::chrono::milliseconds(0);
  const Searcher searcher = *Searcher::Open({archive.path()}, options);
  const Result<ResultStream> stream = searcher.SearchAll(Asking("ministers"));
  ASSERT_FALSE(stream);
  EXPECT_EQ(stream.error().fault, Fault::kUnavailable);
}

}  // namespace
}  // namespace dateline
