// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_search.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"
#include "web/address.h"
#include "web/facet_list.h"
#include "web/message_keys/results.h"
#include "web/messages.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

SearchView OneHitView() {
  SearchView view;
  view.request.query = "common perceptions";
  view.response = OneHit();
  return view;
}

std::string PageOf(const SearchView& view) { return SearchPage(Setting{}, view).text(); }

TEST(SearchPage, ShowsTheArticleWithItsDayItsSourceAndItsHighlights) {
  const std::string page = PageOf(OneHitView());
  EXPECT_THAT(page, HasSubstr("<title>“common perceptions”, 1 article · Dateline</title>"));
  EXPECT_THAT(page, HasSubstr("1 article <span class=\"quiet\">in 8 ms</span>"));
  EXPECT_THAT(page, HasSubstr("<time datetime=\"2024-03-22\">22 March 2024</time>"));
  EXPECT_THAT(page, HasSubstr("the <mark>common perceptions</mark> reached"));
  EXPECT_THAT(page, HasSubstr("href=\"/article/founding-reports/000_fb207dc14ab148fa?q=common%20"
                              "perceptions\""));
  EXPECT_THAT(page, HasSubstr("href=\"/person/cai_qi\""));
  EXPECT_THAT(page, HasSubstr("value=\"common perceptions\""));
}

TEST(SearchPage, OffersEveryPersonAsATickAndAsAnExclusion) {
  const std::string page = PageOf(OneHitView());
  EXPECT_THAT(page, HasSubstr("type=\"checkbox\" name=\"person\" value=\"le_hoai_trung\">"));
  EXPECT_THAT(page,
              HasSubstr("href=\"/search?q=common%20perceptions&amp;not.person=le_hoai_trung\""));
  EXPECT_THAT(page, Not(HasSubstr("person.op")));
  EXPECT_THAT(page, Not(HasSubstr("noindex")));
}

TEST(SearchPage, ShowsTicksAsChipsWithASwitchAndStopsIndexing) {
  SearchView view = OneHitView();
  view.request.filter(FacetKind::kPerson).values = {"le_hoai_trung"};
  view.response.facets[0].values[0].selected = true;
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("<span>Person</span> <bdi>Lê Hoài Trung</bdi>"));
  EXPECT_THAT(page, HasSubstr("name=\"person.op\" value=\"any\" checked"));
  EXPECT_THAT(page, HasSubstr("value=\"le_hoai_trung\" checked"));
  EXPECT_THAT(page, HasSubstr(">Only<"));  // ticking the second would widen
  EXPECT_THAT(page, HasSubstr("noindex"));
  EXPECT_THAT(page, HasSubstr("Matching the person <strong><bdi>Lê Hoài Trung"));
}

TEST(SearchPage, NamesAnIdThatNobodyCarries) {
  SearchView view = OneHitView();
  view.request.filter(FacetKind::kPerson).values = {"no_one"};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("<bdi>Unknown person no_one</bdi>"));
  // It has no row to be ticked in, so the form carries it.
  EXPECT_THAT(page, HasSubstr("type=\"hidden\" name=\"person\" value=\"no_one\""));
}

TEST(SearchPage, LeadsFromABarAndAYearToTheirArticles) {
  const std::string page = PageOf(OneHitView());
  EXPECT_THAT(page, HasSubstr("from=2024-03&amp;to=2024-03\" tabindex=\"-1\" class=\"on\""));
  EXPECT_THAT(page, HasSubstr("<title>March 2024: 1 article</title>"));
  EXPECT_THAT(page, HasSubstr("from=2024&amp;to=2024\">2024<"));
  EXPECT_THAT(page, HasSubstr("Articles a month, at most 1"));
}

TEST(SearchPage, SaysHowManyHaveNoDate) {
  SearchView view = OneHitView();
  view.response.published.undated = 3;
  view.response.published.coarser = 2;
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("undated=only"));
  EXPECT_THAT(page, HasSubstr("3 articles have no date"));
  EXPECT_THAT(page, HasSubstr("2 articles are dated less precisely than a bar"));
}

TEST(SearchPage, KeepsABadDateAsTypedAndSaysWhatIsWrongTwice) {
  SearchView view = OneHitView();
  const Parameters parameters = {{"q", "x"}, {"from", "2024-13"}};
  view.typed = TypedDatesOf(parameters, ReadAddress(parameters).errors);
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("name=\"from\" value=\"2024-13\""));
  EXPECT_THAT(page, HasSubstr("aria-invalid=\"true\" aria-describedby=\"from-error\""));
  EXPECT_THAT(page, HasSubstr("id=\"from-error\">“2024-13” is not a date."));
  EXPECT_THAT(page, HasSubstr("<a href=\"#from\">“2024-13” is not a date."));
}

