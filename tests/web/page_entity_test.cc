// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of one entity and of two.
#include "web/page_entity.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "searcher/authority.h"
#include "tests/web/page_support.h"
#include "web/entity_sides.h"
#include "web/page_pair.h"
#include "web/pair_address.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

ArticleReference Report() {
  return {"founding/1", "Trung meets officials", PublishedOn("2024-03-22"), "vns", "VNS"};
}

NamingReason Reason(KeyLink link) {
  NamingSentence sentence;
  sentence.text = {"Trung spoke of trade.", {{0, 5}}};
  sentence.rule = link == KeyLink::kPrior ? MentionRule::kAlone : MentionRule::kFullName;
  sentence.confidence = 0.97F;
  return {FacetKind::kPerson, "le_hoai_trung", "Lê Hoài Trung", link, sentence};
}

EntityView Trung() {
  EntityView view;
  EntityProfile& profile = view.profile;
  profile.kind = EntityKind::kPerson;
  profile.id = "le_hoai_trung";
  profile.label = "Lê Hoài Trung";
  profile.articles = 214;
  profile.probable = 6;
  profile.keys = {"le hoai trung", "hoai trung le"};
  profile.forms = {{"Lê Hoài Trung", 131, FormTie::kWhole, KeyLink::kSame},
                   {"Hoai Trung Le", 64, FormTie::kWhole, KeyLink::kOrder},
                   {"Trung", 40, FormTie::kPart, KeyLink::kSame},
                   {"Trung", 6, FormTie::kWhole, KeyLink::kPrior}};
  profile.appearance.seen = DayRange{Range("2019-03-01").first, Range("2026-03-09").first};
  profile.appearance.silence = Silence{Range("2020-01-05").first, Range("2020-08-01").first, 209};
  profile.roles.most_often = "Minister of Foreign Affairs";
  profile.roles.roles = {{"Minister of Foreign Affairs", 3, Report(), Report()}};
  profile.roles.read = 200;
  profile.shared = {{"Trung", 3, {{"ngo_trung", "Ngô Trung", 4, false}}}};
  Hit probable = FirstReport();
  probable.reasons = {Reason(KeyLink::kPrior)};
  probable.snippets.clear();
  profile.probable_articles = {probable};
  view.response = OneHit();
  view.response.facets[0].values[0].selected = true;
  view.response.facets[1].values = {Value("cpv", "CPV", 201)};
  return view;
}

std::string PageOf(const EntityView& view) { return EntityPage(Setting{}, view).text(); }

TEST(EntityPage, ShowsFormsCompanionsAndLatestArticles) {
  const std::string page = PageOf(Trung());
  EXPECT_THAT(page, HasSubstr("<span>1 March 2019 to 9 March 2026</span>"));
  EXPECT_THAT(page, HasSubstr("<span>6 of them probable</span>"));
  EXPECT_THAT(page, HasSubstr("Search these 214 articles"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?person=le_hoai_trung&amp;exact=1\">Only the 208"));
  EXPECT_THAT(page, HasSubstr("href=\"/person/cai_qi\"><bdi>Cai Qi"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?person=cai_qi&amp;person=le_hoai_trung&amp;"
                              "person.op=all\""));
  EXPECT_THAT(page, HasSubstr("href=\"/search?person=le_hoai_trung&amp;org=cpv\""));
  EXPECT_THAT(page, HasSubstr("href=\"/pair?person=cai_qi&amp;person=le_hoai_trung\""));
  EXPECT_THAT(page, HasSubstr("<h3 dir=\"auto\" lang=\"en\">"));
}

TEST(EntityPage, SaysWhyEachFormIsTied) {
  const std::string page = PageOf(Trung());
  EXPECT_THAT(page, HasSubstr("<bdi>Lê Hoài Trung</bdi><span>131</span></li>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Hoai Trung Le</bdi><span>64</span><small>the words of Lê Hoài "
                              "Trung in another order</small>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Trung</bdi><span>40</span><small>where the full name stands"));
  EXPECT_THAT(page, HasSubstr("<h3>Probably</h3>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Trung</bdi><span>6</span><small>tied by this short name"));
}

