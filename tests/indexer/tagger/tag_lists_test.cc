// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tag_lists.h"

#include <gtest/gtest.h>

#include "indexer/tagger/tag_token.h"
#include "indexer/tagger/word_form.h"

namespace dateline {
namespace {

class TagListsTest : public testing::Test {
 protected:
  void Build() {
    phrases_ = builder_.Phrases();
    clusters_ = builder_.Clusters();
    lists_ = TagLists(phrases_, clusters_);
  }
  PhraseEntry Find(std::string_view phrase) const {
    std::uint64_t hash = 0;
    for (const TagToken& token : TagTokens(phrase)) {
      hash = TagLists::Extend(hash, MakeWordForm(token.printed).lower);
    }
    return lists_.FindPhrase(hash);
  }

  TagListsBuilder builder_;
  std::vector<std::uint64_t> phrases_;
  std::vector<std::uint64_t> clusters_;
  TagLists lists_;
};

TEST_F(TagListsTest, FindsPhrasesInAnySpellingAndTheirBeginnings) {
  builder_.AddPhrase(0, "Hồ Chí Minh");
  builder_.AddPhrase(3, "Ho Chi Minh City");
  builder_.AddPhrase(5, "Al-Qaeda");
  Build();
  EXPECT_EQ(Find("HO CHI MINH").lists, 1u);
  EXPECT_TRUE(Find("Ho Chi Minh").goes_on);
  EXPECT_EQ(Find("Hồ Chí Minh City").lists, 8u);
  EXPECT_FALSE(Find("Ho Chi Minh City").goes_on);
  EXPECT_EQ(Find("Ho Chi").lists, 0u);
  EXPECT_TRUE(Find("Ho Chi").goes_on);
  EXPECT_EQ(Find("al-qaeda").lists, 32u);
  EXPECT_EQ(Find("Hanoi").lists, 0u);
}

TEST_F(TagListsTest, LeavesPhrasesOutThatAreTooLong) {
  builder_.AddPhrase(0, "a b c d e f g h i");
  builder_.AddPhrase(0, "");
  Build();
  EXPECT_TRUE(phrases_.empty());
}

TEST_F(TagListsTest, KeepsTheFirstClusterOfAWord) {
  builder_.AddCluster("Hà", "1101");
  builder_.AddCluster("Ha", "0");
  Build();
  const ClusterPath path = lists_.FindCluster(MakeWordForm("Ha").folded);
  EXPECT_EQ(path.bits, 0b1101u);
  EXPECT_EQ(path.length, 4u);
  EXPECT_EQ(lists_.FindCluster(MakeWordForm("Ho").folded).length, 0u);
}

TEST(ClusterPath, TellsPrefixesApart) {
  const ClusterPath path = {0b0011, 4};
  EXPECT_EQ(path.Prefix(2), 0b00u * 32 + 2);
  EXPECT_EQ(path.Prefix(4), 0b0011u * 32 + 4);
  EXPECT_EQ(path.Prefix(10), path.Prefix(4));
  EXPECT_NE(path.Prefix(1), path.Prefix(2));
}

}  // namespace
}  // namespace dateline
