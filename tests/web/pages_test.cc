// SPDX-License-Identifier: GPL-2.0-or-later
// The pages that are made from one answer: home, sources, help, facet, entity, errors.
#include <gtest/gtest.h>

#include <set>

#include "tests/web/page_support.h"
#include "web/messages.h"
#include "web/page_error.h"
#include "web/page_facet.h"
#include "web/page_help.h"
#include "web/page_home.h"
#include "web/page_sources.h"
#include "web/pager.h"
#include "web/problems.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HomePage, SaysWhatTheArchiveHolds) {
  const ArchiveSummary summary = SmallArchive();
  const std::string page = HomePage({.summary = &summary}).text();
  EXPECT_THAT(page, HasSubstr("The archive holds 10,917 articles from 2 sources, published 3 "
                              "November 2004 to 20 November 2026."));
  EXPECT_THAT(page, HasSubstr("href=\"/person/xi_jinping\""));
  EXPECT_THAT(page, HasSubstr("All 8,000 people"));
  EXPECT_THAT(page, HasSubstr("href=\"/day/2026-11-20\""));
  EXPECT_THAT(page, HasSubstr("href=\"/search?source=wikinews\""));
  EXPECT_EQ(Occurrences(page, "id=\"q\""), 1U);
}

TEST(HomePage, SaysHowToFillAnEmptyArchive) {
  const ArchiveSummary summary;
  EXPECT_THAT(HomePage({.summary = &summary}).text(), HasSubstr("<code>dateline index FILE"));
}

TEST(SourcesPage, PartsLicenceAndCredit) {
  const ArchiveSummary summary = SmallArchive();
  const std::string page = SourcesPage({.summary = &summary}).text();
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">CC BY 2.5</th><td>Wikinews</td><td>456</td>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">none given</th><td></td><td>2</td>"));
}

TEST(HelpPage, LinksEveryExampleToItsSearch) {
  const std::string page = HelpPage(Setting{}).text();
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=%22common%20perceptions%22\""));
  EXPECT_THAT(page, HasSubstr("<code>person:&quot;To Lam&quot;</code>"));
  for (const ProblemKind& kind : ProblemKinds()) {
    EXPECT_THAT(page, HasSubstr("<code>" + std::string(kind.code) + "</code>"));
  }
}

TEST(ProblemKinds, AreNamedOnce) {
  std::set<std::string_view> codes;
  for (const ProblemKind& kind : ProblemKinds()) EXPECT_TRUE(codes.insert(kind.code).second);
}

TEST(ProblemCode, KeepsToTheClosedList) {
  EXPECT_EQ(ProblemCode(405, "method"), "method");
  EXPECT_EQ(ProblemCode(400, "no-host"), "bad-request");
  EXPECT_EQ(ProblemCode(503, "too-many-connections"), "busy");
  EXPECT_EQ(ProblemCode(429, "connections-per-address"), "rate");
  EXPECT_EQ(ProblemCode(500, ""), "internal");
}

FacetView PeopleView() {
  FacetView view;
  view.request.query = "x";
  view.facet.distinct = 300;
  view.facet.values = {Value("a", "Ana Beltrán", 4), Value("b", "ليلى حداد", 2)};
  view.facet.values[0].aliases = {"Beltran"};
  view.articles = 47;
  return view;
}

TEST(FacetPage, ListsValuesWithTheirOtherForms) {
  const std::string page = FacetPage(Setting{}, PeopleView()).text();
  EXPECT_THAT(page, HasSubstr("<h1>All 300 people</h1>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Ana Beltrán</bdi><small><bdi>Beltran</bdi></small>"));
  EXPECT_THAT(page, HasSubstr("href=\"/facet/person?q=x&amp;p=2\""));
  EXPECT_THAT(page, HasSubstr("href=\"/facet/person?q=x&amp;order=name\""));
  EXPECT_THAT(page, HasSubstr("Back to 47 articles"));
  EXPECT_THAT(page, HasSubstr("noindex"));
}

