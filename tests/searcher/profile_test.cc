// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive tells of one entity and of two.
#include "searcher/profile.h"

#include <gmock/gmock.h>

#include <fstream>

#include "core/date.h"
#include "searcher/searcher.h"
#include "searcher/written_forms.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Record WithRole(Record record, const std::string& role) {
  record.annotation.entities.front().roles.push_back({role, {}});
  return record;
}

Record Met(const std::string& id, const std::string& date, const std::string& text) {
  return MakeRecord({.id = id,
                     .title = "A meeting",
                     .text = text,
                     .date = date,
                     .source = "VNS",
                     .people = {"Lê Hoài Trung|Trung", "Wang Yi|Wang"}});
}

std::vector<Record> Articles() {
  return {
      WithRole(Met("a", "2024-03-22", "Lê Hoài Trung met Wang Yi. Trung spoke.\n"), "Chairman"),
      WithRole(Met("b", "2024-08-01", "Lê Hoài Trung spoke.\nWang Yi listened to him.\n"),
               "chairman"),
      WithRole(Met("c", "2025",
                   "Lê Hoài Trung came. " + std::string(80, '.') +
                       " One two three four five six seven eight nine ten "
                       "eleven twelve. Wang Yi left.\n"),
               "Minister"),
      MakeRecord({.id = "d", .text = "Le Hoai Trung.\n", .people = {"Le Hoai Trung"}}),
      MakeRecord({.id = "e", .text = "Xi Jinping.\n", .people = {"Xi Jinping"}}),
  };
}

class ProfileTest : public testing::Test {
 protected:
  EntityProfile Trung() const { return *searcher_.Describe(EntityKind::kPerson, "le_hoai_trung"); }
  PairProfile Pair(const std::string& other) const {
    return *searcher_.DescribePair({EntityKind::kPerson, "le_hoai_trung"},
                                   {EntityKind::kPerson, other});
  }

  TestArchive archive_{Articles()};
  Searcher searcher_ = *Searcher::Open({archive_.path()});
};

TEST_F(ProfileTest, TellsEveryFormAndWhyItIsTied) {
  const EntityProfile trung = Trung();
  EXPECT_EQ(trung.articles, 4U);
  EXPECT_EQ(trung.probable, 0U);
  EXPECT_FALSE(trung.is_short);
  EXPECT_THAT(trung.keys, ElementsAre("le hoai trung"));
  EXPECT_THAT(trung.forms,
              ElementsAre(WrittenForm{"Lê Hoài Trung", 3, FormTie::kWhole, KeyLink::kSame},
                          WrittenForm{"Trung", 3, FormTie::kPart, KeyLink::kSame},
                          WrittenForm{"Le Hoai Trung", 1, FormTie::kWhole, KeyLink::kSame}));
}

TEST_F(ProfileTest, TellsWhenHeWasSeenAndTheLongestSilence) {
  const Appearance appearance = Trung().appearance;
  ASSERT_TRUE(appearance.seen);
  EXPECT_EQ(FormatDay(appearance.seen->first), "2024-03-22");
  EXPECT_EQ(FormatDay(appearance.seen->last), "2025-12-31");
  EXPECT_EQ(appearance.undated, 1U);
  ASSERT_TRUE(appearance.silence) << "a year of unknown days ends a silence on its first";
  EXPECT_EQ(FormatDay(appearance.silence->last_before), "2024-08-01");
  EXPECT_EQ(FormatDay(appearance.silence->first_after), "2025-01-01");
  EXPECT_EQ(appearance.silence->days, 153U);
}

TEST_F(ProfileTest, GathersRolesNewestFirst) {
  const ReportedRoles reported = Trung().roles;
  EXPECT_EQ(reported.read, 4U);
  EXPECT_EQ(reported.most_often, "chairman");
  ASSERT_THAT(reported.roles, SizeIs(2));
  EXPECT_EQ(reported.roles[0].text, "Minister");
  EXPECT_EQ(reported.roles[1].text, "chairman") << "as the newest prints it";
  EXPECT_EQ(reported.roles[1].articles, 2U);
  EXPECT_EQ(reported.roles[1].first.id, "a");
  EXPECT_EQ(reported.roles[1].last.id, "b");
  EXPECT_EQ(reported.roles[1].last.source, "VNS");
}

TEST_F(ProfileTest, CountsWhereTwoStandTogether) {
  const PairProfile pair = Pair("wang_yi");
  EXPECT_EQ(pair.articles, 3U);
  EXPECT_EQ(pair.read, 3U);
  EXPECT_EQ(pair.in_one_sentence, 1U);
  EXPECT_EQ(pair.near, 2U) << "in b they stand in neighbouring sentences, in c far apart";
  ASSERT_THAT(pair.sentences, SizeIs(1));
  EXPECT_EQ(pair.sentences[0].article.id, "a");
  EXPECT_EQ(pair.sentences[0].text.text, "Lê Hoài Trung met Wang Yi.");
  EXPECT_THAT(pair.sentences[0].text.ranges, SizeIs(2));
  EXPECT_EQ(pair.sides[0].articles, 4U);
  EXPECT_EQ(pair.sides[1].articles, 3U);
}

