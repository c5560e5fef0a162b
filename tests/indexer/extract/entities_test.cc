// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/entities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/unicode.h"
#include "tests/indexer/extract/entity_fixture.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::UnorderedElementsAre;

constexpr auto kPerson = EntityKind::kPerson;
constexpr auto kOrganisation = EntityKind::kOrganisation;
constexpr auto kPlace = EntityKind::kPlace;

std::vector<Entity> FoundingReport(const char* name) {
  return EntitiesIn(ReadWhole(SourceFolder() / "corpus/founding-reports" / name));
}

const Entity* Find(const std::vector<Entity>& entities, EntityKind kind, std::string_view key) {
  const auto found = std::ranges::find_if(
      entities, [&](const Entity& entity) { return entity.kind == kind && entity.key == key; });
  return found == entities.end() ? nullptr : &*found;
}

TEST(FindEntities, FindsThePeopleOfTheFirstReport) {
  EXPECT_THAT(Shown(FoundingReport("000_fb207dc14ab148fa.txt"), kPerson),
              ElementsAre("Lê Hoài Trung <- Lê Hoài Trung, Trung", "Cai Qi <- Cai Qi, Cai",
                          "Wang Yi <- Wang Yi, Wang", "Nguyễn Phú Trọng <- Nguyễn Phú Trọng",
                          "Xi Jinping <- Xi Jinping", "Xie Chun Tao <- Xie Chun Tao"));
}

TEST(FindEntities, CountsEveryMentionOfAPerson) {
  const std::vector<Entity> entities = FoundingReport("000_fb207dc14ab148fa.txt");
  const Entity* trung = Find(entities, kPerson, "le hoai trung");
  ASSERT_NE(trung, nullptr);
  ASSERT_EQ(trung->mentions.size(), 3U);
  EXPECT_EQ(trung->mentions[0].span, (Span{178, 193}));
  EXPECT_EQ(trung->mentions[1].span, (Span{690, 695}));
  EXPECT_EQ(trung->mentions[2].span, (Span{3571, 3576}));
  EXPECT_EQ(trung->mentions[1].rule, MentionRule::kShortName);
  ASSERT_EQ(trung->roles.size(), 2U);
  EXPECT_EQ(trung->roles[0].printed,
            "Secretary of the Communist Party of Việt Nam (CPV) Central Committee");
  EXPECT_EQ(trung->roles[1].printed,
            "Chairman of the CPV Central Committee's Commission for External Relations");
}

TEST(FindEntities, FindsTheBodiesOfTheFirstReport) {
  const std::vector<Entity> entities = FoundingReport("000_fb207dc14ab148fa.txt");
  EXPECT_THAT(
      Names(entities, kOrganisation),
      IsSupersetOf(
          {"Communist Party of Việt Nam", "Communist Party of China", "CPV Central Committee",
           "CPC Central Committee", "CPV Central Committee's Commission for External Relations",
           "CPC Central Committee's International Liaison Department",
           "CPC Central Committee’s Commission for Foreign Affairs", "CPC’s Central Party School",
           "Chinese Academy of Social Sciences", "China Foreign Affairs University"}));
  const Entity* party = Find(entities, kOrganisation, "communist party of china");
  ASSERT_NE(party, nullptr);
  EXPECT_EQ(party->acronym, "CPC");
  const Entity* committee = Find(entities, kOrganisation, "cpc central committee");
  ASSERT_NE(committee, nullptr);
  EXPECT_THAT(committee->forms,
              UnorderedElementsAre("CPC Central Committee", "CPC’s Central Committee"));
}

TEST(FindEntities, FindsThePlacesOfTheFirstReport) {
  const std::vector<Entity> entities = FoundingReport("000_fb207dc14ab148fa.txt");
  EXPECT_THAT(Names(entities, kPlace),
              UnorderedElementsAre("Beijing", "China", "Việt Nam", "Xiong'an", "Hebei Province"));
  EXPECT_NE(Find(entities, kPlace, "viet nam"), nullptr);
  EXPECT_NE(Find(entities, kPlace, "hebei"), nullptr);
  ASSERT_NE(Find(entities, kPlace, "beijing"), nullptr);
  EXPECT_THAT(Find(entities, kPlace, "beijing")->forms, Contains("BEIJING"));
}

TEST(FindEntities, KeepsShortNamesOfTheSecondReportApart) {
  const std::vector<Entity> entities = FoundingReport("004_8ae0716dad7dc256.txt");
  EXPECT_THAT(Names(entities, kPerson), UnorderedElementsAre("Trung", "Liu", "Xi", "To Lam"));
  for (const char* key : {"short:trung", "short:liu", "short:xi", "to lam"}) {
    EXPECT_NE(Find(entities, kPerson, key), nullptr) << key;
  }
  EXPECT_THAT(Names(entities, kOrganisation),
              Contains("Party Committee of Vietnam’s Ministry of Foreign Affairs"));
  EXPECT_THAT(Names(entities, kPlace), UnorderedElementsAre("Vietnam", "China"));
}

