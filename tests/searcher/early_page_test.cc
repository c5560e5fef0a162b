// SPDX-License-Identifier: GPL-2.0-or-later
// A page that is ranked while its matches are counted is the page that is ranked after.
#include "searcher/early_page.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "searcher/search.h"
#include "searcher/tally.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

const Deadline kAmple(std::chrono::hours(1));

// Articles of which some have a word more often than others, every fifth one a copy of the one
// before, as copies of a dispatch are.
std::vector<Record> Reports() {
  std::vector<Record> records;
  for (int i = 0; i < 120; ++i) {
    const int story = i % 5 == 4 ? i - 1 : i;
    std::string text = "Ministers of state met Ann Lee in Hanoi.\n";
    for (int word = 0; word < 60; ++word)
      text += "word" + std::to_string(story * 1000 + word) + (word % 12 == 11 ? ".\n" : " ");
    for (int more = 0; more < story % 7; ++more) text += "Floods rose again near the river. ";
    text += story % 3 == 0 ? "A dam broke.\n" : "\n";
    records.push_back(MakeRecord({.id = "report-" + std::to_string(i),
                                  .title = story % 11 == 0 ? "Floods" : "Talks",
                                  .text = text,
                                  .date = "2024-03-01",
                                  .source = i % 2 == 0 ? "VNA" : "VNS",
                                  .people = {"Ann Lee"},
                                  .places = {"Hanoi"}}));
  }
  return records;
}

SearchRequest Asking(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

// The page that is taken from an early ranking; nothing where there is none.
std::optional<std::vector<Found>> EarlyPageOf(const Snapshot& snapshot,
                                              const SearchRequest& request) {
  SideThreads threads(1);
  const HandlePool::Loan database = snapshot.Borrow();
  Reading reading = *ReadQuery(snapshot, *database, request, kAmple);
  EarlyPage early(snapshot, reading, request, kAmple, &threads);
  MatchQuery(snapshot, *database, request, kAmple, reading);
  const MatchSet matches = Passing(*reading.base, snapshot.columns(), reading.filters, kAmple);
  const Listing listing = ListedOf(snapshot, request, matches);
  const PageRange range = PageOf(request, listing.documents.size());
  auto page = early.Take(reading, listing, range);
  if (page) {
    EXPECT_EQ(*page, ListPage({snapshot, *database, kAmple}, reading, listing,
                              SortOrder::kRelevance, range));
  }
  return page;
}

std::vector<SearchRequest> Requests() {
  std::vector<SearchRequest> requests;
  for (const char* query :
       {"floods", "floods river", "floods OR dam", "\"dam broke\"", "minister*", "floods -dam",
        "person:\"Ann Lee\" floods", "Ann Lee", "floods dam ann"}) {
    for (const std::size_t page : {1U, 2U, 3U}) {
      for (const bool each_copy : {false, true}) {
        SearchRequest request = Asking(query);
        request.page = page;
        request.size = 10;
        request.each_copy = each_copy;
        requests.push_back(request);
        request.filter(FacetKind::kSource).values = {"vna"};
        requests.push_back(request);
      }
    }
  }
  return requests;
}

TEST(EarlyPage, IsThePageRankedAfterCounting) {
  const TestArchive archive(Reports());
  const auto snapshot = *Snapshot::Open({archive.path()}, 2);
  std::size_t taken = 0;
  for (const SearchRequest& request : Requests()) taken += EarlyPageOf(*snapshot, request) ? 1 : 0;
  EXPECT_GT(taken, Requests().size() / 2);
}

TEST(EarlyPage, IsLeftToTheCountsWhereTheyDecide) {
  const TestArchive archive(Reports());
  const auto snapshot = *Snapshot::Open({archive.path()}, 2);
  EXPECT_FALSE(EarlyPageOf(*snapshot, Asking("floods date:2024-03")));
  EXPECT_FALSE(EarlyPageOf(*snapshot, Asking("floods sort:newest")));
  EXPECT_FALSE(EarlyPageOf(*snapshot, Asking(""))) << "no words to rank by";
  EXPECT_FALSE(EarlyPageOf(*snapshot, Asking("floods volcano"))) << "any word is enough";
  SearchRequest request = Asking("floods");
  request.page = 1'000'000;
  EXPECT_FALSE(EarlyPageOf(*snapshot, request));
  request = Asking("floods");
  request.prominence = kInHeadline;
  EXPECT_FALSE(EarlyPageOf(*snapshot, request));

  const TestArchive other(MakeRecords(3));
  const auto both = *Snapshot::Open({archive.path(), other.path()}, 2);
  EXPECT_FALSE(EarlyPageOf(*both, Asking("floods"))) << "two archives";
}

TEST(EarlyPage, IsEmptyWhereTheTimeIsOver) {
  const TestArchive archive(Reports());
  const auto snapshot = *Snapshot::Open({archive.path()}, 2);
  SideThreads threads(1);
  const HandlePool::Loan database = snapshot->Borrow();
  const SearchRequest request = Asking("floods");
  Reading reading = *ReadQuery(*snapshot, *database, request, kAmple);
  const Deadline past(std::chrono::milliseconds(0));
  EarlyPage early(*snapshot, reading, request, past, &threads);
  MatchQuery(*snapshot, *database, request, kAmple, reading);
  const MatchSet matches = Passing(*reading.base, snapshot->columns(), reading.filters, kAmple);
  const auto page = early.Take(reading, ListedOf(*snapshot, request, matches), {0, 10});
  ASSERT_TRUE(page);
  EXPECT_TRUE(page->empty());
}

void ExpectSameAnswer(const SearchResponse& one, const SearchResponse& other) {
  EXPECT_EQ(one.total, other.total);
  EXPECT_EQ(one.repeats, other.repeats);
  EXPECT_EQ(one.query.understood, other.query.understood);
  ASSERT_EQ(one.hits.size(), other.hits.size());
  for (std::size_t i = 0; i < one.hits.size(); ++i) {
    EXPECT_EQ(one.hits[i].id, other.hits[i].id);
    EXPECT_EQ(one.hits[i].score, other.hits[i].score);
    EXPECT_EQ(one.hits[i].snippets, other.hits[i].snippets);
    EXPECT_EQ(one.hits[i].copies, other.hits[i].copies);
  }
}

// Also what the thread sanitizer looks at: everything that two threads of one search, and searches
// beside each other, share.
TEST(AnswerSearch, AnswersTheSameOnOneThreadAndOnTwo) {
  const TestArchive archive(Reports());
  const auto snapshot = *Snapshot::Open({archive.path()}, 2);
  std::vector<SearchRequest> requests = Requests();
  for (const char* query : {"", "-dam", "floods volcano", "floods date:2024", "sort:newest floods"})
    requests.push_back(Asking(query));
  SideThreads side_threads(2);
  const auto ask_all = [&] {
    for (const SearchRequest& request : requests) {
      SCOPED_TRACE(request.query);
      ExpectSameAnswer(*AnswerSearch(*snapshot, request, kAmple, &side_threads),
                       *AnswerSearch(*snapshot, request, kAmple));
    }
  };
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 3; ++caller) callers.emplace_back(ask_all);
  for (std::thread& caller : callers) caller.join();
}

}  // namespace
}  // namespace dateline
