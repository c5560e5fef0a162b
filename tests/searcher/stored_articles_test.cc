// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stored_articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

StoredArticles Opened(const TestArchive& archive) {
  Result<StoredArticles> articles = StoredArticles::Open(archive.path());
  if (!articles) throw std::runtime_error(articles.error().message);
  return *std::move(articles);
}

// The ids that come; "!" for an article that cannot be read.
std::vector<std::string> Rest(StoredArticles& articles) {
  std::vector<std::string> ids;
  for (;;) {
    const Result<std::optional<Record>> next = articles.Next();
    if (next && !*next) return ids;
    ids.push_back(next ? (*next)->article.id : "!");
  }
}

TEST(StoredArticles, GivesEveryRecordAsItWasIndexed) {
  const std::vector<Record> records = {
      MakeRecord({.id = "b", .title = "Tô Lâm", .text = "First.\n", .people = {"Tô Lâm"}}),
      MakeRecord({.id = "a", .date = "2024-03", .source = "VNS"})};
  const TestArchive archive(records);
  StoredArticles articles = Opened(archive);
  EXPECT_EQ(articles.total(), 2u);
  EXPECT_EQ(**articles.Next(), records[0]);
  EXPECT_EQ(**articles.Next(), records[1]);
  EXPECT_FALSE(articles.Next()->has_value());
  EXPECT_FALSE(articles.Next()->has_value());
}

TEST(StoredArticles, HasNothingInAnEmptyArchive) {
  const TestArchive archive;
  StoredArticles articles = Opened(archive);
  EXPECT_EQ(articles.total(), 0u);
  EXPECT_FALSE(articles.Next()->has_value());
}

// A writer that replaces, removes and adds while we read: what is behind our place comes.
TEST(StoredArticles, GoesOnWhileArticlesAreIndexed) {
  const TestArchive archive(MakeRecords(5, "old"));
  StoredArticles articles = Opened(archive);
  EXPECT_EQ((*articles.Next())->article.id, "old-0");
  archive.Remove("old-2");
  for (int i = 0; i < 4; ++i)
    archive.Put({MakeRecord({.id = "new-" + std::to_string(i), .text = "New.\n"})});
  const std::vector<std::string> rest = Rest(articles);
  EXPECT_THAT(rest, testing::IsSupersetOf({"old-1", "old-3", "old-4"}));
  EXPECT_THAT(rest, testing::Not(testing::Contains("!")));
}

TEST(StoredArticles, NamesADamagedArticleAndGivesItsNeighbours) {
  const TestArchive archive(MakeRecords(3));
  {
    Xapian::WritableDatabase database(CurrentGeneration(archive.path())->string());
    const Xapian::docid number = *database.postlist_begin(IdTerm("article-1"));
    Xapian::Document document = database.get_document(number);
    document.set_data("nothing of ours");
    database.replace_document(number, document);
    database.commit();
  }
  StoredArticles articles = Opened(archive);
  EXPECT_EQ((*articles.Next())->article.id, "article-0");
  const Result<std::optional<Record>> damaged = articles.Next();
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().fault, Fault::kDamaged);
  EXPECT_THAT(damaged.error().message, HasSubstr("'article-1'"));
  EXPECT_THAT(Rest(articles), ElementsAre("article-2"));
}

// An archive of a format to come or gone by is not searched, but its articles can be saved.
TEST(StoredArticles, ReadsAnArchiveOfAnotherFormat) {
  const TestArchive archive(MakeRecords(2));
  {
    Xapian::WritableDatabase database(CurrentGeneration(archive.path())->string());
    database.set_metadata(kMetaSchema, "999");
    database.commit();
  }
  StoredArticles articles = Opened(archive);
  EXPECT_THAT(Rest(articles), ElementsAre("article-0", "article-1"));
}

TEST(StoredArticles, SaysWhereThereIsNoArchive) {
  const TemporaryDirectory directory;
  const Result<StoredArticles> none = StoredArticles::Open(directory.path() / "none");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