TEST(EntityPage, TellsSilencesRolesAndTheirSources) {
  const std::string page = PageOf(Trung());
  EXPECT_THAT(page, HasSubstr("Longest silence: 209 days, from 5 January 2020 to 1 August 2020."));
  EXPECT_THAT(page, HasSubstr("Most often described as <bdi>Minister of Foreign Affairs</bdi>."));
  EXPECT_THAT(page, HasSubstr("href=\"/article/founding/1?person=le_hoai_trung\""));
  EXPECT_THAT(page, HasSubstr("Read in the 200 newest of 214 articles."));
}

TEST(EntityPage, ShowsProbableArticlesApartWithTheirSentence) {
  const std::string page = PageOf(Trung());
  EXPECT_THAT(page, HasSubstr("<h2>Probable articles</h2>"));
  EXPECT_THAT(page, HasSubstr("<mark>Trung</mark> spoke of trade."));
  EXPECT_THAT(page, HasSubstr("probable, <data value=\"0.97\">0.97</data>"));
}

TEST(EntityPage, OffersOthersOfTheNameAndAWayToPartThem) {
  EntityView view = Trung();
  view.profile.splits = {{"p:trung-2", "Trung (the other)", 2, false}};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("2 others here are called Trung: <a href=\"/person/ngo_trung\">"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=person%3A%22Trung%22\">See all"));
  EXPECT_THAT(page,
              HasSubstr("More than one has this name here: <a href=\"/person/p%3Atrung-2\">"));
  EXPECT_THAT(page, HasSubstr("These are not all one person"));
  EXPECT_THAT(page, HasSubstr("href=\"/help#people\""));
}

TEST(EntityPage, SaysThatAShortNameIsNobody) {
  EntityView view = Trung();
  view.profile.label = "Trung";
  view.profile.is_short = true;
  EXPECT_THAT(PageOf(view), HasSubstr("Trung, not tied to one person"));
}

TEST(EntityPage, LeavesItselfOutOfItsCompany) {
  EXPECT_THAT(PageOf(Trung()), Not(HasSubstr("<li><a href=\"/person/le_hoai_trung\"")));
}

TEST(EntityPage, EscapesWhateverItIsGiven) {
  EntityView view = Trung();
  const std::string hostile(kHostile);
  EntityProfile& profile = view.profile;
  profile.label = profile.id = profile.forms[0].form = profile.keys[0] = hostile;
  profile.roles.most_often = profile.roles.roles[0].text = hostile;
  profile.roles.roles[0].last = {hostile, hostile, {}, hostile, hostile};
  profile.shared = {{hostile, 2, {{hostile, hostile, 1, true}}}};
  profile.splits = profile.same_name = profile.shared[0].others;
  profile.probable_articles[0].reasons[0].label = hostile;
  profile.probable_articles[0].reasons[0].sentence.text = {hostile, {{0, 900}}};
  view.response.facets[0].values[1] = Value(hostile, hostile, 9);
  ExpectNoScript(PageOf(view));
}

TEST(EntitySearch, CountsCompanionsNotAlternatives) {
  const SearchRequest request = EntitySearch(EntityKind::kPerson, "x");
  EXPECT_EQ(request.filter(FacetKind::kPerson).op, FacetOp::kAll);
  EXPECT_EQ(request.sort, SortOrder::kNewest);
}

// The lines are offered to be copied, so they must be what an authority file takes.
TEST(AuthorityLines, AreOnesThatTheFileTakes) {
  EntityProfile profile = Trung().profile;
  const ReadAuthority split = ParseAuthority(SplitLine(profile));
  ASSERT_TRUE(split.faults.empty()) << split.faults[0].message;
  EXPECT_EQ(split.authority.of(FacetKind::kPerson).splits.at(0).id, "p:le-hoai-trung-2");
  EXPECT_TRUE(ParseAuthority(KeepApartLine(profile)).faults.empty());

  profile.kind = EntityKind::kPlace;
  profile.keys = {"ليلى", "x y"};
  const ReadAuthority place = ParseAuthority(SplitLine(profile) + "\n" + KeepApartLine(profile));
  ASSERT_TRUE(place.faults.empty()) << place.faults[0].message;
  EXPECT_EQ(place.authority.of(FacetKind::kPlace).splits.at(0).id, "l:other-2");
  profile.keys = {"x"};
  EXPECT_EQ(KeepApartLine(profile), "");
}

