// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/annotated_article.h"
#include "tests/support/folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using ::testing::HasSubstr;

std::string Printed(const AnnotatedText& text, const MarkedName& name) {
  return text.text.substr(name.span.begin, name.span.end - name.span.begin);
}

TEST(ParseAnnotatedArticle, GivesTheTextAndItsNames) {
  const auto read = ParseAnnotatedArticle(
      "id: a-1\nsource: VNA\ntitle: none\n\n"
      "<loc id=\"l1\">HANOI</loc> — <role of=\"p1\">Head of the <org id=\"o1\">Party</org></role> "
      "<per id=\"p1\">Lê Trung</per> left on <date value=\"2024-03-22\">Friday</date>.\n"
      "\nentities:\np1 | Lê Trung\no1 | Party\nl1 | Hanoi\n",
      "a-1.txt");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->text, "HANOI — Head of the Party Lê Trung left on Friday.\n");
  ASSERT_EQ(read->names.size(), 3u);
  EXPECT_EQ(Printed(*read, read->names[0]), "HANOI");
  EXPECT_EQ(read->names[0].type, NameType::kLocation);
  EXPECT_EQ(Printed(*read, read->names[1]), "Party");
  EXPECT_EQ(read->names[1].type, NameType::kOrganisation);
  EXPECT_EQ(Printed(*read, read->names[2]), "Lê Trung");
  EXPECT_EQ(read->names[2].type, NameType::kPerson);
}

TEST(ParseAnnotatedArticle, NeedsNeitherHeaderNorListOfEntities) {
  const auto read = ParseAnnotatedArticle("<per>Ana Silva</per> won 3 < 4.", "x");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "Ana Silva won 3 < 4.");
  EXPECT_EQ(read->names.size(), 1u);
}

TEST(ParseAnnotatedArticle, KeepsWhatOnlyLooksLikeATag) {
  for (const char* const text : {"a <b> c", "<person>", "<per", "x <perfect> y", "</i>", "<"}) {
    const auto read = ParseAnnotatedArticle(text, "x");
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->text, text);
  }
}

TEST(ParseAnnotatedArticle, RefusesBrokenTagsAndSaysWhere) {
  struct Case {
    const char* text;
    const char* complaint;
  };
  for (const Case& refused : std::initializer_list<Case>{
           {"a\n<per>Ana", "<per> is never closed"},
           {"a\nAna</per>", "x, line 2: </per> closes no tag"},
           {"<per>Ana <role>b</per></role>", "crosses one"},
           {"<org>Bank of <loc>Laos</loc></org>", "a name stands inside a name"},
           {"<per></per>", "empty name"},
       }) {
    const auto read = ParseAnnotatedArticle(refused.text, "x");
    ASSERT_FALSE(read) << refused.text;
    EXPECT_EQ(read.error().fault, Fault::kBadInput);
    EXPECT_THAT(read.error().message, HasSubstr(refused.complaint));
  }
}

TEST(ReadAnnotatedArticles, ReadsWhatShips) {
  const auto articles = ReadAnnotatedArticles(SourceFolder() / "corpus/agency/articles");
  ASSERT_TRUE(articles) << articles.error().message;
  EXPECT_EQ(articles->size(), 136u);
}

TEST(ReadAnnotatedArticles, SaysThatADirectoryHasNone) {
  const auto articles = ReadAnnotatedArticles(SourceFolder() / "corpus/none");
  ASSERT_FALSE(articles);
  EXPECT_EQ(articles.error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
