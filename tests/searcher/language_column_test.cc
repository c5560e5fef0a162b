// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/language_column.h"

#include <gtest/gtest.h>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

TEST(LanguageColumn, HasTheLanguageOfEachArticle) {
  const TestArchive archive(
      {MakeRecord({.id = "a", .language = "vi"}), MakeRecord({.id = "b", .language = "en"}),
       MakeRecord({.id = "c", .language = "vi"}), MakeRecord({.id = "d", .language = ""})});
  const Xapian::Database database((archive.path() / "current").string());
  const LanguageColumn languages(database);
  ASSERT_EQ(languages.size(), 3U);
  const auto vietnamese = languages.Find("vi");
  ASSERT_TRUE(vietnamese);
  EXPECT_EQ(languages.Of(1), vietnamese);
  EXPECT_EQ(languages.id(languages.Of(2)), "en");
  EXPECT_EQ(languages.Of(4), LanguageColumn::kNone);
  EXPECT_EQ(languages.articles()[*vietnamese], 2U);
  EXPECT_LE(languages.bytes(), 100U);
}

TEST(LanguageColumn, KnowsALanguageByAnyTagOfIt) {
  const TestArchive archive({MakeRecord({.language = "vi"})});
  const LanguageColumn languages(Xapian::Database((archive.path() / "current").string()));
  for (const char* tag : {"vi", "VI", "vi-VN", "Vi_Latn"}) EXPECT_TRUE(languages.Find(tag)) << tag;
  for (const char* tag : {"", "v", "vie", "-", "en"}) EXPECT_FALSE(languages.Find(tag)) << tag;
}

TEST(LanguageColumn, OfNoArticleKnowsNone) {
  EXPECT_FALSE(LanguageColumn().Find("vi"));
  EXPECT_EQ(LanguageColumn(Xapian::Database()).size(), 1U);
}

// A language that nobody writes in finds nothing, is listed, and can be taken back.
TEST(Languages, OfNoArticleAreListedAtNothing) {
  const TestArchive archive({MakeRecord({.language = "vi"})});
  SearchRequest request;
  request.written_in.values = {"xx"};
  const SearchResponse response = *Searcher::Open({archive.path()})->Search(request);
  EXPECT_EQ(response.total, 0U);
  ASSERT_EQ(response.languages.values.size(), 2U);
  EXPECT_EQ(response.languages.values[0],
            (PlainValue{.id = "xx", .selected = true, .known = false}));
  EXPECT_EQ(response.languages.values[1], (PlainValue{.id = "vi", .count = 1, .in_archive = 1}));
}

// Where nothing is found, searches without each chosen language are offered, by its name.
TEST(Languages, ThatAreTooMuchAreOfferedToGo) {
  const TestArchive archive({MakeRecord({.text = "A visit.\n", .language = "en"})});
  SearchRequest request;
  request.query = "visit";
  request.written_in.values = {"vi"};
  const SearchHelp help = *Searcher::Open({archive.path()})->Help(request);
  ASSERT_FALSE(help.looser.empty());
  EXPECT_EQ(help.looser.front().kind, LooseningKind::kWithoutValue);
  EXPECT_EQ(help.looser.front().name, "Vietnamese");
  EXPECT_EQ(help.looser.front().total, 1U);
}

}  // namespace
}  // namespace dateline
