// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/stage_two.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "indexer/tagger/templates.h"

namespace dateline {
namespace {

constexpr Label kPerson = LabelOf(NameType::kPerson, NamePart::kUnit);
constexpr Label kPlace = LabelOf(NameType::kLocation, NamePart::kUnit);
constexpr std::uint64_t kPersonVote = 0;

class StageTwoTest : public testing::Test {
 protected:
  // Trung and Trung and Trung, and the labels that stage 1 gave the three.
  void Read(std::array<StageOneAnswer, 3> answers) {
    text_ = "Trung and Trung and Trung";
    tokens_ = TagTokens(text_);
    std::vector<StageOneAnswer> all(tokens_.size());
    for (std::size_t i = 0; i < answers.size(); ++i) all[2 * i] = answers[i];
    const ArticleFeatures article(tokens_, TagLists());
    rows_ = StageTwoFeatures(article, all).Rows();
  }
  bool Has(std::size_t token, Template t, std::uint64_t value) const {
    return std::ranges::count(rows_[token], MakeKey(t, value)) > 0;
  }

  std::string text_;
  std::vector<TagToken> tokens_;
  KeyRows rows_;
};

TEST_F(StageTwoTest, SeesTheAnswersAround) {
  Read({{{kPerson, 0.9f}, {kPerson, 0.9f}, {kPlace, 0.6f}}});
  EXPECT_TRUE(Has(2, Template::kAnswerAround, kPerson));
  EXPECT_TRUE(Has(2, At(Template::kAnswerAround, 2), kPlace));
  EXPECT_TRUE(Has(2, Template::kAnswerPairAfter, kPerson * 31u + kOutside));
  EXPECT_TRUE(Has(0, Template::kAnswerPairBefore, kPerson * 31u + 30u));
  EXPECT_TRUE(Has(0, Template::kAnswerLower, Pair(kPerson, MakeWordForm("trung").lower)));
}

TEST_F(StageTwoTest, LetsTheOtherOccurrencesVote) {
  Read({{{kPerson, 0.9f}, {kPerson, 0.9f}, {kPlace, 0.6f}}});
  EXPECT_TRUE(Has(4, Template::kVoteAnswer, kPersonVote * 100 + kPlace));
  EXPECT_TRUE(Has(4, Template::kVoteShare, kPersonVote * 50 + 4 * 5 + 1)) << "all of 1.8";
  EXPECT_TRUE(Has(4, Template::kNameVote, 0 * 100 + kPlace) || !Has(4, Template::kNameVoteSure, 0))
      << "the same words as a name elsewhere";
  EXPECT_FALSE(Has(1, Template::kVoteAnswer, kPersonVote * 100)) << "not capitalised";
}

TEST_F(StageTwoTest, SeesTheNamesThatItIsListedWith) {
  Read({{{kPerson, 0.9f}, {kOutside, 0.9f}, {kPlace, 0.6f}}});
  const std::uint64_t between = TagLists::Extend(0, MakeWordForm("and").lower);
  EXPECT_TRUE(Has(2, Template::kNameBefore, kPerson * 8u + 1));
  EXPECT_TRUE(Has(2, Template::kNameBeforeWords, Pair(between, kPerson * 64u + kOutside)));
  EXPECT_TRUE(Has(2, Template::kNameAfterWords, Pair(between, kPlace * 64u + kOutside)));
  EXPECT_FALSE(Has(0, Template::kNameBefore, kPerson * 8u + 1));
}

TEST_F(StageTwoTest, SaysWhenAWordStandsAlone) {
  text_ = "Trung and Hung";
  tokens_ = TagTokens(text_);
  const ArticleFeatures article(tokens_, TagLists());
  const std::vector<StageOneAnswer> answers = {{kPerson, 1}, {kOutside, 1}, {kPlace, 1}};
  rows_ = StageTwoFeatures(article, answers).Rows();
  EXPECT_TRUE(Has(0, Template::kNoVote, kPerson));
  EXPECT_TRUE(Has(2, Template::kNoVote, kPlace));
}

// "Bank of Asia said Bank of Asia": what one occurrence was taken for tells of the other.
TEST_F(StageTwoTest, SeesWhetherNamesElsewhereHoldTwoWordsTogether) {
  text_ = "Bank of Asia said Bank of Asia";
  tokens_ = TagTokens(text_);
  const Label bank = LabelOf(NameType::kOrganisation, NamePart::kBegin);
  const Label of = LabelOf(NameType::kOrganisation, NamePart::kInside);
  const Label asia = LabelOf(NameType::kOrganisation, NamePart::kLast);
  const std::vector<StageOneAnswer> answers = {
      {bank, 1}, {of, 1}, {asia, 1}, {kOutside, 1}, {kOutside, 1}, {kOutside, 1}, {kPlace, 1}};
  const ArticleFeatures article(tokens_, TagLists());
  rows_ = StageTwoFeatures(article, answers).Rows();
  constexpr std::uint64_t kOnceJoined = 1 * 3 + 0;
  constexpr std::uint64_t kOnceApart = 0 * 3 + 1;
  EXPECT_TRUE(Has(4, Template::kJoinAfter, kOnceJoined * 32 + kOutside));
  EXPECT_TRUE(Has(6, Template::kJoinBefore, kOnceJoined * 32 + kPlace));
  EXPECT_TRUE(Has(0, Template::kJoinAfter, kOnceApart * 32 + bank));
  EXPECT_FALSE(Has(2, Template::kJoinAfter, kOnceApart * 32 + asia)) << "said follows it once only";

  constexpr std::uint64_t kOfThree = 3;
  EXPECT_TRUE(Has(6, Template::kLongName, (kOfThree * 32 + asia) * 32 + kPlace));
  EXPECT_FALSE(Has(2, Template::kLongName, (kOfThree * 32 + asia) * 32 + asia))
      << "a name is no witness of itself";
}

TEST_F(StageTwoTest, GivesOddKeysOnly) {
  Read({{{kPerson, 0.9f}, {kOutside, 0.9f}, {kPlace, 0.6f}}});
  for (const FeatureKey key : rows_.keys) EXPECT_TRUE(IsStageTwoKey(key));
}

}  // namespace
}  // namespace dateline