TEST(FindEntities, GivesSpansOfTheirOwnFieldInOrder) {
  for (const char* report : {"000_fb207dc14ab148fa.txt", "004_8ae0716dad7dc256.txt"}) {
    const std::string text = ReadWhole(SourceFolder() / "corpus/founding-reports" / report);
    for (const Entity& entity : EntitiesIn(text)) {
      ASSERT_FALSE(entity.mentions.empty()) << entity.name;
      EXPECT_THAT(entity.forms, Contains(entity.name));
      std::uint32_t previous = 0;
      for (const Mention& mention : entity.mentions) {
        ASSERT_LE(mention.span.end, text.size());
        ASSERT_LT(mention.span.begin, mention.span.end);
        EXPECT_GE(mention.span.begin, previous);
        previous = mention.span.begin;
        EXPECT_THAT(entity.forms, Contains(text.substr(mention.span.begin,
                                                       mention.span.end - mention.span.begin)));
      }
    }
  }
}

TEST(FindEntities, PutsPeopleBeforeBodiesBeforePlaces) {
  const std::vector<Entity> entities = FoundingReport("000_fb207dc14ab148fa.txt");
  EXPECT_TRUE(std::ranges::is_sorted(entities, {}, &Entity::kind));
}

TEST(FindEntities, JoinsBodiesWithTheSameContentWords) {
  const std::vector<Entity> entities = EntitiesIn(
      "The Central Committee of the CPC met. The CPC Central Committee then voted, and the CPC’s "
      "Central Committee adjourned. The CPC Central Committee has 205 members.");
  EXPECT_THAT(Shown(entities, kOrganisation),
              Contains("CPC Central Committee <- Central Committee of the CPC, CPC Central "
                       "Committee, CPC’s Central Committee"));
}

TEST(FindEntities, BindsAnAcronymToItsLongFormInTheWholeArticle) {
  const std::vector<Entity> entities = EntitiesIn(
      "LFND cadres waited. The Lao Front for National Development (LFND) met; the LFND agreed.");
  EXPECT_THAT(Shown(entities, kOrganisation),
              ElementsAre("Lao Front for National Development <- LFND, Lao Front for National "
                          "Development"));
}

TEST(FindEntities, LeavesCountriesInsideBodiesAndDemonymsAlone) {
  EXPECT_THAT(Names(EntitiesIn("The Swiss and the Vietnamese met at the Bank of Japan."), kPlace),
              IsEmpty());
  EXPECT_THAT(Names(EntitiesIn("The Chinese Academy of Social Sciences opened."), kPlace),
              IsEmpty());
  EXPECT_THAT(Names(EntitiesIn("President of China Xi Jinping spoke."), kPlace),
              ElementsAre("China"));
}

TEST(FindEntities, MakesOneKeyOfTheSpellingsOfAPlace) {
  const std::vector<Entity> entities =
      EntitiesIn("Việt Nam, Vietnam and Viet Nam; Hebei Province and Hebei; the US and the U.S.");
  EXPECT_THAT(Shown(entities, kPlace),
              UnorderedElementsAre("Việt Nam <- Việt Nam, Vietnam, Viet Nam",
                                   "Hebei Province <- Hebei Province, Hebei", "US <- US, U.S."));
}

TEST(FindEntities, FindsNobodyInHeadlineWordsMonthsAndOffices) {
  for (const char* text :
       {"The Prime Minister met the White House staff on Monday in May.",
        "World Cup Final Ends In Draw", "Great Expectations for New Year",
        "He read the Declaration of Independence.", "The Okafors and Mr and Mrs Okafor came."}) {
    EXPECT_THAT(Names(EntitiesIn(text), kPerson), IsEmpty()) << text;
  }
}

TEST(FindEntities, MarksHeadlineLeadQuotationAndList) {
  Article article = ArticleOf(
      "Ingrid Solberg chaired the meeting.\nOther words stand here.\n\"We are late,\" said Urs "
      "Frei.\nGuests were Anna Okafor, Daniel Okoro and Rosa Ibarra.\n");
  article.title = "Solberg chairs";
  article.title_origin = TitleOrigin::kPrinted;
  const std::vector<Entity> entities = EntitiesOf(article);
  const Entity* solberg = Find(entities, kPerson, "ingrid solberg");
  ASSERT_NE(solberg, nullptr);
  EXPECT_EQ(solberg->prominence & (kInHeadline | kInLead), kInHeadline | kInLead);
  EXPECT_EQ(solberg->mentions.front().field, Field::kTitle);
  ASSERT_NE(Find(entities, kPerson, "urs frei"), nullptr);
  EXPECT_EQ(Find(entities, kPerson, "urs frei")->prominence, kQuoted);
  ASSERT_NE(Find(entities, kPerson, "rosa ibarra"), nullptr);
  EXPECT_EQ(Find(entities, kPerson, "rosa ibarra")->prominence, kListed);
}

TEST(FindEntities, IsTheSameForABodyPrintedTwice) {
  const std::string text =
      ReadWhole(SourceFolder() / "corpus/founding-reports/000_fb207dc14ab148fa.txt");
  EXPECT_EQ(Names(EntitiesIn(text + "\n\n" + text.substr(text.find("Secretary"))), kPerson),
            Names(EntitiesIn(text), kPerson));
}

