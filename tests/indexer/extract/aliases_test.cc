// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

constexpr auto kPerson = EntityKind::kPerson;

const Mention* MentionAt(const std::vector<Entity>& entities, const std::string& text,
                         const std::string& printed) {
  for (const Entity& entity : entities) {
    for (const Mention& mention : entity.mentions) {
      if (mention.span.begin == text.rfind(printed)) return &mention;
    }
  }
  return nullptr;
}

TEST(Aliases, JoinWhatTheTextCallsAnotherName) {
  EXPECT_THAT(
      Shown(EntitiesIn("Ingrid Solberg, also known as Marta Quist, sang. Quist bowed."), kPerson),
      ElementsAre("Ingrid Solberg <- Ingrid Solberg, Marta Quist, Quist"));
  EXPECT_THAT(Shown(EntitiesIn("Ingrid Solberg is known to Marta Quist."), kPerson),
              IsSupersetOf({"Ingrid Solberg <- Ingrid Solberg", "Marta Quist <- Marta Quist"}));
}

TEST(Aliases, AreStatedInAClauseOrASentence) {
  const auto people = [](const char* marked) { return Shown(EntitiesOfMarked(marked), kPerson); };
  EXPECT_THAT(people("{p Marta Quist}, known to viewers of {o Kanal Nord} as {p Tula}, won."),
              ElementsAre("Marta Quist <- Marta Quist, Tula"));
  EXPECT_THAT(people("Held was {p Marta Quist}, also called {p Tula}."),
              ElementsAre("Marta Quist <- Marta Quist, Tula"));
  EXPECT_THAT(people("{p Tula}, whose name in civil life is {p Marta Quist}, won."),
              ElementsAre("Marta Quist <- Tula, Marta Quist"));
  EXPECT_THAT(people("{p Tula Vey}, born {p Marta Quist} in {l Hue}, won."),
              ElementsAre("Tula Vey <- Tula Vey, Marta Quist"));
  EXPECT_THAT(people("{p Marta Quist} won. She is better known as {p Tula}."),
              ElementsAre("Marta Quist <- Marta Quist, Tula"));
  // A telephone, a brother, a companion.
  EXPECT_THAT(people("{p Marta Quist} called {p Tula}."), testing::SizeIs(2));
  EXPECT_THAT(people("{p Marta Quist}, whose brother is {p Ivo Tell}, won."), testing::SizeIs(2));
  EXPECT_THAT(people("{p Marta Quist}, known to {p Tula}, won."), testing::SizeIs(2));
}

TEST(Aliases, AreNamesAtBirth) {
  const auto people = [](const char* marked) { return Shown(EntitiesOfMarked(marked), kPerson); };
  EXPECT_THAT(people("{p Marta Quist-Hale} sang. Born {p Marta Ann Hale} in {l Hue}, she sang."),
              ElementsAre("Marta Quist-Hale <- Marta Quist-Hale, Marta Ann Hale"));
  EXPECT_THAT(people("{p Marta Quist} sang. She was born {p Marta Ann Vey} in {l Hue}."),
              ElementsAre("Marta Quist <- Marta Quist, Marta Ann Vey"));
  // Another given name, or a daughter, is another person.
  EXPECT_THAT(people("{p Marta Quist} sang. Born {p Tula Vey} in {l Hue}, she sang."),
              ElementsAre("Marta Quist <- Marta Quist", "Tula Vey <- Tula Vey"));
  EXPECT_THAT(people("{p Marta Quist} sang. {p Marta Ann Vey} was born in {l Hue}."),
              ElementsAre("Marta Quist <- Marta Quist", "Marta Ann Vey <- Marta Ann Vey"));
}

TEST(Aliases, AreNamesAtBirthInAnObituary) {
  Article article;
  article.title = "Lorraine Paris, writer, dies at 92";
  article.text = "Lorraine Paris wrote of the coast. Lorraine Mae Guidry was born in 1932.";
  EXPECT_THAT(Names(EntitiesOf(article), kPerson), ElementsAre("Lorraine Paris"));
  article.title = "Lorraine Paris, writer, sings at 92";
  EXPECT_THAT(Names(EntitiesOf(article), kPerson),
              ElementsAre("Lorraine Paris", "Lorraine Mae Guidry"));
}

TEST(Aliases, AreMarkedAsSuch) {
  const std::string text = "Ingrid Solberg, also known as Marta Quist, sang.";
  const std::vector<Entity> entities = EntitiesIn(text);
  const Mention* mention = MentionAt(entities, text, "Marta Quist");
  ASSERT_NE(mention, nullptr);
  EXPECT_EQ(mention->rule, MentionRule::kAlias);
  EXPECT_LT(mention->confidence, 0.9F);
}

TEST(Titles, DecideBetweenTwoOfOneFamily) {
  const std::string text =
      "President Joseph Haddad met General Tony Haddad in Tyre. President Haddad left, Gen. Haddad "
      "said.";
  const std::vector<Entity> entities = EntitiesIn(text);
  EXPECT_THAT(Names(entities, kPerson), ElementsAre("Joseph Haddad", "Tony Haddad"));
  ASSERT_EQ(entities[0].mentions.size(), 2U);
  ASSERT_EQ(entities[1].mentions.size(), 2U);
  EXPECT_FLOAT_EQ(entities[0].mentions[1].confidence / entities[1].mentions[1].confidence, 1);
  EXPECT_GT(entities[0].mentions[1].confidence, 0.45F);
}

TEST(Titles, LeaveThemInDoubtWithoutOne) {
  const std::vector<Entity> entities =
      EntitiesIn("Joseph Haddad met Tony Haddad in Tyre. Haddad said little.");
  ASSERT_EQ(Names(entities, kPerson).size(), 2U);
  ASSERT_EQ(entities[1].mentions.size(), 2U);
  EXPECT_LT(entities[1].mentions[1].confidence, 0.5F);
}

}  // namespace
}  // namespace dateline