TEST(FacetPage, CarriesWhatIsTickedOnOtherPages) {
  FacetView view = PeopleView();
  view.request.filter(FacetKind::kPerson).values = {"a", "elsewhere"};
  view.facet.values[0].selected = true;
  const std::string page = FacetPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("type=\"hidden\" name=\"person\" value=\"elsewhere\""));
  EXPECT_EQ(Occurrences(page, "type=\"checkbox\" name=\"person\" value=\"a\" checked"), 1U);
}

TEST(FacetPage, LeadsBackWhenNothingWasFound) {
  FacetView view = PeopleView();
  view.facet.values.clear();
  view.choice.find = "zz";
  const std::string page = FacetPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("href=\"/facet/person?q=x\">Show the whole list"));
  EXPECT_THAT(page, HasSubstr("value=\"zz\""));
}

TEST(FacetPage, EscapesWhateverItIsGiven) {
  FacetView view = PeopleView();
  const std::string hostile(kHostile);
  view.request.query = view.choice.find = hostile;
  view.facet.values[0] = Value(hostile, hostile, 1);
  view.facet.values[0].aliases = {hostile};
  ExpectNoScript(FacetPage(Setting{}, view).text());
}

TEST(FacetPage, OfTheWholeArchiveHasNoSearchToGoBackTo) {
  FacetView view = PeopleView();
  view.request = {};
  view.request.today = Day(std::chrono::year(2024) / 3 / 22);
  const std::string page = FacetPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("in the 47 articles of the archive."));
  EXPECT_THAT(page, Not(HasSubstr("Back to")));
}

TEST(FacetPage, OpensALongListAtALetter) {
  FacetView view = PeopleView();
  EXPECT_THAT(FacetPage(Setting{}, view).text(), Not(HasSubstr("class=\"az\"")));
  view.facet.initials = {{"a", 90}, {"l", 40}, {"other", 1}};
  const std::string page = FacetPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("aria-current=\"true\" href=\"/facet/person?q=x\">All</a>"));
  EXPECT_THAT(page, HasSubstr("href=\"/facet/person?q=x&amp;letter=l\">L</a>"));
  EXPECT_THAT(page, HasSubstr("<li><span>B</span></li>"));
  EXPECT_THAT(page, HasSubstr("letter=other\">Other</a>"));
  view.choice.initial = "l";
  view.facet.initials = {{"l", 1}};
  EXPECT_THAT(FacetPage(Setting{}, view).text(), HasSubstr("<h1>300 people under L</h1>"));
  EXPECT_THAT(FacetPage(Setting{}, view).text(),
              HasSubstr("aria-current=\"true\" href=\"/facet/person?q=x&amp;letter=l\">L</a>"));
}

TEST(FacetPage, SaysHowManyOfTheArchiveWhereTheyStandOut) {
  FacetView view = PeopleView();
  view.facet.values[0].in_archive = 4'000;
  EXPECT_THAT(FacetPage(Setting{}, view).text(), Not(HasSubstr("of 4,000")));
  view.choice.order = ValueOrder::kStandingOut;
  const std::string page = FacetPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("<small>of 4,000</small>"));
  EXPECT_THAT(page, HasSubstr("name=\"order\" value=\"standing-out\""));
  EXPECT_THAT(page, HasSubstr("more than chance would have it"));
  EXPECT_THAT(page, HasSubstr("<h1>300 people standing out</h1>"));
  view.facet.values.clear();
  EXPECT_THAT(FacetPage(Setting{}, view).text(), Not(HasSubstr("No name is in these articles")));
  view.facet.distinct = 0;
  EXPECT_THAT(FacetPage(Setting{}, view).text(), HasSubstr("No name is in these articles clearly"));
}

