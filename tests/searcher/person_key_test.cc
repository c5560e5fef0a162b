// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/person_key.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadPersonKey, PartsWordsAndFamilyName) {
  const PersonKey key = ReadPersonKey("maria de la cruz vega");
  EXPECT_THAT(key.words(), ElementsAre("maria", "de", "la", "cruz", "vega"));
  EXPECT_THAT(key.family_words(), ElementsAre("de", "la", "cruz", "vega"));
  EXPECT_THAT(key.middle_words(), IsEmpty());
  EXPECT_TRUE(key.IsFull());
}

TEST(ReadPersonKey, TakesTheLastWordForTheFamilyNameWithoutAParticle) {
  const PersonKey key = ReadPersonKey("john quincy okafor");
  EXPECT_THAT(key.family_words(), ElementsAre("okafor"));
  EXPECT_THAT(key.middle_words(), ElementsAre("quincy"));
}

TEST(ReadPersonKey, SetsASuffixApart) {
  EXPECT_EQ(ReadPersonKey("ramon reyes jr").suffix, "jr");
  EXPECT_THAT(ReadPersonKey("ramon reyes jr").words(), ElementsAre("ramon", "reyes"));
  EXPECT_EQ(ReadPersonKey("ramon v").suffix, "") << "two words are a name, whatever the second";
}

TEST(ReadPersonKey, ReadsAShortNameWhole) {
  const PersonKey key = ReadPersonKey("short:trung");
  EXPECT_EQ(key.short_name, "trung");
  EXPECT_EQ(key.count, 0U);
  EXPECT_FALSE(key.IsFull());
}

TEST(ReadPersonKey, LeavesOutWhatIsNoName) {
  EXPECT_EQ(ReadPersonKey("").count, 0U);
  EXPECT_EQ(ReadPersonKey("a b c d e f g h i").count, 0U) << "too many words for any rule";
  EXPECT_THAT(ReadPersonKey("  a   b ").words(), ElementsAre("a", "b"));
}

NameHabit Habit(const std::string& key, const std::vector<FormCount>& forms = {},
                StatedOrder said = StatedOrder::kUnsaid) {
  return HabitOf(ReadPersonKey(key), forms, said);
}

TEST(HabitOf, KnowsOrdersByLists) {
  EXPECT_FALSE(Habit("ingrid solberg").may_be_family_first);
  EXPECT_FALSE(Habit("ingrid solberg").called_by_first);
  EXPECT_TRUE(Habit("zhao mingde").may_be_family_first);
  EXPECT_TRUE(Habit("zhao mingde").called_by_first);
  EXPECT_FALSE(Habit("zhao mingde").called_by_last);
  EXPECT_TRUE(Habit("le hoai trung").called_by_last);
  EXPECT_TRUE(Habit("song ki-hoon").called_by_first);
}

TEST(HabitOf, CallsWhoBearsANumberByTheName) {
  EXPECT_TRUE(Habit("leo xiv").called_by_first);
  EXPECT_FALSE(Habit("leo xiv").called_by_last);
  EXPECT_TRUE(Habit("leo xiv").may_be_family_first) << "Leo XIII is one letter away";
  EXPECT_FALSE(Habit("malcolm x").called_by_first) << "one letter is no number";
  EXPECT_TRUE(Habit("pham vi").called_by_last);
}

TEST(HabitOf, LeavesOpenWhatIsEither) {
  const NameHabit kim = Habit("kim davis");
  EXPECT_TRUE(kim.called_by_first);
  EXPECT_TRUE(kim.called_by_last);
}

TEST(HabitOf, TrustsDiacriticsMoreThanLists) {
  const NameHabit habit = Habit("tu ba linh", {{"Tú Bà Lĩnh", 3}});
  EXPECT_TRUE(habit.may_be_family_first);
  EXPECT_TRUE(habit.called_by_last);
  EXPECT_FALSE(habit.called_by_first);
}

TEST(HabitOf, TrustsTheEditorMost) {
  EXPECT_TRUE(Habit("ingrid solberg", {}, StatedOrder::kFamilyFirst).may_be_family_first);
  EXPECT_FALSE(Habit("zhao mingde", {}, StatedOrder::kFamilyLast).may_be_family_first);
}

}  // namespace
}  // namespace dateline
