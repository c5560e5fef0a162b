// SPDX-License-Identifier: GPL-2.0-or-later
// Every query of hostile_queries.txt, put to a real archive: answered or refused in words, in time
// and in little memory.
#include <gtest/gtest.h>
#include <malloc.h>

#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/unicode.h"
#include "searcher/searcher.h"
#include "tests/support/folders.h"
#include "tests/support/test_archive.h"
#include "tests/support/wording.h"

namespace dateline {
namespace {

constexpr double kMostSeconds = 0.6;  // the deadline of a search and 100 ms
constexpr std::size_t kMostBytes = 64U << 20U;

std::vector<std::string> HostileQueries() {
  std::ifstream file(SourceFolder() / "tests/searcher/hostile_queries.txt");
  std::vector<std::string> queries;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') queries.push_back(nlohmann::json::parse(line));
  }
  return queries;
}

// Of this thread: other tests run beside this one.
double ProcessorSeconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::size_t BytesInUse() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

void ExpectSaidInWords(const std::string& query, const QueryReading& said) {
  EXPECT_NE(said.understood, Wording());
  EXPECT_TRUE(IsUtf8(said.understood));
  for (const QueryWarning& warning : said.warnings) {
    EXPECT_FALSE(warning.code.empty());
    EXPECT_TRUE(IsUtf8(warning.message)) << warning.message;
    EXPECT_LE(warning.position.begin, warning.position.end);
    EXPECT_LE(warning.position.end, query.size());
  }
}

void ExpectRefusedInWords(const std::string& query, const Error& error) {
  EXPECT_EQ(error.fault, Fault::kBadInput) << error.message;
  EXPECT_FALSE(error.code.empty());
  EXPECT_TRUE(IsUtf8(error.message)) << error.message;
  EXPECT_LE(error.begin, error.end);
  EXPECT_LE(error.end, query.size());
}

TEST(HostileQueries, AreAnsweredOrRefusedInTimeAndInWords) {
  std::vector<Record> records = MakeRecords(200);
  records.push_back(MakeRecord({.id = "flood",
                                .text = "Floods in Hà Nội after a storm; the bank spoke.\n",
                                .date = "2024-03-22",
                                .people = {"Xi Jinping", "Tô Lâm"},
                                .places = {"Hà Nội"}}));
  const TestArchive archive(records);
  // As long as it needs on a slow machine: what it needs is measured below.
  SearcherOptions options;
  options.allowance = std::chrono::minutes(5);
  const Result<Searcher> searcher = Searcher::Open({archive.path()}, options);
  ASSERT_TRUE(searcher);
  const std::vector<std::string> queries = HostileQueries();
  ASSERT_GT(queries.size(), 150U);
  SearchRequest request;
  request.query = "minist*";  // reads the vocabulary
  ASSERT_TRUE(searcher->Search(request));

  const std::size_t bytes_before = BytesInUse();
  for (const std::string& query : queries) {
    SCOPED_TRACE(testing::PrintToString(query));
    request.query = query;
    for (const bool strict : {false, true}) {
      request.strict = strict;
      const double before = ProcessorSeconds();
      const Result<SearchResponse> answer = searcher->Search(request);
      EXPECT_LT(ProcessorSeconds() - before, kMostSeconds);
      if (answer) {
        ExpectSaidInWords(query, answer->query);
        EXPECT_TRUE(!strict || answer->query.warnings.empty());
      } else {
        ExpectRefusedInWords(query, answer.error());
      }
    }
    const Result<StoredArticle> read = searcher->Read("flood", query);
    EXPECT_TRUE(read) << read.error().message;
  }
  EXPECT_LT(BytesInUse(), bytes_before + kMostBytes);
}

}  // namespace
}  // namespace dateline