TEST(ReadFacetChoice, ReadsBackWhatFacetAddressWrites) {
  FacetChoice choice;
  choice.kind = FacetKind::kOrganisation;
  choice.find = "lam";
  choice.order = ValueOrder::kName;
  choice.initial = "d";
  choice.page = 3;
  EXPECT_EQ(ReadFacetChoice(choice.kind,
                            {{"find", "lam"}, {"letter", "d"}, {"order", "name"}, {"p", "3"}}),
            choice);
  EXPECT_EQ(FacetAddress({}, choice).text(), "/facet/org?find=lam&letter=d&order=name&p=3");
  choice.order = ValueOrder::kStandingOut;
  EXPECT_EQ(ReadFacetChoice(choice.kind, {{"order", "standing-out"}}).order, choice.order);
  EXPECT_THAT(FacetAddress({}, choice).text(), HasSubstr("&order=standing-out&"));
  for (const std::string bad : {"dd", "1", "D", "-", "others"}) {
    EXPECT_EQ(ReadFacetChoice(choice.kind, {{"letter", bad}}).initial, "") << bad;
  }
  for (const std::string bad : {"0", "-1", "x", "99999999999999999999"}) {
    EXPECT_EQ(ReadFacetChoice(choice.kind, {{"p", bad}}).page, 1U) << bad;
  }
}

ErrorView BadDate() {
  ErrorView view;
  view.query = "\"common perceptions\" date:2024-13 person:\"Tô Lâm\"";
  view.faulty = {26, 33};
  view.problem.status = 400;
  view.problem.code = "bad-date";
  view.problem.title = messages::ErrorTitle(English(), 400, "bad-date");
  view.problem.detail = "Months go from 01 to 12.";
  return view;
}

TEST(ErrorPage, UnderlinesTheFaultyCharactersAndSaysWhereTheyAre) {
  ErrorView view = BadDate();
  SearchRequest rest;
  rest.query = "rest";
  view.remedies = {{"Leave it out", rest, 24}};
  const std::string page = ErrorPage(Setting{}, view).text();
  EXPECT_THAT(page, HasSubstr("date:<strong class=\"bad\">2024-13</strong> person"));
  EXPECT_THAT(page, HasSubstr("Characters 27 to 33: Months go from 01 to 12."));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=rest\">Leave it out</a>: 24 articles"));
  EXPECT_THAT(page, HasSubstr("400 · <code>bad-date</code>"));
}

TEST(ErrorPage, OffersToTryAgainOnlyWhereThatHelps) {
  ErrorView view;
  view.problem.status = 503;
  view.problem.code = "busy";
  view.problem.instance = "/search?q=x";
  view.retry_after = 2;
  EXPECT_THAT(ErrorPage(Setting{}, view).text(), HasSubstr("href=\"/search?q=x\">Try again"));
  view.problem.status = 404;
  view.retry_after = 0;
  EXPECT_THAT(ErrorPage(Setting{}, view).text(), Not(HasSubstr("Try again")));
}

TEST(ErrorPage, EscapesWhateverItIsGiven) {
  ErrorView view = BadDate();
  view.query = view.problem.detail = view.problem.code = view.problem.title = std::string(kHostile);
  view.faulty = {3, 900};
  ExpectNoScript(ErrorPage(Setting{}, view).text());
}

TEST(OfferedPages, AreFirstLastAndThoseAround) {
  using Pages = std::vector<std::size_t>;
  EXPECT_EQ(OfferedPages(1, 1), (Pages{1}));
  EXPECT_EQ(OfferedPages(1, 3), (Pages{1, 2, 3}));
  EXPECT_EQ(OfferedPages(1, 100), (Pages{1, 2, 3, 100}));
  EXPECT_EQ(OfferedPages(50, 100), (Pages{1, 49, 50, 51, 100}));
  EXPECT_EQ(OfferedPages(100, 100), (Pages{1, 99, 100}));
}

TEST(Pager, SaysWhichPartIsShown) {
  const auto address = [](std::size_t) { return Url("/x"); };
  EXPECT_THAT(Pager(English(), {3, 20, 47, "Pages", address}).text(), HasSubstr("41–47 of 47"));
  EXPECT_TRUE(Pager(English(), {1, 20, 0, "Pages", address}).empty());
  EXPECT_TRUE(Pager(English(), {9, 20, 47, "Pages", address}).empty());
}

}  // namespace
}  // namespace dateline::web
