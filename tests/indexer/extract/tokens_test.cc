// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/extract/cues.h"
#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

using testing::ElementsAre;

std::vector<Token> TokensOf(const Article& article) {
  return Tokenise(article, Header{}, ShippedGazetteer());
}

TEST(Cues, PutAWordInAllItsClasses) {
  EXPECT_TRUE(CuesOf("said") & kSpeechVerb);
  EXPECT_TRUE(CuesOf("province") & kPlaceWord);
  EXPECT_TRUE(CuesOf("province") & kGenericPlaceWord);
  EXPECT_TRUE(CuesOf("jr") & kNameSuffix);
  EXPECT_TRUE(CuesOf("jr") & kAbbreviation);
  EXPECT_EQ(CuesOf("terminal velocity"), 0U);
  EXPECT_EQ(CuesOf(""), 0U);
}

TEST(Tokenise, TellsCaseApart) {
  const Article article = ArticleOf("iPhone Hanoi CPV J. Đạt 2024 ủy");
  std::vector<LetterCase> cases;
  for (const Token& token : TokensOf(article)) cases.push_back(token.letters);
  EXPECT_THAT(cases, ElementsAre(LetterCase::kSmall, LetterCase::kCapital, LetterCase::kAllCapitals,
                                 LetterCase::kInitial, LetterCase::kCapital, LetterCase::kSmall,
                                 LetterCase::kSmall));
}

TEST(Tokenise, LeavesThePossessiveOutOfTheSpan) {
  const Article article = ArticleOf("China's plan, the CPC’s school and workers’ Union");
  const std::vector<Token> tokens = TokensOf(article);
  EXPECT_EQ(tokens[0].printed, "China");
  EXPECT_TRUE(tokens[0].possessive);
  EXPECT_EQ(tokens[3].printed, "CPC");
  EXPECT_TRUE(tokens[3].possessive);
  EXPECT_EQ(tokens[6].printed, "workers");
  EXPECT_TRUE(tokens[6].possessive);
  EXPECT_EQ(tokens[7].before, Gap::kBlank);
}

TEST(Tokenise, SaysWhatPartsTheWords) {
  const Article article = ArticleOf("Ann (CPV) Lee, Bo-Hart; J. Doe “Manny” Cruz.\n\nNext");
  std::vector<Gap> gaps;
  for (const Token& token : TokensOf(article)) gaps.push_back(token.before);
  EXPECT_THAT(gaps, ElementsAre(Gap::kOther, Gap::kOpenBracket, Gap::kCloseBracket, Gap::kComma,
                                Gap::kHyphen, Gap::kSemicolon, Gap::kPeriod, Gap::kQuote,
                                Gap::kQuote, Gap::kOther));
}

TEST(Tokenise, ReadsTheTitleFirstUnlessItWasMade) {
  Article article = ArticleOf("Body text.");
  article.title = "Head line";
  EXPECT_EQ(TokensOf(article).size(), 2U);
  article.title_origin = TitleOrigin::kPrinted;
  const std::vector<Token> tokens = TokensOf(article);
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].field, Field::kTitle);
  EXPECT_EQ(tokens[2].field, Field::kText);
  EXPECT_EQ(tokens[2].before, Gap::kOther);
}

TEST(Tokenise, GivesSpansOfTheWholeTextAndNotOfTheStory) {
  const Article article = ArticleOf("date 2024-03-22 HANOI — Ann");
  Header header;
  header.body = {16, static_cast<std::uint32_t>(article.text.size())};
  const std::vector<Token> tokens = Tokenise(article, header, ShippedGazetteer());
  ASSERT_EQ(tokens.size(), 2U);
  for (const Token& token : tokens) {
    EXPECT_EQ(article.text.substr(token.span.begin, token.span.end - token.span.begin),
              token.printed);
  }
}

TEST(Tokenise, KnowsAHeadlineInCapitals) {
  const Article article = ArticleOf("TRAN VAN BINH OPENS TERMINAL\n\nThe CPV met the UN.");
  const std::vector<Token> tokens = TokensOf(article);
  EXPECT_TRUE(tokens[0].in_capitals);
  EXPECT_FALSE(tokens.back().in_capitals);
}

TEST(Tokenise, MarksCreditsAndTeasers) {
  const Article article = ArticleOf(
      "The bridge reopened.\nPhoto by Mai Chi / Delta Press\nREAD MORE: Tom Hale returns\nLena "
      "came.");
  std::string kept;
  for (const Token& token : TokensOf(article)) {
    if (!token.editorial) kept += std::string(token.printed) + ' ';
  }
  EXPECT_EQ(kept, "The bridge reopened Lena came ");
}

TEST(TokeniseParts, GivesTheWordsOfThePartsAlone) {
  const std::string text = "The end. Photo by Mai Chi\nMore. VNS Photo Lan";
  const std::vector<Token> tokens = TokeniseParts(text, {{9, 25}, {32, 45}}, ShippedGazetteer());
  std::string all;
  for (const Token& token : tokens)
    all += std::string(token.printed) + (token.editorial ? "!" : " ");
  EXPECT_EQ(all, "Photo by Mai Chi VNS Photo Lan ");
  EXPECT_EQ(tokens[2].span, (Span{18, 21}));
  EXPECT_EQ(tokens[4].before, Gap::kOther);
}

TEST(Tokenise, MakesNothingOfNothing) {
  EXPECT_TRUE(TokensOf(ArticleOf("")).empty());
  EXPECT_TRUE(TokensOf(ArticleOf(" \n — … \n")).empty());
}

TEST(JoinFolded, JoinsAsFoldNameDoes) {
  const Article article = ArticleOf("Jean-Luc Morel");
  const std::vector<Token> tokens = TokensOf(article);
  EXPECT_EQ(JoinFolded(tokens, 0, tokens.size()), "jean-luc morel");
}

}  // namespace
}  // namespace dateline
