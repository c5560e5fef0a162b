// SPDX-License-Identifier: GPL-2.0-or-later
// Searches while a writer commits: none fails, and each answers from one generation.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/archive_layout.h"
#include "indexer/index_writer.h"
#include "searcher/searcher.h"
#include "tests/support/file_clock.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

// No machine is so busy that a test fails by the clock.
const SearcherOptions kAmple{.allowance = std::chrono::hours(1)};

constexpr int kReaders = 4;
constexpr int kCommits = 40;
constexpr int kBatch = 5;

// What readers saw, and what the writer promised.
struct Log {
  std::mutex mutex;
  std::map<std::uint64_t, std::uint64_t> totals;  // by generation
  std::vector<std::string> faults;

  void Fault(std::string what) {
    const std::lock_guard lock(mutex);
    faults.push_back(std::move(what));
  }
};

// Every article of these names one person and has one source, so that all numbers of one answer
// must be the same.
Record Numbered(int number) {
  return MakeRecord({.id = "n" + std::to_string(number),
                     .text = "Wang Yi spoke for the time number " + std::to_string(number) + ".\n",
                     .date = "2024-03-22",
                     .source = "VNS",
                     .people = {"Wang Yi"}});
}

void CheckAnswer(const Result<SearchResponse>& answer, Log& log) {
  if (!answer) return log.Fault(answer.error().message);
  const std::uint64_t total = answer->total;
  if (total < kBatch || answer->published.buckets.empty() ||
      answer->facet(FacetKind::kPerson).values.empty() ||
      answer->facet(FacetKind::kSource).values.empty())
    return log.Fault("an answer of " + std::to_string(total) + " articles");
  if (answer->facet(FacetKind::kPerson).values.front().count != total ||
      answer->facet(FacetKind::kSource).values.front().count != total ||
      answer->published.buckets.front().count != total)
    log.Fault("the numbers of one answer disagree");
  const std::lock_guard lock(log.mutex);
  const auto [seen, is_first] = log.totals.emplace(answer->generation, total);
  if (!is_first && seen->second != total) log.faults.push_back("one generation, two totals");
}

TEST(SearchDuringCommits, NeverFailsAndNeverMixesGenerations) {
  std::vector<Record> first;
  for (int i = 0; i < kBatch; ++i) first.push_back(Numbered(i));
  const TestArchive archive(first);
  const Searcher searcher = *Searcher::Open({archive.path()}, kAmple);

  Log log;
  std::atomic<bool> done = false;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < kReaders; ++reader) {
    readers.emplace_back([&, reader] {
      SearchRequest request;
      request.query = "spoke";
      request.sort = reader % 2 == 0 ? SortOrder::kRelevance : SortOrder::kNewest;
      while (!done) {
        if (reader == 0 && !searcher.Refresh()) log.Fault("Refresh failed");
        CheckAnswer(searcher.Search(request), log);
        const Result<StoredArticle> read = searcher.Read("n0", "");
        if (!read) log.Fault("the first article is gone: " + read.error().message);
      }
    });
  }

  std::map<std::uint64_t, std::uint64_t> promised;
  {
    IndexWriter writer = *IndexWriter::Open(archive.path());
    for (int commit = 0; commit < kCommits; ++commit) {
      const int begin = (commit + 1) * kBatch;
      for (int i = begin; i < begin + kBatch; ++i) ASSERT_TRUE(writer.Put(Numbered(i)));
      const Result<Committed> committed = writer.Commit();
      ASSERT_TRUE(committed);
      promised[committed->generation] = static_cast<std::uint64_t>(begin + kBatch);
    }
  }
  done = true;
  for (std::thread& reader : readers) reader.join();

  EXPECT_TRUE(log.faults.empty()) << log.faults.size() << " faults, the first: " << log.faults[0];
  for (const auto& [generation, total] : log.totals) {
    if (!promised.contains(generation)) continue;  // the one before the first commit
    EXPECT_EQ(total, promised[generation]) << generation;
  }
  ASSERT_TRUE(searcher.Refresh());
  SearchRequest request;
  EXPECT_EQ(searcher.Search(request)->total, promised.rbegin()->second);
  EXPECT_EQ(searcher.Search(request)->generation, promised.rbegin()->first);
}

TEST(SearchDuringCommits, WithoutRefreshFollowsAWriterThatHasOvertakenIt) {
  const TestArchive archive({Numbered(0)});
  const Searcher searcher = *Searcher::Open({archive.path()}, kAmple);
  SearchRequest request;
  request.query = "spoke";
  for (int commit = 1; commit <= 10; ++commit) {
    archive.Put({Numbered(commit)});
    const Result<SearchResponse> answer = searcher.Search(request);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_GE(answer->total, 1U);
    EXPECT_EQ(answer->facet(FacetKind::kPerson).values.front().count, answer->total);
  }
}

TEST(SearchDuringCommits, FollowsASwapOfGenerations) {
  const TestArchive archive({Numbered(0), Numbered(1)});
  const TestArchive rebuilt({Numbered(0), Numbered(1), Numbered(2)});
  const Searcher searcher = *Searcher::Open({archive.path()}, kAmple);
  const std::filesystem::path next = GenerationDirectory(archive.path(), 77);
  std::filesystem::copy(*CurrentGeneration(rebuilt.path()), next);
  ASSERT_TRUE(SwapCurrent(archive.path(), next));
  AwaitNextTick();
  EXPECT_EQ(searcher.Search({})->total, 2U);
  EXPECT_TRUE(*searcher.Refresh());
  EXPECT_EQ(searcher.Search({})->total, 3U);
}

}  // namespace
}  // namespace dateline
