// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A story of `words` words, the same for the same seed.
std::string Story(std::uint32_t seed, std::size_t words = 120) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "word" + std::to_string(random() % 3000);
    text += i % 20 == 19 ? ".\n" : " ";
  }
  return text + "\n";
}

Record Report(const std::string& id, const std::string& date, const std::string& text,
              const std::string& source = "VNS") {
  return MakeRecord({.id = id, .title = "Of " + id, .text = text, .date = date, .source = source});
}

SearchResponse Search(const TestArchive& archive, const SearchRequest& request) {
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  if (!searcher) throw std::runtime_error(searcher.error().message);
  Result<SearchResponse> response = searcher->Search(request);
  if (!response) throw std::runtime_error(response.error().message);
  return *std::move(response);
}

std::vector<std::string> Ids(const SearchResponse& response) {
  std::vector<std::string> ids;
  for (const Hit& hit : response.hits) ids.push_back(hit.id);
  return ids;
}

SearchRequest Everything() {
  SearchRequest request;
  request.sort = SortOrder::kOldest;
  return request;
}

TEST(Copies, GroupsTheCopiesUnderTheFirstPublished) {
  std::string edited = Story(1);
  edited.replace(edited.find(' '), 1, " late ");
  const TestArchive archive(
      {Report("c", "2024-03-24", edited, "Xinhua"), Report("a", "2024-03-22", Story(1)),
       Report("b", "2024-03-23", Story(2)),
       Report("d", "2024-03-25", Story(1) + "One more sentence stands here.\n")});
  const SearchResponse response = Search(archive, Everything());
  EXPECT_EQ(response.total, 4U);
  EXPECT_EQ(response.repeats, 2U);
  EXPECT_THAT(Ids(response), ElementsAre("a", "b"));
  EXPECT_EQ(response.hits[0].copies, 2U);
  ASSERT_EQ(response.hits[0].listed_copies.size(), 2U);
  EXPECT_EQ(response.hits[0].listed_copies[0].id, "c");
  EXPECT_EQ(response.hits[0].listed_copies[0].source, "Xinhua");
  EXPECT_EQ(response.hits[0].listed_copies[1].id, "d");
  EXPECT_EQ(response.hits[1].copies, 0U);
}

TEST(Copies, AreEachListedOnDemand) {
  const TestArchive archive(
      {Report("a", "2024-03-22", Story(1)), Report("b", "2024-03-22", Story(1))});
  SearchRequest request = Everything();
  request.each_copy = true;
  const SearchResponse response = Search(archive, request);
  EXPECT_EQ(response.repeats, 0U);
  EXPECT_THAT(Ids(response), ElementsAre("a", "b"));
  EXPECT_EQ(response.hits[0].copies, 0U);
}

// A filter that only a later copy passes must not lose the group.
TEST(Copies, StandForThoseThatMatch) {
  const TestArchive archive({Report("a", "2024-03-22", Story(1), "VNS"),
                             Report("b", "2024-03-23", Story(1), "Xinhua"),
                             Report("c", "2024-03-24", Story(1), "Xinhua")});
  SearchRequest request = Everything();
  request.filter(FacetKind::kSource).values = {"xinhua"};
  const SearchResponse response = Search(archive, request);
  EXPECT_EQ(response.total, 2U);
  EXPECT_THAT(Ids(response), ElementsAre("b"));
  EXPECT_EQ(response.hits[0].copies, 1U);
  EXPECT_EQ(response.hits[0].listed_copies[0].id, "c");
}

// Counts count articles, repeats included: each leads to as many.
TEST(Copies, ChangeNoCount) {
  const TestArchive archive({Report("a", "2024-03-22", Story(1), "VNS"),
                             Report("b", "2024-03-23", Story(1), "Xinhua"),
                             Report("c", "2024-03-24", Story(5), "Xinhua")});
  const SearchResponse response = Search(archive, Everything());
  std::uint64_t sum = 0;
  for (const FacetValue& value : response.facet(FacetKind::kSource).values) sum += value.count;
  EXPECT_EQ(sum, 3U);
}

TEST(Copies, LieWithinAWeek) {
  const TestArchive archive({Report("a", "2024-03-01", Story(1)),
                             Report("b", "2024-03-08", Story(1)),
                             Report("c", "2024-03-09", Story(1)),
                             Report("d", "2024-03-17", Story(1)), Report("e", "", Story(1))});
  const SearchResponse response = Search(archive, Everything());
  EXPECT_THAT(Ids(response), ElementsAre("a", "c", "d"));
  ASSERT_EQ(response.hits[0].copies, 2U);  // the undated one goes with the first
  EXPECT_EQ(response.hits[0].listed_copies[1].id, "e");
}

TEST(Copies, DoNotDependOnTheOrderOfIndexing) {
  std::vector<Record> records;
  for (int i = 0; i < 30; ++i) {
    const auto seed = static_cast<std::uint32_t>(i % 7);
    std::string text = Story(seed, 80);
    for (int change = 0; change < i % 5; ++change)
      text.insert(text.find(' ', static_cast<std::size_t>(change) * 90), " inserted");
    records.push_back(
        Report("r" + std::to_string(i), "2024-03-0" + std::to_string(1 + i % 9), text));
  }
  const auto listed = [&] {
    const SearchResponse response = Search(TestArchive(records), Everything());
    std::vector<std::string> lines;
    for (const Hit& hit : response.hits) {
      lines.push_back(hit.id);
      for (const ArticleCopy& copy : hit.listed_copies) lines.back() += " " + copy.id;
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  const std::vector<std::string> before = listed();
  EXPECT_LT(before.size(), records.size());
  std::mt19937 random(1);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    EXPECT_EQ(listed(), before);
  }
}

TEST(Copies, ArePagedWithoutGapOrRepeat) {
  std::vector<Record> records;
  for (int i = 0; i < 60; ++i) {
    records.push_back(Report("r" + std::to_string(i), "2024-03-22",
                             Story(static_cast<std::uint32_t>(i / 3)) + "Common ending words.\n"));
  }
  const TestArchive archive(records);
  std::vector<std::string> seen;
  for (std::size_t page = 1; page <= 5; ++page) {
    SearchRequest request;
    request.query = "common";
    request.page = page;
    request.size = 5;
    const SearchResponse response = Search(archive, request);
    EXPECT_EQ(response.total, 60U);
    EXPECT_EQ(response.repeats, 40U);
    for (const std::string& id : Ids(response)) seen.push_back(id);
  }
  EXPECT_EQ(seen.size(), 20U);
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
}

TEST(Copies, AreNotMadeOfShortTexts) {
  const TestArchive archive({Report("a", "2024-03-22", "Photo gallery.\n"),
                             Report("b", "2024-03-22", "Photo gallery.\n"),
                             Report("c", "2024-03-22", ""), Report("d", "2024-03-22", "")});
  EXPECT_EQ(Search(archive, Everything()).repeats, 0U);
}

TEST(Copies, AreFoundOverSeveralArchives) {
  const TestArchive one({Report("a", "2024-03-22", Story(1)), Report("x", "2024-03-22", Story(9))});
  const TestArchive other({Report("b", "2024-03-23", Story(1))});
  const Result<Searcher> searcher = Searcher::Open({one.path(), other.path()});
  ASSERT_TRUE(searcher);
  const Result<SearchResponse> response = searcher->Search(Everything());
  ASSERT_TRUE(response);
  EXPECT_EQ(response->total, 3U);
  EXPECT_THAT(Ids(*response), ElementsAre("a", "x"));
}

}  // namespace
}  // namespace dateline
