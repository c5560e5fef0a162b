// SPDX-License-Identifier: GPL-2.0-or-later
// Each group of templates on short texts.
#include "indexer/tagger/features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "indexer/tagger/labels.h"
#include "indexer/tagger/templates.h"
#include "indexer/tagger/topic.h"

namespace dateline {
namespace {

std::uint64_t Lower(std::string_view word) { return MakeWordForm(word).lower; }
std::uint64_t Folded(std::string_view word) { return MakeWordForm(word).folded; }
std::uint64_t Shape(std::string_view word) { return MakeWordForm(word).shape; }

class FeaturesTest : public testing::Test {
 protected:
  void Read(const std::string& text, std::uint32_t domain = 0) {
    text_ = text;
    tokens_ = TagTokens(text_);
    phrases_ = builder_.Phrases();
    clusters_ = builder_.Clusters();
    ReadAgain(domain);
  }
  void ReadAgain(std::uint32_t domain = 0) {
    rows_ = ArticleFeatures(tokens_, TagLists(phrases_, clusters_), domain).Rows();
  }
  bool Has(std::size_t token, FeatureKey key) const {
    return std::ranges::count(rows_[token], key) > 0;
  }
  bool Has(std::size_t token, Template t, std::uint64_t value) const {
    return Has(token, MakeKey(t, value));
  }

