// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/recency.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SearchResponse Search(const TestArchive& archive, const std::string& query, SortOrder sort,
                      std::size_t size = 20, std::size_t page = 1) {
  SearchRequest request;
  request.query = query;
  request.sort = sort;
  request.size = size;
  request.page = page;
  return *(*Searcher::Open({archive.path()})).Search(request);
}

std::vector<std::string> IdsOf(const SearchResponse& response) {
  std::vector<std::string> ids;
  for (const Hit& hit : response.hits) ids.push_back(hit.id);
  return ids;
}

TestArchive Archive() {
  const auto record = [](const char* id, const char* title, const char* date) {
    return MakeRecord({.id = id, .title = title, .text = "The flood came.\n", .date = date});
  };
  std::vector<Record> records = {
      record("undated", "News", ""), record("2019", "News", "2019-05-01"),
      record("2024", "News", "2024-05-01"), record("2023", "News", "2023-05-01"),
      record("headline", "Flood", "2024-04-30")};
  for (int i = 0; i < 8; ++i)
    records.push_back(MakeRecord({.id = "x" + std::to_string(i), .text = "Nothing.\n"}));
  return TestArchive(records);
}

TEST(Recency, PutsRecentArticlesFirstAmongEqualOnes) {
  const TestArchive archive = Archive();
  EXPECT_THAT(IdsOf(Search(archive, "flood", SortOrder::kRecent)),
              ElementsAre("headline", "2024", "2023", "undated", "2019"));
}

TEST(Recency, HalvesTheScoreInOneHalfLife) {
  const TestArchive archive = Archive();
  const SearchResponse found = Search(archive, "flood", SortOrder::kRecent);
  // 366 days lie between the two, one of them a leap day.
  EXPECT_NEAR(found.hits[2].score / found.hits[1].score, 0.5, 0.002);
}

TEST(Recency, PagesThroughEveryMatchOnce) {
  const TestArchive archive = Archive();
  std::vector<std::string> ids;
  for (std::size_t page = 1; page <= 3; ++page) {
    for (const std::string& id : IdsOf(Search(archive, "flood", SortOrder::kRecent, 2, page)))
      ids.push_back(id);
  }
  EXPECT_EQ(ids, IdsOf(Search(archive, "flood", SortOrder::kRecent)));
  EXPECT_THAT(IdsOf(Search(archive, "flood", SortOrder::kRecent, 2, 4)), IsEmpty());
}

TEST(Recency, IsReadInTheQueryToo) {
  const TestArchive archive = Archive();
  EXPECT_EQ(IdsOf(Search(archive, "flood sort:recent", SortOrder::kRelevance)),
            IdsOf(Search(archive, "flood", SortOrder::kRecent)));
}

TEST(Recency, OfNoWordsIsTheNewestFirst) {
  const TestArchive archive = Archive();
  EXPECT_EQ(Search(archive, "", SortOrder::kRecent).hits.front().id, "2024");
}

}  // namespace
}  // namespace dateline
