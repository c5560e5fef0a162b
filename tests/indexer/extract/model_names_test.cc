// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/model_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/indexer/extract/entity_fixture.h"
#include "tests/indexer/tagger/toy_model.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Tagger Toy() {
  const TemporaryDirectory directory;
  Result<Tagger> tagger = Tagger::Open(directory.Write("names.model", EncodeModel(ToyModel())));
  EXPECT_TRUE(tagger);
  return std::move(*tagger);
}

// "Trung/p", "Hanoi/l" of every name found.
std::vector<std::string> Found(const Article& article) {
  const std::vector<Token> tokens = Tokenise(article, Header{}, ShippedGazetteer());
  std::vector<std::string> found;
  for (const NameSpan& name : FindModelNames(Toy(), article, tokens).names) {
    std::string words;
    for (std::size_t i = name.first; i < name.last; ++i) {
      words += std::string(tokens[i].printed) + "/";
    }
    found.push_back(words + "pol"[static_cast<std::size_t>(name.kind)]);
  }
  return found;
}

TEST(FindModelNames, GivesTheNamesInTheTokensOfThePasses) {
  EXPECT_THAT(Found(ArticleOf("Mr. Trung's aide left Hanoi, a Vietnamese source told Reuters.\n")),
              ElementsAre("Trung/p", "Hanoi/l", "Reuters/o"));
  EXPECT_THAT(Found(ArticleOf("")), IsEmpty());
}

TEST(FindModelNames, ReadsTitleAndTextAsOneArticle) {
  Article article = ArticleOf("He met Mr. Trung in Hanoi.\n");
  article.title = "Trung visits";
  article.title_origin = TitleOrigin::kPrinted;
  EXPECT_THAT(Found(article), ElementsAre("Trung/p", "Trung/p", "Hanoi/l"));
}

TEST(FindModelNames, ShowsNoCreditToTheModel) {
  const Article article = ArticleOf("He left Hanoi.\nReuters\n");
  std::vector<Token> tokens = Tokenise(article, Header{}, ShippedGazetteer());
  for (Token& token : tokens) token.editorial = token.printed == "Reuters";
  const std::vector<NameSpan> names = FindModelNames(Toy(), article, tokens).names;
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(tokens[names[0].first].printed, "Hanoi");
}

}  // namespace
}  // namespace dateline