  std::string text_;
  std::vector<TagToken> tokens_;
  TagListsBuilder builder_;
  std::vector<std::uint64_t> phrases_;
  std::vector<std::uint64_t> clusters_;
  KeyRows rows_;
};

TEST_F(FeaturesTest, SeesTheWordsAround) {
  Read("Secretary Lê met Wang in Beijing");
  EXPECT_TRUE(Has(3, Template::kBias, 0));
  EXPECT_TRUE(Has(3, Template::kFoldedAround, Folded("Wang")));
  EXPECT_TRUE(Has(3, At(Template::kFoldedAround, -2), Folded("Lê")));
  EXPECT_TRUE(Has(3, At(Template::kLowerAround, 2), Lower("beijing")));
  EXPECT_TRUE(Has(3, Template::kLowerPairBefore, Pair(Lower("met"), Lower("wang"))));
  EXPECT_TRUE(Has(3, Template::kLowerPairFarAfter, Pair(Lower("in"), Lower("beijing"))));
  EXPECT_TRUE(Has(3, Template::kLowerPairAround, Pair(Lower("met"), Lower("in"))));
  EXPECT_FALSE(Has(3, At(Template::kLowerAround, 1), Lower("beijing")));
}

TEST_F(FeaturesTest, SeesShapeCaseAndSpelling) {
  Read("Secretary Lê met Wang");
  EXPECT_TRUE(Has(1, Template::kShapeAround, Shape("Le")));
  EXPECT_TRUE(Has(1, Template::kShapePairBefore, Pair(Shape("Secretary"), Shape("Le"))));
  EXPECT_TRUE(Has(1, Template::kLowerBeforeShape, Pair(Lower("secretary"), Shape("Le"))));
  EXPECT_TRUE(Has(0, Template::kCase, 2 * 2 + 1)) << "first of the sentence, and a capital";
  EXPECT_TRUE(Has(1, Template::kCase, 1));
  EXPECT_TRUE(Has(0, At(Template::kPrefix, 3), HashBytes("sec")));
  EXPECT_TRUE(Has(0, At(Template::kSuffix, 4), HashBytes("tary")));
  EXPECT_TRUE(Has(0, Template::kFourLetters, HashBytes("reta")));
  EXPECT_TRUE(Has(1, Template::kEndBefore, HashBytes("ary")));
  EXPECT_TRUE(Has(1, Template::kLostDiacritics, 1));
  EXPECT_FALSE(Has(3, Template::kLostDiacritics, 1));
}

TEST_F(FeaturesTest, SeesWhatStandsAroundARunOfCapitals) {
  Read("by Secretary Le Hoai Trung said");
  EXPECT_TRUE(Has(3, Template::kRunBefore, Lower("by") * 5 + 2));
  EXPECT_TRUE(Has(3, Template::kRunAfter, Lower("said") * 5 + 1));
}

TEST_F(FeaturesTest, SeesListsByPartOfThePhrase) {
  builder_.AddPhrase(2, "Ho Chi Minh City");
  builder_.AddPhrase(2, "Ho");
  builder_.AddPhrase(1, "Chi Minh");
  Read("in Ho Chi Minh City today");
  const auto tag = [](std::uint64_t list, std::uint64_t part) { return list * 4 + part; };
  EXPECT_TRUE(Has(1, Template::kListAround, tag(2, 0)));
  EXPECT_FALSE(Has(1, Template::kListAround, tag(2, 3))) << "the longest match of a list only";
  EXPECT_TRUE(Has(2, Template::kListAround, tag(2, 1)));
  EXPECT_TRUE(Has(2, Template::kListAround, tag(1, 0))) << "other lists may overlap";
  EXPECT_TRUE(Has(4, Template::kListAround, tag(2, 2)));
  EXPECT_TRUE(Has(1, At(Template::kListAround, 1), tag(2, 1)));
  EXPECT_TRUE(Has(1, Template::kListLowerBefore, Pair(tag(2, 0), Lower("in"))));
  EXPECT_FALSE(Has(5, Template::kNoList, 0)) << "not capitalised";
}

TEST_F(FeaturesTest, SeesClustersByPrefix) {
  builder_.AddCluster("met", "11010011");
  Read("Wang met Smith");
  EXPECT_TRUE(Has(1, Template::kCluster4Around, 0b1101u * 32 + 4));
  EXPECT_TRUE(Has(1, Template::kCluster10Around, 0b11010011u * 32 + 8));
  EXPECT_FALSE(Has(1, Template::kClusterAround, 0b11010011u * 32 + 8)) << "no longer than 10";
  EXPECT_TRUE(Has(2, At(Template::kCluster6Around, -1), 0b110100u * 32 + 6));
  EXPECT_TRUE(Has(0, Template::kNoCluster, 0));
}

TEST_F(FeaturesTest, SeesTheSameWordElsewhereInTheArticle) {
  Read("Trung spoke. He met Trung today. A trung is no name.");
  // Twice capital, of which once where it means something; once small.
  EXPECT_TRUE(Has(0, Template::kArticleCase, (1 * 3 + 1) * 4 + 2));
  EXPECT_TRUE(Has(0, Template::kOtherBefore, Lower("met")));
  EXPECT_TRUE(Has(0, Template::kOtherAfter, Lower("today")));
  EXPECT_TRUE(Has(5, Template::kOtherAfter, Lower("spoke")));
}

TEST_F(FeaturesTest, SeesLettersThatTheArticleExplains) {
  Read("The World Bank (WB) said so. Later WB left.");
  const auto part = [](NamePart p) { return 1 + static_cast<std::uint64_t>(p); };
  EXPECT_TRUE(Has(1, Template::kLongForm, part(NamePart::kBegin)));
  EXPECT_TRUE(Has(2, Template::kLongForm, part(NamePart::kLast)));
  EXPECT_TRUE(Has(4, Template::kAcronym, 1));
  EXPECT_TRUE(Has(10, Template::kAcronym, 1));
  EXPECT_TRUE(Has(10, Template::kAcronymAfter, Lower("left")));
  EXPECT_FALSE(Has(1, Template::kAcronym, 1));
}

TEST_F(FeaturesTest, SeesWhatTheArticleIsAbout) {
  Read("Team, match, cup, season, goals, coach: Liverpool won.");
  EXPECT_TRUE(Has(12, Template::kTopic, static_cast<std::uint64_t>(Topic::kSport)));
  Read("Liverpool won.");
  EXPECT_TRUE(Has(0, Template::kTopic, static_cast<std::uint64_t>(Topic::kOther)));
}

TEST_F(FeaturesTest, SeesAHintOfARule) {
  Read("Wang met Smith");
  EXPECT_FALSE(Has(0, Template::kHintAround, 3));
  tokens_[0].hint = 3;
  ReadAgain();
  EXPECT_TRUE(Has(0, Template::kHintAround, 3));
  EXPECT_TRUE(Has(1, At(Template::kHintAround, -1), 3));
}

TEST_F(FeaturesTest, KnowsASentenceInCapitals) {
  Read("HANOI PEOPLE MEET. People meet.");
  EXPECT_TRUE(Has(1, Template::kCase, 1 * 2 + 1));
  EXPECT_TRUE(Has(4, Template::kCase, 2 * 2 + 1));
}

TEST_F(FeaturesTest, AddsATwinPerCorpusAndChangesNothingElse) {
  Read("Secretary Wang met Smith");
  const KeyRows plain = rows_;
  ReadAgain(3);
  for (std::size_t token = 0; token < plain.size(); ++token) {
    std::size_t twins = 0;
    // Two templates may give one key where neither word has a cluster.
    for (const FeatureKey key : std::set(plain[token].begin(), plain[token].end())) {
      EXPECT_TRUE(Has(token, key));
      twins += Has(token, DomainKey(key, 3));
    }
    EXPECT_EQ(rows_[token].size(), plain[token].size() + twins);
    EXPECT_GE(twins, 11u);
  }
}

TEST(HasDomainTwin, IsOfAWordItselfAndNotOfItsSpellingOrItsPlaceAround) {
  EXPECT_TRUE(HasDomainTwin(Template::kFoldedAround));
  EXPECT_FALSE(HasDomainTwin(At(Template::kFoldedAround, 1)));
  EXPECT_TRUE(HasDomainTwin(At(Template::kLowerAround, 1)));
  EXPECT_FALSE(HasDomainTwin(At(Template::kLowerAround, 2)));
  EXPECT_FALSE(HasDomainTwin(At(Template::kPrefix, 1)));
  EXPECT_FALSE(HasDomainTwin(Template::kFourLetters));
  EXPECT_FALSE(HasDomainTwin(Template::kVoteAnswer));
}

TEST_F(FeaturesTest, GivesEvenKeysOnly) {
  Read("Secretary Wang met Smith", 2);
  for (const FeatureKey key : rows_.keys) EXPECT_FALSE(IsStageTwoKey(key));
}

TEST_F(FeaturesTest, IsEmptyForNoTokens) {
  Read("");
  EXPECT_EQ(rows_.size(), 0u);
}

}  // namespace
}  // namespace dateline