PairView TrungAndCai() {
  PairView view;
  PairProfile& pair = view.profile;
  pair.sides = {PairSide{EntityKind::kPerson, "cai_qi", "Cai Qi", 31},
                PairSide{EntityKind::kPerson, "le_hoai_trung", "Lê Hoài Trung", 214}};
  pair.articles = 27;
  pair.read = 20;
  pair.in_one_sentence = 12;
  pair.near = 9;
  pair.appearance.seen = Range("2024");
  pair.sentences.push_back({Report(), {"Trung met Cai.", {{0, 5}, {10, 13}}}});
  view.response = OneHit();
  return view;
}

TEST(PairPage, TellsWhereTwoStandTogether) {
  const std::string page = PairPage(Setting{}, TrungAndCai()).text();
  EXPECT_THAT(page, HasSubstr("<h1 dir=\"auto\">Cai Qi and Lê Hoài Trung</h1>"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?person=cai_qi&amp;person=le_hoai_trung&amp;"
                              "person.op=all\">Search these 27 articles"));
  EXPECT_THAT(page, HasSubstr("In 12 of them one sentence names both; in 9 they stand within 10 "
                              "words of each other. Counted in the 20 newest of 27 articles."));
  EXPECT_THAT(page, HasSubstr("<mark>Trung</mark> met <mark>Cai</mark>."));
  EXPECT_THAT(page, HasSubstr("27 of 214 name both, 13%"));
  EXPECT_THAT(page, HasSubstr("First together 1 January 2024, last 31 December 2024."));
}

TEST(PairPage, SaysThatTwoNeverMeet) {
  PairView view = TrungAndCai();
  PairProfile never;
  never.sides = view.profile.sides;
  view.profile = never;
  const std::string page = PairPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("No article in this archive names both Cai Qi and Lê Hoài Trung."));
  EXPECT_THAT(page, Not(HasSubstr("class=\"btn btn--main\"")));
}

TEST(PairPage, EscapesWhateverItIsGiven) {
  PairView view = TrungAndCai();
  const std::string hostile(kHostile);
  view.profile.sides[0].label = view.profile.sides[1].id = hostile;
  view.profile.sentences[0].text = {hostile, {{0, 900}}};
  view.profile.sentences[0].article = {hostile, hostile, {}, hostile, hostile};
  ExpectNoScript(PairPage(Setting{}, view).text());
}

TEST(PairAddress, IsOneForOnePair) {
  const EntityName trung{EntityKind::kPerson, "le_hoai_trung"};
  const EntityName cpv{EntityKind::kOrganisation, "cpv"};
  const EntityName cai{EntityKind::kPerson, "cai_qi"};
  EXPECT_EQ(PairAddress(trung, cai).text(), "/pair?person=cai_qi&person=le_hoai_trung");
  EXPECT_EQ(PairAddress(cpv, trung).text(), "/pair?person=le_hoai_trung&org=cpv");
  EXPECT_EQ(ReadPair({{"org", "cpv"}, {"x", "y"}, {"person", "le_hoai_trung"}})->second, cpv);
}

TEST(ReadPair, TakesExactlyTwo) {
  for (const Parameters& parameters :
       std::vector<Parameters>{{},
                               {{"person", "a"}},
                               {{"person", "a"}, {"person", "a"}},
                               {{"person", "a"}, {"org", ""}},
                               {{"person", "a"}, {"person", "b"}, {"place", "c"}}}) {
    EXPECT_EQ(ReadPair(parameters).error().code, "bad-value");
  }
}

}  // namespace
}  // namespace dateline::web
