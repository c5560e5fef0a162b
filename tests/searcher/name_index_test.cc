// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

NameIndex IndexOf(const std::vector<std::vector<std::string>>& entities) {
  NameIndex index;
  for (const std::vector<std::string>& names : entities) index.Add(names);
  index.Seal();
  return index;
}

const NameIndex& Wangs() {
  static const NameIndex index = IndexOf({{"wang yi", "foreign minister wang"},
                                          {"wang wenbin"},
                                          {"yi wang", "wang yi bo", "wang yi"},
                                          {},
                                          {"le hoai trung", "trung"}});
  return index;
}

TEST(NameIndex, FindsWholeNames) {
  EXPECT_THAT(Wangs().Find("wang yi"), ElementsAre(0, 2));
  EXPECT_THAT(Wangs().Find("trung"), ElementsAre(4));
  EXPECT_THAT(Wangs().Find("wang"), IsEmpty());
  EXPECT_THAT(Wangs().Find(""), IsEmpty());
}

TEST(NameIndex, FindsWordsOfOneNameInAnyOrder) {
  EXPECT_THAT(Wangs().FindWords("wang"), ElementsAre(0, 1, 2));
  EXPECT_THAT(Wangs().FindWords("yi wang"), ElementsAre(0, 2));
  EXPECT_THAT(Wangs().FindWords("bo wang"), ElementsAre(2));
  EXPECT_THAT(Wangs().FindWords("trung hoai"), ElementsAre(4));
}

TEST(NameIndex, TakesNoWordsOfTwoNamesTogether) {
  EXPECT_THAT(Wangs().FindWords("minister yi"), IsEmpty());
}

TEST(NameIndex, FindsNothingForWhatIsNoWord) {
  for (const std::string typed : {"", " ", "wan", "wangs", "wang zzz", "zzz", "aaa"})
    EXPECT_THAT(Wangs().FindWords(typed), IsEmpty()) << typed;
  EXPECT_THAT(Wangs().FindWords("  wang   wenbin "), ElementsAre(1));
}

TEST(NameIndex, FindsWordsByTheirBeginnings) {
  const auto found = [](std::vector<std::string> whole, std::vector<std::string> beginnings) {
    return Wangs().FindWords(NameWords{std::move(whole), std::move(beginnings)});
  };
  EXPECT_THAT(found({}, {"tru"}), ElementsAre(4, 4));  // by both of his names
  EXPECT_THAT(found({"wang"}, {"wen"}), ElementsAre(1));
  EXPECT_THAT(found({}, {"w", "y"}), ElementsAre(0, 2, 2, 2));
  EXPECT_THAT(found({"hoai"}, {"l"}), ElementsAre(4));
  EXPECT_THAT(found({}, {"z"}), IsEmpty());
  EXPECT_THAT(found({"zzz"}, {"w"}), IsEmpty());
  EXPECT_THAT(found({}, {}), IsEmpty());
  EXPECT_THAT(NameIndex().FindWords(NameWords{{"a"}, {"b"}}), IsEmpty());
}

TEST(NameIndex, KnowsTheStartsOfWords) {
  EXPECT_TRUE(Wangs().HasWordsBeginning(0, {"wa", "y"}));
  EXPECT_FALSE(Wangs().HasWordsBeginning(0, {"min", "yi"}));
  EXPECT_TRUE(Wangs().HasWordsBeginning(0, {}));
  // Each word typed begins another word of the name, whichever is typed first.
  EXPECT_FALSE(Wangs().HasWordsBeginning(0, {"wang", "w"}));
  EXPECT_FALSE(Wangs().HasWordsBeginning(0, {"wang", "wang"}));
  const NameIndex wus = IndexOf({{"wang wu"}, {"wu wei wang"}});
  for (const std::vector<std::string>& typed :
       {std::vector<std::string>{"w", "wang"}, {"wang", "w"}, {"wu", "w"}, {"w", "w"}}) {
    EXPECT_TRUE(wus.HasWordsBeginning(0, typed));
    EXPECT_TRUE(wus.HasWordsBeginning(1, typed));
  }
  EXPECT_FALSE(wus.HasWordsBeginning(0, {"w", "w", "w"}));
  EXPECT_TRUE(wus.HasWordsBeginning(1, {"w", "w", "w"}));
  EXPECT_FALSE(Wangs().HasWordsBeginning(3, {"w"}));
}

TEST(NameIndex, IsEmptyWithoutEntities) {
  EXPECT_THAT(IndexOf({}).Find("wang"), IsEmpty());
  EXPECT_THAT(IndexOf({}).FindWords("wang"), IsEmpty());
}

// What a walk over every name finds, for names drawn from a few words.
TEST(NameIndex, FindsWhatAWalkOverAllNamesFinds) {
  std::vector<std::vector<std::string>> entities;
  std::uint32_t drawn = 7;
  const auto draw = [&](std::uint32_t below) {
    drawn = drawn * 1664525U + 1013904223U;
    return (drawn >> 16) % below;
  };
  for (int i = 0; i < 300; ++i) {
    std::string name;
    for (std::uint32_t words = 1 + draw(4); words > 0; --words)
      name += (name.empty() ? "" : " ") + std::string(1, static_cast<char>('a' + draw(12)));
    entities.push_back({name});
  }
  const NameIndex index = IndexOf(entities);
  for (char one = 'a'; one <= 'l'; ++one) {
    for (char other = 'a'; other <= 'l'; ++other) {
      std::vector<EntityNumber> expected;
      for (EntityNumber i = 0; i < entities.size(); ++i) {
        const std::string& name = entities[i].front();
        if (name.find(one) != name.npos && name.find(other) != name.npos) expected.push_back(i);
      }
      EXPECT_EQ(index.FindWords(std::string{one, ' ', other}), expected) << one << other;
    }
  }
}

}  // namespace
}  // namespace dateline
