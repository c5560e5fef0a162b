// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/neighbours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kStory =
    "Lê Hoài Trung and Wang Yi opened the railway bridge at Hekou on Friday, which carries fruit "
    "trains over the Red River. The first of them left for the markets of the north at noon with "
    "lychees and coffee on board, greeted by schoolchildren with flags of both countries, and was "
    "to come back empty the next morning.\n";

std::vector<Record> News() {
  std::vector<Record> records = {
      MakeRecord({.id = "bridge",
                  .title = "Ministers open the Hekou bridge",
                  .text = kStory,
                  .date = "2024-03-22",
                  .people = {"Lê Hoài Trung", "Wang Yi"},
                  .places = {"Hekou"}}),
      MakeRecord({.id = "fruit",
                  .title = "Fruit trains cross at Hekou",
                  .text = "The first fruit trains crossed the railway bridge at Hekou. Wang Yi "
                          "praised the border trade in lychees.\n",
                  .date = "2024-04-02",
                  .people = {"Wang Yi"},
                  .places = {"Hekou"}}),
      MakeRecord({.id = "copy",
                  .title = "Bridge opens",
                  .text = kStory,
                  .date = "2024-03-23",
                  .people = {"Lê Hoài Trung", "Wang Yi"},
                  .places = {"Hekou"}}),
  };
  for (int i = 0; i < 20; ++i) {
    records.push_back(MakeRecord({.id = "other" + std::to_string(i),
                                  .title = "Match report " + std::to_string(i),
                                  .text = "The team scored goal " + std::to_string(i) +
                                          " in the second half of the cup match.\n"}));
  }
  return records;
}

// The words of an article in any of their forms: printed otherwise they are as near.
TEST(NeighboursOf, AsksForStemsAlone) {
  std::vector<Record> records = News();
  for (const char* text : {"Storms damaged the harbours.\n", "Storm damages the harbour.\n",
                           "Nobody damaged any harbours or storms.\n"})
    records.push_back(
        MakeRecord({.id = "harbour" + std::to_string(records.size()), .title = "", .text = text}));
  const std::string id = records[records.size() - 3].article.id;
  const std::string otherwise = records[records.size() - 2].article.id;
  const TestArchive archive(records);
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  const Result<Neighbours> neighbours = searcher->NeighboursOf(id);
  ASSERT_TRUE(neighbours);
  ASSERT_FALSE(neighbours->related.empty());
  EXPECT_EQ(neighbours->related[0].article.id, otherwise);
  EXPECT_DOUBLE_EQ(neighbours->related[0].likeness, 1.0);
}

TEST(NeighboursOf, FindsCopiesAndWhatIsOfTheSameMatter) {
  const TestArchive archive(News());
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  const Result<Neighbours> neighbours = searcher->NeighboursOf("bridge");
  ASSERT_TRUE(neighbours);
  ASSERT_EQ(neighbours->copies.size(), 1U);
  EXPECT_EQ(neighbours->copies[0].id, "copy");
  EXPECT_EQ(neighbours->copies[0].title, "Bridge opens");
  EXPECT_EQ(neighbours->copies_in_all, 1U);
  ASSERT_EQ(neighbours->related.size(), 1U) << "neither itself, nor its copy, nor the matches";
  const RelatedArticle& related = neighbours->related[0];
  EXPECT_EQ(related.article.id, "fruit");
  EXPECT_GT(related.likeness, 0.2);
  EXPECT_LE(related.likeness, 1);
  std::vector<std::string> shared;
  for (const SharedName& name : related.shared) shared.push_back(name.label);
  EXPECT_THAT(shared, testing::UnorderedElementsAre("Wang Yi", "Hekou"));
}

TEST(NeighboursOf, ListsOneOfSeveralCopies) {
  const TestArchive archive(News());
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  const Result<Neighbours> neighbours = searcher->NeighboursOf("fruit");
  ASSERT_TRUE(neighbours);
  EXPECT_THAT(neighbours->copies, IsEmpty());
  EXPECT_EQ(neighbours->related.size(), 1U);
}

TEST(NeighboursOf, HasNothingForAnArticleOfNothing) {
  const TestArchive archive({MakeRecord({.id = "a", .title = "", .text = ""}),
                             MakeRecord({.id = "b", .title = "", .text = ""})});
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  const Result<Neighbours> neighbours = searcher->NeighboursOf("a");
  ASSERT_TRUE(neighbours);
  EXPECT_TRUE(neighbours->copies.empty());
  EXPECT_TRUE(neighbours->related.empty());
  EXPECT_EQ(searcher->NeighboursOf("nobody").error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