TEST_F(ProfileTest, TwoWhoNeverMeetHaveAnEmptyPair) {
  const PairProfile pair = Pair("xi_jinping");
  EXPECT_EQ(pair.articles, 0U);
  EXPECT_FALSE(pair.appearance.seen);
  EXPECT_THAT(pair.sentences, IsEmpty());
}

TEST_F(ProfileTest, RefusesPairsThatAreNone) {
  const EntityName trung{EntityKind::kPerson, "le_hoai_trung"};
  EXPECT_EQ(searcher_.DescribePair(trung, trung).error().fault, Fault::kBadInput);
  EXPECT_EQ(searcher_.DescribePair(trung, {EntityKind::kPlace, "nowhere"}).error().fault,
            Fault::kNotFound);
}

TEST_F(ProfileTest, TellsWhyAFilterFindsAnArticle) {
  SearchRequest request;
  request.filter(FacetKind::kPerson).values = {"wang_yi"};
  request.sort = SortOrder::kOldest;
  const SearchResponse response = *searcher_.Search(request);
  ASSERT_THAT(response.hits, SizeIs(3));
  ASSERT_THAT(response.hits[0].reasons, SizeIs(1));
  const NamingReason& reason = response.hits[0].reasons[0];
  EXPECT_EQ(reason.id, "wang_yi");
  EXPECT_EQ(reason.link, KeyLink::kSame);
  EXPECT_EQ(reason.sentence.text.text, "Lê Hoài Trung met Wang Yi.");
  EXPECT_EQ(reason.sentence.text.ranges.size(), 1U);
}

TEST_F(ProfileTest, AnAddressDiesWithItsLastArticle) {
  EXPECT_TRUE(searcher_.Describe(EntityKind::kPerson, "xi_jinping"));
  archive_.Remove("e");
  ASSERT_TRUE(*searcher_.Refresh());
  EXPECT_EQ(searcher_.Describe(EntityKind::kPerson, "xi_jinping").error().fault, Fault::kNotFound);
}

TEST(SplitProfile, ListsWhoSharesTheName) {
  const auto okafor = [](const std::string& id, const std::string& text) {
    return MakeRecord({.id = id, .text = text, .date = "2024-01-01", .people = {"John Okafor"}});
  };
  const TestArchive archive({okafor("1", "John Okafor scored.\n"),
                             okafor("2", "John Okafor met envoys.\n"),
                             okafor("3", "John Okafor resigned.\n")});
  std::ofstream(archive.path() / "authority.jsonl")
      << R"j({"op":"split","key":"john okafor","when":{"with":["scored"]},)j"
      << R"j("id":"p:okafor-footballer","display":"John Okafor (footballer)"})j"
      << "\n";
  const Searcher searcher = *Searcher::Open({archive.path()});
  const EntityProfile minister = *searcher.Describe(EntityKind::kPerson, "john_okafor");
  EXPECT_EQ(minister.articles, 2U);
  EXPECT_THAT(minister.forms,
              ElementsAre(WrittenForm{"John Okafor", 2, FormTie::kWhole, KeyLink::kSame}));
  ASSERT_THAT(minister.splits, SizeIs(1));
  EXPECT_EQ(minister.splits[0],
            (Namesake{"p:okafor-footballer", "John Okafor (footballer)", 1, false}));

  const EntityProfile footballer = *searcher.Describe(EntityKind::kPerson, "p:okafor-footballer");
  EXPECT_EQ(footballer.articles, 1U);
  ASSERT_THAT(footballer.splits, SizeIs(1));
  EXPECT_EQ(footballer.splits[0].id, "john_okafor");
  const StoredArticle article = *searcher.Read("1", "");
  EXPECT_EQ(article.entities[0].id, "p:okafor-footballer");
  EXPECT_EQ(article.entities[0].link, KeyLink::kAuthority);
}

TEST(TieOf, TellsWholeNamesPartsAndAcronyms) {
  const EntityKind person = EntityKind::kPerson;
  const EntityKind body = EntityKind::kOrganisation;
  EXPECT_EQ(TieOf(person, "le hoai trung", "Lê Hoài Trung"), FormTie::kWhole);
  EXPECT_EQ(TieOf(person, "le hoai trung", "Trung"), FormTie::kPart);
  EXPECT_EQ(TieOf(person, "short:trung", "Trung"), FormTie::kWhole);
  EXPECT_EQ(TieOf(person, "le hoai trung", "Le H. Trung"), FormTie::kOther);
  EXPECT_EQ(TieOf(body, "communist party of viet nam", "CPV"), FormTie::kAcronym);
  EXPECT_EQ(TieOf(body, "communist party of viet nam", "Communist Party"), FormTie::kPart);
}

}  // namespace
}  // namespace dateline
