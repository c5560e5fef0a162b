// SPDX-License-Identifier: GPL-2.0-or-later
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

Record Rain(const std::string& id, std::int64_t indexed_at = 1'711'100'000) {
  return MakeRecord({.id = id, .text = "Rain fell on " + id + ".\n", .indexed_at = indexed_at});
}

NewArticles Since(const TestArchive& archive, const IndexMark& mark, std::size_t most = 100) {
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  SearchRequest request;
  request.query = "rain";
  const Result<NewArticles> found = searcher->NewSince(request, mark, most);
  if (!found) throw std::runtime_error(found.error().message);
  return *found;
}

std::vector<std::string> Ids(const NewArticles& found) {
  std::vector<std::string> ids;
  for (const Hit& hit : found.hits) ids.push_back(hit.id);
  return ids;
}

TEST(NewSince, GivesWhatWasIndexedBehindTheMark) {
  const TestArchive archive({Rain("a"), MakeRecord({.id = "dry"})});
  const NewArticles first = Since(archive, {});
  EXPECT_THAT(Ids(first), ElementsAre("a"));
  EXPECT_THAT(Ids(Since(archive, first.mark)), IsEmpty());

  archive.Put({Rain("b"), MakeRecord({.id = "dry too"}), Rain("c")});
  const NewArticles second = Since(archive, first.mark);
  EXPECT_THAT(Ids(second), ElementsAre("b", "c"));
  EXPECT_EQ(second.total, 2u);
  EXPECT_THAT(Ids(Since(archive, second.mark)), IsEmpty());
}

// What is left comes with the mark that the first part gave.
TEST(NewSince, GivesAFewAtATime) {
  const TestArchive archive({Rain("a"), Rain("b"), Rain("c")});
  const NewArticles first = Since(archive, {}, 2);
  EXPECT_THAT(Ids(first), ElementsAre("a", "b"));
  EXPECT_EQ(first.total, 3u);
  EXPECT_THAT(Ids(Since(archive, first.mark, 2)), ElementsAre("c"));
  const NewArticles none = Since(archive, {}, 0);
  EXPECT_EQ(none.mark, IndexMark{});
  EXPECT_THAT(Ids(Since(archive, none.end)), IsEmpty());
}

TEST(NewSince, TellsOfACorrectedArticleAgain) {
  const TestArchive archive({Rain("a"), Rain("b")});
  const IndexMark mark = Since(archive, {}).mark;
  archive.Put({MakeRecord({.id = "a", .text = "Rain fell on a, we now know.\n"})});
  EXPECT_THAT(Ids(Since(archive, mark)), ElementsAre("a"));
}

TEST(NewSince, KeepsItsPlaceWhenTheLastArticleIsRemoved) {
  const TestArchive archive({Rain("a"), Rain("b")});
  const IndexMark mark = Since(archive, {}).mark;
  archive.Remove("b");
  archive.Put({Rain("c")});
  EXPECT_THAT(Ids(Since(archive, mark)), ElementsAre("c"));
}

// Another database with the same articles in the same order: what a rebuild makes.
TEST(NewSince, KeepsItsPlaceInARebuiltArchive) {
  const TestArchive archive({MakeRecord({.id = "gone"}), Rain("a"), Rain("b")});
  const IndexMark mark = Since(archive, {}, 1).mark;
  const TestArchive rebuilt({Rain("a"), Rain("b")});
  EXPECT_THAT(Ids(Since(rebuilt, mark)), ElementsAre("b"));
}

// The article at the mark is gone from it too: then the time of indexing decides.
TEST(NewSince, FallsBackOnTheTimeOfIndexing) {
  const TestArchive archive({Rain("a", 1000), Rain("b", 2000)});
  const IndexMark mark = Since(archive, {}).mark;
  const TestArchive rebuilt({Rain("a", 1000), Rain("c", 3000)});
  EXPECT_THAT(Ids(Since(rebuilt, mark)), ElementsAre("c"));
}

TEST(NewSince, HasNothingInAnEmptyArchive) {
  const TestArchive archive;
  EXPECT_EQ(Since(archive, {}).mark, IndexMark{});
  EXPECT_THAT(Ids(Since(archive, {"other", 7, "x", 1})), IsEmpty());
}

}  // namespace
}  // namespace dateline
