// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies of marked names: what comes after the tagger alone.
#include "indexer/extract/organisations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

struct BodiesCase {
  const char* text;
  std::vector<std::string> expected;
};

constexpr auto kOrganisation = EntityKind::kOrganisation;

void ExpectBodies(const std::vector<BodiesCase>& cases) {
  for (const BodiesCase& body : cases) {
    EXPECT_EQ(Shown(EntitiesOfMarked(body.text), kOrganisation), body.expected) << body.text;
  }
}

TEST(Organisations, BindLettersToTheOneBodyThatSpellsThem) {
  ExpectBodies({
      {"The {o Israel Defense Forces} left. The {o IDF} said so.",
       {"Israel Defense Forces <- Israel Defense Forces, IDF"}},
      {"The {o National Grain Council} met the {o National Gas Council}. {o NGC} aides left.",
       {"National Grain Council <- National Grain Council",
        "National Gas Council <- National Gas Council", "NGC <- NGC"}},
      {"The {o European Union} met. The {o EU} paid.",
       {"European Union <- European Union", "EU <- EU"}},
      {"The {o National People's Congress (NPC) Standing Committee} met; the {o NPC} did not.",
       {"National People's Congress (NPC) Standing Committee <- National People's Congress (NPC) "
        "Standing Committee",
        "National People's Congress <- NPC, National People's Congress"}},
  });
}

TEST(Organisations, TakeABodyInBracketsForTheSame) {
  ExpectBodies({
      {"The {o Swedish Security Service} ({o Säpo}) met. {o Säpo} left.",
       {"Swedish Security Service <- Swedish Security Service, Säpo"}},
      {"The {o National Water Commission}, known as {o Conagua}, met.",
       {"National Water Commission <- National Water Commission, Conagua"}},
      {"The {o National Water Commission} ({o Conagua} and others) met.",
       {"National Water Commission <- National Water Commission", "Conagua <- Conagua"}},
  });
}

TEST(Organisations, TakeAPartForTheWholeWhereBodiesAreShortened) {
  ExpectBodies({
      {"{o Jade Crest Semiconductor Manufacturing Co.} grew. {o Jade Crest} hired.",
       {"Jade Crest Semiconductor Manufacturing Co. <- Jade Crest Semiconductor Manufacturing "
        "Co., Jade Crest"}},
      {"The {o Reserve Bank of Australia} met. The {o Reserve Bank} paid.",
       {"Reserve Bank of Australia <- Reserve Bank of Australia, Reserve Bank"}},
      {"{o Goldman Sachs} grew. {o Goldman} hired.", {"Goldman Sachs <- Goldman Sachs, Goldman"}},
      {"The {o Navy's Ninth Main Naval Base} sent a plane. {o Navy} divers left.",
       {"Navy's Ninth Main Naval Base <- Navy's Ninth Main Naval Base", "Navy <- Navy"}},
      {"The {o Hue Party Committee} met. The {o Hue Party} left.",
       {"Hue Party Committee <- Hue Party Committee", "Hue Party <- Hue Party"}},
      {"The {o Philippine Coast Guard} met the {o China Coast Guard}; the {o Coast Guard} left.",
       {"Philippine Coast Guard <- Philippine Coast Guard",
        "China Coast Guard <- China Coast Guard", "Coast Guard <- Coast Guard"}},
  });
}

TEST(Organisations, ShowTheLegalFormAndLeaveItOutOfTheKey) {
  const std::vector<Entity> entities =
      EntitiesOfMarked("{o Jade Crest} grew. {o Jade Crest} hired. {o Jade Crest Inc.} paid.");
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].name, "Jade Crest Inc.");
  EXPECT_EQ(entities[0].key, "jade crest");
}

TEST(Organisations, SayHowTheyWereTied) {
  const std::vector<Entity> entities = EntitiesOfMarked(
      "{o Israel Defense Forces} ({o Tsahal}) met. {o IDF} men; the {o Defense Forces}.");
  ASSERT_EQ(entities.size(), 1U);
  std::vector<MentionRule> rules;
  for (const Mention& mention : entities[0].mentions) rules.push_back(mention.rule);
  EXPECT_EQ(rules, (std::vector<MentionRule>{MentionRule::kFullName, MentionRule::kAlias,
                                             MentionRule::kAcronym, MentionRule::kShortName}));
  EXPECT_EQ(entities[0].mentions[0].confidence, 1);
  for (std::size_t i = 1; i < 4; ++i) EXPECT_LT(entities[0].mentions[i].confidence, 0.9F) << i;
}

}  // namespace
}  // namespace dateline