TEST(FindEntities, DoubtsAShortFormThatTwoPeopleOwn) {
  const std::vector<Entity> entities = EntitiesIn(
      "Anna Okafor and her brother Daniel Okafor own the mill. Okafor declined to comment.");
  const Entity* daniel = Find(entities, kPerson, "daniel okafor");
  ASSERT_NE(daniel, nullptr);
  ASSERT_EQ(daniel->mentions.size(), 2U);
  EXPECT_LT(daniel->mentions[1].confidence, 0.5F);
}

TEST(FindEntities, KnowsFamiliarFormsOfGivenNames) {
  EXPECT_EQ(Shown(EntitiesOfMarked("{p William Okafor} came. Then {p Bill Okafor} spoke."),
                  EntityKind::kPerson),
            std::vector<std::string>{"William Okafor <- William Okafor, Bill Okafor"});
  EXPECT_EQ(Names(EntitiesOfMarked("{p Robert Okafor} came. Then {p Bill Okafor} spoke."),
                  EntityKind::kPerson)
                .size(),
            2u);
}

TEST(FindEntities, KnowsShortFormsOfGivenNames) {
  EXPECT_EQ(Shown(EntitiesOfMarked("{p Alejandra Ruiz-Tagle} won. {p Ale} told {p Sam} to go on."),
                  EntityKind::kPerson),
            (std::vector<std::string>{"Alejandra Ruiz-Tagle <- Alejandra Ruiz-Tagle, Ale",
                                      "Sam <- Sam"}));
}

TEST(FindEntities, KnowsWhoIsAddressedByTheFathersName) {
  EXPECT_EQ(Shown(EntitiesOfMarked("{p Anton Belov} came. \"Thank {p Anton Igorevich},\" he said."),
                  EntityKind::kPerson),
            std::vector<std::string>{"Anton Belov <- Anton Belov, Anton Igorevich"});
  // A family that is called so.
  EXPECT_EQ(
      Names(EntitiesOfMarked("{p Roman Belov} met {p Roman Abramovich}."), EntityKind::kPerson)
          .size(),
      2u);
}

TEST(FindEntities, KnowsTheHouseByItsParticle) {
  EXPECT_THAT(Shown(EntitiesOfMarked("{p Otto Graf von und zu Eltzbach} left. {p Von Eltzbach} was "
                                     "late. {p Mohamed Ould Sheikh El Ghazu} met {p Ould Ghazu}."),
                    EntityKind::kPerson),
              ElementsAre("Otto Graf von und zu Eltzbach <- Otto Graf von und zu Eltzbach, Von "
                          "Eltzbach",
                          "Mohamed Ould Sheikh El Ghazu <- Mohamed Ould Sheikh El Ghazu, Ould "
                          "Ghazu"));
}

TEST(FindEntities, TakesDecomposedTextAsTheReadersCleanIt) {
  const std::vector<Entity> entities =
      EntitiesIn(CleanText("Tra\u0302\u0300n Va\u0306n Bi\u0300nh spoke. Bi\u0300nh left."));
  EXPECT_THAT(Shown(entities, kPerson), ElementsAre("Trần Văn Bình <- Trần Văn Bình, Bình"));
}

TEST(FindEntities, EndsNamesWithTheHeadline) {
  Article article = ArticleOf("The United States designates two cartels, Marco Rubio says.\n");
  article.title = "The People Power Party left a month after the Constitutional Court of…";
  article.title_origin = TitleOrigin::kPrinted;
  EXPECT_THAT(Names(EntitiesOf(article), EntityKind::kOrganisation),
              ElementsAre("People Power Party", "Constitutional Court"));
}

TEST(FindEntities, SurvivesEmptyAndHostileTexts) {
  EXPECT_THAT(EntitiesIn(""), IsEmpty());
  EXPECT_THAT(EntitiesIn(" \n\n. . . ((((("), IsEmpty());
  EXPECT_THAT(EntitiesIn("习近平在北京会见黎怀忠。"), IsEmpty());
  for (const char* piece : {"A ", "(A) ", "John (AB) ", "of the ", "President ", "John's ", "J. ",
                            "Committee of ", "Ann Lee, ", "\"Ann\" ", "van den ", "U.S. "}) {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += piece;
    EntitiesIn(text);
  }
}

// A king and a pope have one name and a number, and go by the name.
TEST(ResolveNames, KnowsWhoBearsANumber) {
  EXPECT_THAT(
      Shown(EntitiesOfMarked("King {p Charles} came. {p Charles III} and {p Bo Charles Berg} met. "
                             "{p Charles} left."),
            kPerson),
      ElementsAre("Charles III <- Charles, Charles III", "Bo Charles Berg <- Bo Charles Berg"));
  const std::vector<Entity> popes =
      EntitiesOfMarked("Pope {p Leo XIV} spoke of {p Leo XIII}. {p Leo XIV} left.");
  ASSERT_EQ(popes.size(), 2U);
  EXPECT_EQ(popes[0].key, "leo xiv");
  EXPECT_EQ(popes[1].key, "leo xiii");
}

}  // namespace
}  // namespace dateline