TEST(SearchPage, SaysHowAQueryWasReadGenerously) {
  SearchView view = OneHitView();
  view.response.query.understood = {Phrase::kText, "\"common perceptions\"", 0, 0, {}, {}};
  view.response.query.warnings = {
      {"unbalanced-quote", "The last quotation mark was missing.", {0, 1}}};
  EXPECT_THAT(PageOf(view), HasSubstr("Read as: <strong dir=\"auto\">&quot;common perceptions"));
  view.response.query = {};
  view.response.query.matched_any = true;
  EXPECT_THAT(PageOf(view), HasSubstr("No article has all of these words; 1 has some of them."));
  view.response.query.with_every_word = 1;
  EXPECT_THAT(PageOf(view), HasSubstr("1 article has all of these words; 1 in all has some of"));
}

TEST(SearchPage, SaysWhatRecencyMeansWhereItCounts) {
  SearchView view = OneHitView();
  EXPECT_THAT(PageOf(view), Not(HasSubstr(English()[messages::kRecentMeans])));
  view.request.sort = SortOrder::kRecent;
  EXPECT_THAT(PageOf(view), HasSubstr(English()[messages::kRecentMeans]));
  EXPECT_THAT(PageOf(view), HasSubstr("<option value=\"recent\" selected>"));
}

TEST(SearchPage, ExplainsScoresWhereItIsAsked) {
  SearchView view = OneHitView();
  EXPECT_THAT(PageOf(view), Not(HasSubstr("<summary>Score")));
  view.response.hits[0].score = 4.5;
  view.response.hits[0].explanation = {{ScoreField::kTitle, {"visit"}, 4.5}};
  EXPECT_THAT(PageOf(view), HasSubstr("<summary>Score 4.50</summary>"));
  EXPECT_THAT(PageOf(view), HasSubstr("<li>4.50 in the title: visit</li>"));
}

TEST(SearchPage, OffersThoseWhomANameMayMean) {
  SearchView view = OneHitView();
  view.request.query = "person:Wang";
  view.response.query.understood = {Phrase::kText, "articles naming Wang", 0, 0, {}, {}};
  view.response.query.warnings = {{"ambiguous-name", "All of them were taken.", {0, 11}}};
  view.response.query.ambiguous = {
      {FacetKind::kPerson,
       "Wang",
       {0, 11},
       3,
       {{"wang_yi", "Wang Yi", 1041}, {"wang_x", "Wang <X>", 12}, {"short:wang", "Wang", 6}}}};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("“<bdi>Wang</bdi>” means several here."));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=person%3AWang&amp;person=wang_yi\"><bdi>Wang "
                              "Yi</bdi> <span>1,041</span></a>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Wang &lt;X&gt;</bdi> <span>12</span></a>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Wang</bdi>, not tied to one person <span>6</span></a>"));
  EXPECT_THAT(page, Not(HasSubstr("All of them were taken.")));
}

TEST(SearchPage, ShowsWhatCountsAsNamingAsChips) {
  SearchView view = OneHitView();
  view.request.exact = true;
  view.request.prominence = kInHeadline | kQuoted;
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("only surely named"));
  EXPECT_THAT(page, HasSubstr("<span>Named</span> in the headline"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=common%20perceptions&amp;exact=1&amp;"
                              "prominence=headline\""));
}

TEST(SearchPage, ShowsLanguagesAsTicksAndAsChips) {
  SearchView view = OneHitView();
  view.request.written_in = {{"vi"}, {"fr"}, FacetOp::kAny};
  view.response.languages.values = {{.id = "vi", .count = 1, .selected = true},
                                    {.id = "fr", .count = 4, .excluded = true},
                                    {.id = "en", .count = 9}};
  view.response.prominence.values = {{.id = "headline", .count = 1}};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("<span>Language</span> <bdi>Vietnamese</bdi>"));
  EXPECT_THAT(page, HasSubstr("<span>Not</span> <bdi>French</bdi>"));
  EXPECT_THAT(page, HasSubstr("name=\"lang\" value=\"vi\" checked"));
  EXPECT_THAT(page, HasSubstr("type=\"hidden\" name=\"not.lang\" value=\"fr\""));
  EXPECT_THAT(page, HasSubstr("name=\"prominence\" value=\"headline\">"));
}

TEST(SearchPage, OffersWaysOutOfNothingWithTheirCounts) {
  SearchView view = OneHitView();
  view.response = SearchResponse{};
  view.request.from = *ParsePartialDate("1998");
  LooserSearch way;
  way.kind = LooseningKind::kWithoutDates;
  way.request = view.request;
  way.request.from.reset();
  way.total = 12;
  view.help.looser = {way};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("No articles <span"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=common%20perceptions\">Published at any time</a>:"
                              " 12 articles"));
  EXPECT_THAT(page, Not(HasSubstr("<svg class=\"time__plot\"")));
}

