// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/input_places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <variant>

#include "indexer/article_reader.h"
#include "tests/support/temporary_directory.h"

namespace dateline::cli {
namespace {

// What stands in the file where the article has `part`; "none" where it has no place.
class InputPlacesTest : public testing::Test {
 protected:
  Article Read(const std::string& bytes, const std::string& name = "a.txt") {
    bytes_ = bytes;
    const std::filesystem::path path = directory_.path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    Article article;
    EXPECT_TRUE(ReadArticles(path.string(), {}, [&](std::variant<Article, Refusal> read) {
      article = std::get<Article>(std::move(read));
      return true;
    }));
    return article;
  }

  std::string Printed(const Article& article, Field field, const std::string& part) const {
    const std::string& text = field == Field::kTitle ? article.title : article.text;
    const auto at = static_cast<std::uint32_t>(text.find(part));
    const auto end = static_cast<std::uint32_t>(at + part.size());
    const std::optional<Span> found = InputPlaces::Of(article).Find(field, {at, end});
    return found ? bytes_.substr(found->begin, found->end - found->begin) : "none";
  }

  TemporaryDirectory directory_;
  std::string bytes_;
};

TEST_F(InputPlacesTest, AreThoseOfTheFileBehindItsHeadline) {
  const Article article =
      Read("\nFlood in May\n\n   \n\nIt rained on Friday.\r\nIt ended on Monday.");
  ASSERT_EQ(article.title, "Flood in May");
  EXPECT_EQ(Printed(article, Field::kText, "Friday"), "Friday");
  EXPECT_EQ(Printed(article, Field::kText, "Monday"), "Monday");
  EXPECT_EQ(Printed(article, Field::kTitle, "May"), "May");
}

TEST_F(InputPlacesTest, CountTheBytesAsTheyWereBeforeCleaning) {
  const Article article =
      Read("\ufeffThe\u0302\u0301 gio\u031b\u0301i\n\nLe\u0302 Hoa\u0300i Trung met on Friday.\n");
  EXPECT_EQ(Printed(article, Field::kText, "Friday"), "Friday");
  EXPECT_EQ(Printed(article, Field::kText, "Lê Hoài Trung"), "Le\u0302 Hoa\u0300i Trung");
  EXPECT_EQ(Printed(article, Field::kTitle, "giới"), "gio\u031b\u0301i");
}

TEST_F(InputPlacesTest, AreTheArticlesOwnWhereItIsAValueOfAnObject) {
  const Article article =
      Read(R"({"id": "a", "title": "In May", "text": "It rained on Friday."})", "a.jsonl");
  EXPECT_EQ(InputPlaces::Of(article).Find(Field::kText, {13, 19}), (Span{13, 19}));
  EXPECT_EQ(InputPlaces::Of(article).Find(Field::kTitle, {3, 6}), std::nullopt);
}

TEST_F(InputPlacesTest, AreTheArticlesOwnWhereTheFileHasChanged) {
  const Article article = Read("Flood\n\nIt rained on Friday.");
  Read("Something else");
  EXPECT_EQ(InputPlaces::Of(article).Find(Field::kText, {13, 19}), (Span{13, 19}));
}

}  // namespace
}  // namespace dateline::cli
