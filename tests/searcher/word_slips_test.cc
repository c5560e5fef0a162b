// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_slips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Vocabulary WordsOfArticles(const std::map<std::string, std::uint32_t>& words) {
  WordList list;
  for (const auto& [word, articles] : words) list.Add(word, articles);
  return Vocabulary(std::move(list));
}

std::vector<std::string> Texts(const std::vector<MeantWord>& meant) {
  std::vector<std::string> texts;
  for (const MeantWord& word : meant) texts.push_back(word.text);
  return texts;
}

TEST(SlipCost, IsLessForSlipsOfFingersAndEars) {
  const double plain = SlipCost("minixter", "minifter", 1);
  EXPECT_LT(SlipCost("accomodate", "accommodate", 1), plain);  // a letter doubled
  EXPECT_LT(SlipCost("earthqauke", "earthquake", 1), plain);   // two changing places
  EXPECT_LT(SlipCost("zelenskiy", "zelenskyj", 1), plain);     // the same sound
  EXPECT_LT(SlipCost("trunp", "trump", 1), plain);             // the key beside
  EXPECT_GT(SlipCost("xrump", "trump", 1), plain);             // the first letter
  EXPECT_GT(SlipCost("minister", "mnistre", 2), SlipCost("minister", "ministre", 1));
}

TEST(MeantWords, PrefersTheNearAndTheFrequent) {
  const Vocabulary words =
      WordsOfArticles({{"trump", 900}, {"tramp", 2}, {"trumpet", 30}, {"thump", 3}, {"stump", 4}});
  const std::vector<MeantWord> meant = MeantWords(words, "trmup", 10);
  ASSERT_FALSE(meant.empty());
  EXPECT_EQ(meant[0].text, "trump");
  EXPECT_EQ(meant[0].articles, 900);
  EXPECT_THAT(MeantWords(words, "trmup", 1), testing::SizeIs(1));
  EXPECT_THAT(Texts(MeantWords(words, "trump", 10)), Not(Contains("trump")));
}

TEST(MeantWords, SplitsWordsThatWereRunTogether) {
  const Vocabulary words =
      WordsOfArticles({{"south", 80}, {"korea", 60}, {"sout", 1}, {"hkorea", 1}, {"so", 90}});
  EXPECT_THAT(Texts(MeantWords(words, "southkorea", 5)), ElementsAre("south korea"));
}

TEST(MeantWords, KnowsVietnameseSyllablesByTheirLetters) {
  const Vocabulary words = WordsOfArticles({{"nguyen", 50}, {"trong", 20}, {"viet", 70}});
  EXPECT_THAT(Texts(MeantWords(words, "nguyne", 5)), ElementsAre("nguyen"));
  EXPECT_THAT(Texts(MeantWords(words, "vieet", 5)), ElementsAre("viet"));
}

TEST(MeantWords, FindsNothingForWhatHasNoNeighbour) {
  const Vocabulary words = WordsOfArticles({{"trump", 9}, {"xi", 9}});
  for (const char* typed : {"", "x", "xj", "2024", "🙂🙂🙂", "qqqqqqqqq", "\xFF\xFE\xFD"})
    EXPECT_THAT(MeantWords(words, typed, 5), IsEmpty()) << typed;
}

TEST(InTheCaseOf, TakesTheCapitalsOfWhatWasTyped) {
  EXPECT_EQ(InTheCaseOf("trnug", "trung"), "trung");
  EXPECT_EQ(InTheCaseOf("Trnug", "trung"), "Trung");
  EXPECT_EQ(InTheCaseOf("NAOT", "nato"), "NATO");
  EXPECT_EQ(InTheCaseOf("Southkorea", "south korea"), "South Korea");
  EXPECT_EQ(InTheCaseOf("", "trung"), "trung");
}

}  // namespace
}  // namespace dateline
