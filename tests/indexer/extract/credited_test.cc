// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credited.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/date.h"
#include "indexer/extract/header.h"
#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Entity> CreditedIn(std::string_view text) {
  const Article article = ArticleOf(text);
  const Day today{std::chrono::year{2026} / 8 / 1};
  return FindCredited(article, FindHeader(article, today), ShippedGazetteer());
}

std::vector<std::string> NamesIn(std::string_view text) {
  return Names(CreditedIn(text), EntityKind::kPerson);
}

TEST(FindCredited, ReadsBylines) {
  EXPECT_THAT(NamesIn("By Ma Xiuying and Tom Whitlock\nText."),
              ElementsAre("Ma Xiuying", "Tom Whitlock"));
  EXPECT_THAT(NamesIn("By Thomas van Aken Jr.\nText."), ElementsAre("Thomas van Aken Jr."));
  EXPECT_THAT(NamesIn("By P. K. Venkataraman Iyer\nText."), ElementsAre("P. K. Venkataraman Iyer"));
  EXPECT_THAT(NamesIn("By Kaisa Lehtola in Sodankylä\nText."), ElementsAre("Kaisa Lehtola"));
  EXPECT_THAT(NamesIn("By Noh Ji-ae\nText."), ElementsAre("Noh Ji-ae"));
  EXPECT_THAT(NamesIn("BY ANN LEE\nText."), ElementsAre("ANN LEE"));
}

TEST(FindCredited, ReadsThoseWhoTookPicturesAndEdited) {
  EXPECT_THAT(NamesIn("The quay. — VNA/VNS Photo Trọng Đức"), ElementsAre("Trọng Đức"));
  EXPECT_THAT(NamesIn("He won. (Photo: Nordwire/Lars Ek)"), ElementsAre("Lars Ek"));
  EXPECT_THAT(NamesIn("Text.\nPhotos: Phước Bửu"), ElementsAre("Phước Bửu"));
  EXPECT_THAT(NamesIn("Text.\n(Reporting by Layla Haddad; editing by Rana Said and Chris Ford)"),
              ElementsAre("Layla Haddad", "Rana Said", "Chris Ford"));
}

TEST(FindCredited, ReadsWhoSignsWithAnAgency) {
  EXPECT_THAT(NamesIn("It was safe. — Hồng Minh/VNS"), ElementsAre("Hồng Minh"));
  EXPECT_THAT(NamesIn("It was safe. — VNS"), IsEmpty());
}

TEST(FindCredited, TakesNoOutletForAPerson) {
  for (const char* text :
       {"By Union Wire\nText.", "By Our Correspondent\nText.", "By Sports Desk\nText.",
        "By Agencies\nText.", "Text. (Photo: Getty Images)", "Text. Photo: AFP via Getty Images",
        "Photo courtesy of the Ministry of Health", "Photo: Hà Nội\nText.",
        "Text. Photo by Delta Press", "By Staff Reporter\nText.", "By Tuesday\nText."}) {
    EXPECT_THAT(NamesIn(text), IsEmpty()) << text;
  }
}

TEST(FindCredited, ReadsTheRolesOfABylineAndNoProminence) {
  const std::vector<Entity> people =
      CreditedIn("By Orla Fennelly, Rugby Correspondent, Gaelport News\nText.");
  ASSERT_EQ(people.size(), 1u);
  EXPECT_EQ(people[0].name, "Orla Fennelly");
  ASSERT_EQ(people[0].roles.size(), 1u);
  EXPECT_EQ(people[0].roles[0].printed, "Rugby Correspondent");
  EXPECT_EQ(people[0].prominence, 0);
}

TEST(FindCredited, FindsNobodyInTheStory) {
  EXPECT_THAT(NamesIn("Photo: Ann Lee signs the treaty.\nTom Hale, 35, spoke."), IsEmpty());
  EXPECT_THAT(NamesIn(""), IsEmpty());
}

TEST(JoinCredited, MakesOnePersonOfWhoIsNamedAndCredited) {
  constexpr std::string_view kText =
      "By Ann Lee, Chief Reporter\nMinister Tom Hale met Ann Lee.\nPhoto by Mai Chi";
  const NamedAndCredited people = JoinCredited(EntitiesIn(kText), CreditedIn(kText));
  EXPECT_THAT(Names(people.named, EntityKind::kPerson),
              testing::UnorderedElementsAre("Tom Hale", "Ann Lee"));
  EXPECT_THAT(Names(people.credited, EntityKind::kPerson), ElementsAre("Mai Chi"));
  const auto lee = std::ranges::find(people.named, "ann lee", &Entity::key);
  ASSERT_NE(lee, people.named.end());
  ASSERT_EQ(lee->mentions.size(), 2u);
  EXPECT_EQ(lee->mentions.front().span, (Span{3, 10}));
  ASSERT_EQ(lee->roles.size(), 1u);
  EXPECT_EQ(lee->roles.front().printed, "Chief Reporter");
}

// "Chi" of the story is not the photographer, of whom the story knows nothing.
TEST(JoinCredited, GivesNoShortNameOfTheStoryToWhoIsCredited) {
  constexpr std::string_view kText = "Mr Chi said the quay was safe.\nPhoto by Mai Chi";
  const NamedAndCredited people = JoinCredited(EntitiesIn(kText), CreditedIn(kText));
  EXPECT_THAT(Names(people.named, EntityKind::kPerson), ElementsAre("Chi"));
  EXPECT_THAT(Names(people.credited, EntityKind::kPerson), ElementsAre("Mai Chi"));
}

}  // namespace
}  // namespace dateline
