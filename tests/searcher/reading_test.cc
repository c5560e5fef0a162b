// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

Record Article(const std::string& id, const std::string& text) {
  return MakeRecord({.id = id, .title = "News", .text = text + "\n"});
}

SearchResponse Search(const TestArchive& archive, const std::string& query,
                      MatchMode match = MatchMode::kAllThenAny) {
  SearchRequest request;
  request.query = query;
  request.match = match;
  return *(*Searcher::Open({archive.path()})).Search(request);
}

// One article with four words, and six with one of them that outweigh it.
std::vector<Record> Articles() {
  std::vector<Record> records;
  for (int i = 0; i < 6; ++i)
    records.push_back(Article("some" + std::to_string(i), "Measles measles measles."));
  records.push_back(Article("all",
                            "A long story of a campaign and of measles, in which after an outbreak "
                            "somebody far away spoke of vaccination and of a great many matters."));
  return records;
}

TEST(ReadRequest, FindsSomeOfManyWordsWhereFewArticlesHaveAll) {
  const TestArchive archive(Articles());
  const SearchResponse found = Search(archive, "measles outbreak vaccination campaign");
  EXPECT_EQ(found.total, 7u);
  EXPECT_TRUE(found.query.matched_any);
  EXPECT_EQ(found.query.with_every_word, 1u);
  EXPECT_EQ(found.hits.front().id, "all");
}

TEST(ReadRequest, NeedsEveryOneOfThreeWords) {
  const TestArchive archive(Articles());
  const SearchResponse found = Search(archive, "measles outbreak vaccination");
  EXPECT_EQ(found.total, 1u);
  EXPECT_FALSE(found.query.matched_any);
  EXPECT_EQ(Search(archive, "measles outbreak nowhere").total, 7u);
}

TEST(ReadRequest, PassesOverTheFunctionWordsOfAQuestion) {
  std::vector<Record> records = Articles();
  records.push_back(Article("question", "What was it that they asked about, and who did?"));
  const TestArchive archive(records);
  const SearchResponse found = Search(archive, "what was the outbreak of measles about");
  EXPECT_EQ(found.total, 7u) << "\"what was ... about\" finds nothing";
  EXPECT_EQ(found.query.with_every_word, 1u);
  EXPECT_EQ(found.hits.front().id, "all");
  EXPECT_EQ(Search(archive, "what was the", MatchMode::kAll).total, 0u);
  EXPECT_EQ(Search(archive, "who did they ask").hits.front().id, "question");
}

TEST(ReadRequest, IsStrictWhereItIsToldTo) {
  const TestArchive archive(Articles());
  EXPECT_EQ(Search(archive, "measles outbreak vaccination campaign", MatchMode::kAll).total, 1u);
}

TEST(ReadRequest, RanksWhatIsOfAPeriodAmongTheWordsFirst) {
  const auto article = [](const std::string& id, const std::string& date) {
    return MakeRecord({.id = id, .title = "News", .text = "Markets fell.\n", .date = date});
  };
  Record speaking = article("speaking", "2012-01-01");
  DateMention mention;
  mention.days = Days(*ParsePartialDate("2008-10-06"));
  mention.value = "2008-10-06";
  speaking.annotation.dates = {mention};
  const TestArchive archive({article("before", "2007-10-10"), speaking,
                             article("then", "2008-10-07"), article("after", "2009-10-10")});
  for (const char* query : {"markets fell october 2008", "markets fell 2008"}) {
    const SearchResponse found = Search(archive, query);
    ASSERT_EQ(found.total, 4u) << query;
    EXPECT_THAT((std::set{found.hits[0].id, found.hits[1].id}),
                testing::UnorderedElementsAre("then", "speaking"))
        << query;
  }
}

TEST(ReadRequest, SaysNothingWhereAnyWordFindsNoMore) {
  const TestArchive archive({Article("a", "Measles outbreak, vaccination campaign.")});
  const SearchResponse found = Search(archive, "measles outbreak vaccination campaign");
  EXPECT_EQ(found.total, 1u);
  EXPECT_FALSE(found.query.matched_any);
}

TEST(ReadRequest, AsksForNoOtherWhereEnoughArticlesHaveAll) {
  std::vector<Record> records = Articles();
  for (int i = 0; i < 9; ++i)
    records.push_back(
        Article("more" + std::to_string(i), "Measles outbreak, vaccination campaign."));
  const TestArchive archive(records);
  const SearchResponse found = Search(archive, "measles outbreak vaccination campaign");
  EXPECT_EQ(found.total, kFewMatches);
  EXPECT_FALSE(found.query.matched_any);
}

}  // namespace
}  // namespace dateline