TEST(SearchPage, AsksWhetherAnotherSpellingWasMeant) {
  SearchView view = OneHitView();
  view.response = SearchResponse{};
  view.request.query = "<b> minsiter";
  view.help.did_you_mean = {{{"<b> minister", {{4, 12}}}, 1200}};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("Did you mean <a rel=\"nofollow\" dir=\"auto\" "
                              "href=\"/search?q=%3Cb%3E%20minister\">&lt;b&gt; "
                              "<strong>minister</strong></a>? <span class=\"quiet\">1,200 "
                              "articles</span>"));
  view.help.did_you_mean.clear();
  EXPECT_THAT(PageOf(view), Not(HasSubstr("Did you mean")));
}

TEST(SearchPage, LeadsBackFromAPageBeyondTheLast) {
  SearchView view = OneHitView();
  view.request.page = 9;
  view.response.hits.clear();
  EXPECT_THAT(PageOf(view), HasSubstr("The first page of this search"));
}

TEST(SearchPage, MarksAHeadlineThatWasMadeAndADateThatIsUnknown) {
  SearchView view = OneHitView();
  view.response.hits[0].title_origin = TitleOrigin::kMade;
  view.response.hits[0].published = {};
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("Headline made from the first sentence"));
  EXPECT_THAT(page, HasSubstr("<span>Date unknown</span>"));
}

TEST(SearchPage, MarksADateThatWasWorkedOut) {
  SearchView view = OneHitView();
  view.response.hits[0].published = PublishedOn("2026-01");
  view.response.hits[0].published.origin = DateOrigin::kInferred;
  EXPECT_THAT(PageOf(view), HasSubstr("<span class=\"inferred\"><time datetime=\"2026-01\">About "
                                      "January 2026, from the text</time></span>"));
}

TEST(SearchPage, EscapesWhateverTheArchiveHolds) {
  SearchView view = OneHitView();
  const std::string hostile(kHostile);
  Hit& hit = view.response.hits[0];
  hit = {hostile,
         {hostile, {{0, 8}}},
         TitleOrigin::kPrinted,
         {},
         hostile,
         hostile,
         hostile,
         hostile,
         {{hostile, {{1, 5}, {3, 90}}}},
         {{hostile, hostile, {hostile}, 1, false}},
         {{FacetKind::kPerson,
           hostile,
           hostile,
           KeyLink::kPrior,
           {Field::kText, {0, 9}, {hostile, {{0, 9}}}, {}, 1}}},
         0,
         1,
         {{hostile, hostile, {}, hostile}},
         {{ScoreField::kText, {hostile}, 1}}};
  view.request.query = hostile;
  view.request.filter(FacetKind::kPerson).values = {hostile};
  view.request.filter(FacetKind::kOrganisation).excluded = {hostile};
  view.response.facets[0].values = {Value(hostile, hostile, 2)};
  view.response.facets[0].values[0].selected = true;
  view.response.facets[0].values[0].aliases = {hostile};
  view.response.query.understood = {Phrase::kText, hostile, 0, 0, {}, {}};
  view.response.query.warnings = {{hostile, hostile, {0, 3}}};
  view.typed.boxes[0] = hostile;
  view.typed.errors = {{"from", "bad-date", hostile}};
  ExpectNoScript(PageOf(view));
}

TEST(SearchPage, KeepsTheThemeThatTheReaderChose) {
  Setting setting;
  setting.theme = "dark";
  EXPECT_THAT(SearchPage(setting, OneHitView()).text(), HasSubstr("data-theme=\"dark\""));
  setting.theme = "\"><script>";
  EXPECT_THAT(SearchPage(setting, OneHitView()).text(), Not(HasSubstr("data-theme")));
}

TEST(ShownValues, AreTheTickedOnesAndTheFirstFew) {
  Facet facet;
  facet.kind = FacetKind::kOrganisation;
  facet.values = {Value("z", "Z", 0)};
  facet.values[0].selected = true;
  for (int i = 0; i < 9; ++i) facet.values.push_back(Value(std::to_string(i), "v", 5));
  facet.values.push_back(Value("gone", "gone", 0));
  EXPECT_EQ(ShownValues(facet).size(), 4U);
  EXPECT_EQ(ShownValues(facet)[0].id, "z");
  facet.values = {Value("none", "None", 0)};
  EXPECT_TRUE(ShownValues(facet).empty());
}

TEST(FacetBlock, LeadsToTheWholeListWhenItIsCut) {
  Facet facet;
  facet.kind = FacetKind::kPerson;
  facet.distinct = 38;
  for (int i = 0; i < 9; ++i) facet.values.push_back(Value(std::to_string(i), "v", 5));
  SearchRequest request;
  request.query = "x";
  const std::string block = FacetBlock(English(), request, facet).text();
  EXPECT_EQ(Occurrences(block, "<li class=\"opt\">"), 6U);
  EXPECT_THAT(block, HasSubstr("href=\"/facet/person?q=x\">All 38 people</a>"));
  EXPECT_THAT(block, HasSubstr("placeholder=\"Find among 38\""));
  EXPECT_THAT(FindForm(English(), request, facet).text(), HasSubstr("action=\"/facet/person\""));
}

}  // namespace
}  // namespace dateline::web
