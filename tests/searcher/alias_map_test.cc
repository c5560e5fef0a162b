// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/fold.h"
#include "core/schema.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<KeyForms>& Keys() {
  static const std::vector<KeyForms> keys = {
      {"to lam", 9, {{"Tô Lâm", 7}, {"To Lam", 2}, {"Lâm", 5}}},
      {"jane austen", 3, {{"Jane Austen", 3}, {"Austen", 2}}},
      {"wang yi", 4, {{"Wang Yi", 4}, {"Wang", 3}}},
      {"wang huning", 5, {{"Wang Huning", 5}, {"Wang", 1}}},
      {"short:wang", 6, {{"Wang", 6}}},
      {"sean o'leary", 1, {{"Sean O’Leary", 1}}},
      {"maria elena duarte", 1, {{"Maria Elena Duarte", 1}}},
  };
  return keys;
}

AliasMap People() { return {FacetKind::kPerson, Keys()}; }

std::vector<std::string> Found(const AliasMap& names, const std::string& typed) {
  std::vector<std::string> labels;
  for (const EntityNumber entity : names.FindName(typed)) labels.push_back(names.label(entity));
  return labels;
}

TEST(AliasMap, DoesNotDependOnTheOrderOfKeys) {
  std::vector<KeyForms> keys = Keys();
  const AliasMap names(FacetKind::kPerson, keys);
  std::reverse(keys.begin(), keys.end());
  for (KeyForms& key : keys) std::reverse(key.forms.begin(), key.forms.end());
  const AliasMap other(FacetKind::kPerson, keys);
  ASSERT_EQ(names.size(), other.size());
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    EXPECT_EQ(names.id(entity), other.id(entity));
    EXPECT_EQ(names.label(entity), other.label(entity));
    EXPECT_EQ(names.forms(entity), other.forms(entity));
  }
}

TEST(AliasMap, EveryKeyIsAnAddress) {
  const AliasMap names = People();
  for (const KeyForms& key : Keys()) {
    const auto entity = names.FindId(IdOfKey(key.key));
    ASSERT_TRUE(entity) << key.key;
    EXPECT_EQ(names.FindKey(key.key), entity);
    EXPECT_EQ(names.id(*entity), IdOfKey(key.key));
    EXPECT_THAT(names.keys(*entity), ElementsAre(key.key));
  }
  EXPECT_FALSE(names.FindId("nobody"));
  EXPECT_FALSE(names.FindId(""));
  EXPECT_FALSE(AliasMap().FindId("jane_austen"));
}

TEST(AliasMap, FindsALongKeyWholeOrAsTheIndexCutsIt) {
  const std::string key = FoldName(std::string(300, 'q') + " Long");
  const std::string cut = EntityTerm(EntityKind::kPerson, key).substr(3);
  ASSERT_LT(cut.size(), key.size());
  const AliasMap names(FacetKind::kPerson, {{cut, 1, {}}});
  EXPECT_TRUE(names.FindKey(key));
  EXPECT_TRUE(names.FindKey(cut));
  EXPECT_TRUE(names.FindId(names.id(0)));
  EXPECT_FALSE(names.FindKey(key + "er"));
}

TEST(AliasMap, ListsOtherFormsTheMostFrequentFirst) {
  const AliasMap names = People();
  const EntityNumber lam = *names.FindKey("to lam");
  EXPECT_THAT(names.Aliases(lam, 5), ElementsAre("Lâm", "To Lam"));
  EXPECT_THAT(names.Aliases(lam, 1), ElementsAre("Lâm"));
  EXPECT_EQ(names.forms(lam).front(), (FormCount{"Tô Lâm", 7}));
}

TEST(AliasMap, KnowsShortNames) {
  const AliasMap names = People();
  EXPECT_TRUE(names.IsShort(*names.FindKey("short:wang")));
  EXPECT_FALSE(names.IsShort(*names.FindKey("wang yi")));
  EXPECT_EQ(names.label(*names.FindKey("short:wang")), "Wang");
}

TEST(FindName, TakesTheExactKeyInAnySpelling) {
  const AliasMap names = People();
  for (const char* typed : {"Tô Lâm", "to lam", "TO LAM", "  To   Lâm "})
    EXPECT_THAT(Found(names, typed), ElementsAre("Tô Lâm")) << typed;
  for (const char* typed : {"Sean O'Leary", "sean o’leary", "SEAN OʼLEARY"})
    EXPECT_THAT(Found(names, typed), ElementsAre("Sean O’Leary")) << typed;
}

TEST(FindName, OffersEverybodyPrintedSoTheMostNamedFirst) {
  EXPECT_THAT(Found(People(), "wang"), ElementsAre("Wang", "Wang Huning", "Wang Yi"));
  EXPECT_THAT(Found(People(), "Lam"), ElementsAre("Tô Lâm"));
}

TEST(FindName, FallsBackToTheWordsTyped) {
  EXPECT_THAT(Found(People(), "maria duarte"), ElementsAre("Maria Elena Duarte"));
  EXPECT_THAT(Found(People(), "duarte maria"), ElementsAre("Maria Elena Duarte"));
  EXPECT_THAT(Found(People(), "yi"), ElementsAre("Wang Yi"));
}

TEST(FindName, FindsNobodyRatherThanGuess) {
  for (const char* typed : {"", " ", "…", "duart", "maria berg", "nobody"})
    EXPECT_THAT(Found(People(), typed), IsEmpty()) << typed;
}

TEST(FindName, KnowsSpellingsOfAPlace) {
  const AliasMap places(FacetKind::kPlace, {{"viet nam", 9, {{"Việt Nam", 9}}}});
  for (const char* typed : {"Vietnam", "viet nam", "Việt Nam"})
    EXPECT_THAT(Found(places, typed), ElementsAre("Việt Nam")) << typed;
}

TEST(HasWordsBeginning, LooksAtAnyWordOfAnySpelling) {
  const AliasMap names = People();
  const EntityNumber lam = *names.FindKey("to lam");
  EXPECT_TRUE(names.HasWordsBeginning(lam, {"lam"}));
  EXPECT_TRUE(names.HasWordsBeginning(lam, {"la", "to"}));
  EXPECT_TRUE(names.HasWordsBeginning(lam, {}));
  EXPECT_FALSE(names.HasWordsBeginning(lam, {"am"}));
  EXPECT_FALSE(names.HasWordsBeginning(lam, {"to", "austen"}));
}

}  // namespace
}  // namespace dateline
