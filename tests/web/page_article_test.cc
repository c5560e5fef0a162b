// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_article.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"
#include "web/annotated_text.h"
#include "web/article_lists.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kText =
    "date 2024-03-22 BEIJING — Lê Hoài Trung on Friday met Wang Yi in China.\n"
    "\n"
    "Trung spoke of common perceptions. — VNS\n";

Span At(std::string_view part, std::size_t from = 0) {
  const std::size_t begin = kText.find(part, from);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
}

Entity MakeEntity(EntityKind kind, std::vector<std::string> forms) {
  Entity entity;
  entity.kind = kind;
  entity.name = forms.front();
  for (const std::string& form : forms) {
    entity.mentions.push_back({Field::kText, At(form), MentionRule::kFullName, 1});
  }
  entity.forms = std::move(forms);
  return entity;
}

StoredArticle Report() {
  StoredArticle stored;
  Article& article = stored.record.article;
  article.id = "founding/1";
  article.title = "Trung meets officials";
  article.text = kText;
  article.language = "en";
  article.licence = "CC BY 2.5";
  article.credit = "Wikinews";
  article.credit_url = "https://example.org/terms";
  article.path = "seed-1.txt";
  Annotation& annotation = stored.record.annotation;
  annotation.header.published = PublishedOn("2024-03-22");
  annotation.header.dateline_place = "Beijing";
  annotation.header.source = "VNS";
  annotation.header.body = {At("BEIJING").begin, At(" — VNS").begin};
  annotation.header.dateline = At("BEIJING —");
  annotation.entities = {MakeEntity(EntityKind::kPerson, {"Lê Hoài Trung"}),
                         MakeEntity(EntityKind::kPerson, {"Wang Yi"}),
                         MakeEntity(EntityKind::kPlace, {"BEIJING"})};
  Entity& trung = annotation.entities[0];
  trung.forms.push_back("Trung");
  trung.mentions.push_back({Field::kText, At("Trung spoke"), MentionRule::kShortName, 1});
  trung.mentions.back().span.end = trung.mentions.back().span.begin + 5;
  trung.roles = {{"Chairman of the Commission", {}}, {"Chairman of the Commission", {}}};
  DateMention friday;
  friday.span = At("on Friday");
  friday.days = Range("2024-03-22");
  friday.anchor = DateAnchor::kPublication;
  annotation.dates = {friday};
  stored.entities = {{"le_hoai_trung", "Lê Hoài Trung", {}, 2, false},
                     {"wang_yi", "Wang Yi", {}, 1, false},
                     {"beijing", "Beijing", {}, 1, false}};
  stored.source_id = "vns";
  return stored;
}

std::string PageOf(const StoredArticle& stored, const SearchRequest& found_by = {}) {
  return ArticlePage(Setting{}, {stored, {}, found_by}).text();
}

TEST(ArticlePage, SaysWhoWroteIt) {
  StoredArticle stored = Report();
  EXPECT_THAT(PageOf(stored), Not(HasSubstr("story__byline")));
  stored.record.annotation.header.byline = {"Ann <Lee>", "Tom Hale", "Mai Chi"};
  EXPECT_THAT(PageOf(stored), HasSubstr("By Ann &lt;Lee&gt;, Tom Hale and Mai Chi</p>"));
}

TEST(AnnotatedText, BeginsAtTheDatelineAndSetsItApart) {
  const std::string text = AnnotatedText(English(), Report()).text();
  EXPECT_THAT(
      text, testing::StartsWith("<p dir=\"auto\"><span class=\"dateline\"><a class=\"e e--place\" "
                                "href=\"/place/beijing\">BEIJING</a> —</span> "));
  EXPECT_THAT(text, Not(HasSubstr("date 2024-03-22")));
  EXPECT_EQ(Occurrences(text, "<p "), 2U);
}

TEST(AnnotatedText, LinksEveryMentionToItsPerson) {
  const std::string text = AnnotatedText(English(), Report()).text();
  EXPECT_EQ(Occurrences(text, "href=\"/person/le_hoai_trung\""), 2U);
  EXPECT_THAT(text, HasSubstr("<a class=\"e e--person\" href=\"/person/le_hoai_trung\">Trung</a> "
                              "spoke"));
}

TEST(AnnotatedText, SaysWhatADateWasCountedFrom) {
  EXPECT_THAT(AnnotatedText(English(), Report()).text(),
              HasSubstr("<a class=\"e e--date\" href=\"/day/2024-03-22\" title=\"“on Friday” = 22 "
                        "March 2024, counted from the publication date\"><time datetime="
                        "\"2024-03-22\">on Friday</time></a>"));
}

TEST(AnnotatedText, LeadsFromAPeriodToItsArticlesAndFromADurationNowhere) {
  StoredArticle stored = Report();
  DateMention& mention = stored.record.annotation.dates[0];
  mention.days = DayRange{Range("1960").first, Range("1969").last};
  EXPECT_THAT(AnnotatedText(English(), stored).text(),
              HasSubstr("href=\"/search?mfrom=1960&amp;mto=1969&amp;axis=mentioned\" "
                        "rel=\"nofollow\" title=\"“on Friday” = 1960 to 1969"));
  mention.days.reset();
  mention.value = "P3Y";
  EXPECT_THAT(AnnotatedText(English(), stored).text(), Not(HasSubstr("e--date")));
}

TEST(AnnotatedText, MarksTheWordsSearchedForAlsoInsideALink) {
  StoredArticle stored = Report();
  stored.highlights = {At("Hoài Trung on"), At("common perceptions")};
  const std::string text = AnnotatedText(English(), stored).text();
  EXPECT_THAT(text, HasSubstr(">Lê <mark>Hoài Trung</mark></a><mark> </mark>"));
  EXPECT_THAT(text, HasSubstr("<mark>on</mark> Friday"));
  EXPECT_THAT(text, HasSubstr("<mark>common perceptions</mark>"));
}

TEST(AnnotatedText, LeavesOutSpansThatOverlapOrLieOutside) {
  StoredArticle stored = Report();
  stored.record.annotation.entities[1].mentions[0].span = At("Hoài Trung on");
  stored.record.annotation.dates[0].span = {90000, 90010};
  const std::string text = AnnotatedText(English(), stored).text();
  EXPECT_THAT(text, Not(HasSubstr("wang_yi")));
  EXPECT_THAT(text, Not(HasSubstr("e--date")));
  EXPECT_EQ(Occurrences(text, "<a "), Occurrences(text, "</a>"));
}

TEST(AnnotatedText, ClosesASpanAtTheEndOfItsParagraph) {
  StoredArticle stored = Report();
  stored.record.annotation.entities[1].mentions[0].span = {At("China").begin,
                                                           At("Trung spoke").begin};
  const std::string text = AnnotatedText(English(), stored).text();
  EXPECT_THAT(text, HasSubstr("href=\"/person/wang_yi\">China.</a></p>"));
  EXPECT_EQ(Occurrences(text, "<a "), Occurrences(text, "</a>"));
}

TEST(AnnotatedText, IsEmptyForAnEmptyText) {
  StoredArticle stored;
  EXPECT_EQ(AnnotatedText(English(), stored).text(), "");
  stored.record.article.text = "\n \n\t\n";
  EXPECT_EQ(AnnotatedText(English(), stored).text(), "");
}

TEST(ArticlePage, ListsPeopleWithMentionsOtherFormsAndRoles) {
  const std::string page = PageOf(Report());
  EXPECT_THAT(page, HasSubstr("<bdi>Lê Hoài Trung</bdi></a><span>2</span><small dir=\"auto\">also "
                              "as “Trung”; Chairman of the Commission</small>"));
  EXPECT_THAT(page, HasSubstr("<time datetime=\"2024-03-22\">Friday, 22 March 2024</time>"));
  EXPECT_THAT(page, HasSubstr("<span dir=\"auto\">“on Friday”</span><small dir=\"auto\">counted "
                              "from the publication date</small>"));
}

TEST(ArticlePage, NamesFileLicenceAndCredit) {
  const std::string page = PageOf(Report());
  EXPECT_THAT(page, HasSubstr("<dd><code>seed-1.txt</code></dd>"));
  EXPECT_THAT(page, HasSubstr("<dd>CC BY 2.5</dd>"));
  EXPECT_THAT(page, HasSubstr("href=\"https://example.org/terms\">Wikinews</a>"));
  EXPECT_THAT(page, HasSubstr("href=\"/article/founding/1.json\""));
  EXPECT_THAT(page, HasSubstr("<link rel=\"canonical\" href=\"/article/founding/1\">"));
}

TEST(ArticlePage, LeadsBackToTheSearchItCameFrom) {
  SearchRequest found_by;
  found_by.query = "common perceptions";
  found_by.page = 2;
  EXPECT_THAT(PageOf(Report(), found_by),
              HasSubstr("href=\"/search?q=common%20perceptions&amp;page=2\">Back to results"));
  EXPECT_THAT(PageOf(Report()), Not(HasSubstr("Back to results")));
}

TEST(ArticlePage, SaysThatATitleWasMadeAndADateIsUnknown) {
  StoredArticle stored = Report();
  stored.record.article.title_origin = TitleOrigin::kMade;
  stored.record.annotation.header.published = {};
  const std::string page = PageOf(stored);
  EXPECT_THAT(page, HasSubstr("Headline made from the first sentence"));
  EXPECT_THAT(page, HasSubstr("<li>Date unknown<span>published</span></li>"));
}

TEST(ArticlePage, SaysWhatAnInferredDateWasWorkedOutFrom) {
  StoredArticle stored = Report();
  Publication& published = stored.record.annotation.header.published;
  published = PublishedOn("2026-01");
  published.origin = DateOrigin::kInferred;
  published.printed = "Monday, January 5";
  const std::string page = PageOf(stored);
  EXPECT_THAT(page, HasSubstr("<span class=\"inferred\"><time datetime=\"2026-01\">About January "
                              "2026, from the text</time>"));
  EXPECT_THAT(page, HasSubstr("worked out from “Monday, January 5”."));
}

TEST(ArticlePage, FoldsAwayTheDatesBeyondADozen) {
  StoredArticle stored = Report();
  DateMention mention = stored.record.annotation.dates[0];
  stored.record.annotation.dates.clear();
  for (int year = 1981; year <= 2000; ++year) {
    mention.days = Range(std::to_string(year));
    stored.record.annotation.dates.push_back(mention);
  }
  EXPECT_THAT(PageOf(stored), HasSubstr("<summary>8 more dates</summary>"));
}

TEST(ArticlePage, ShowsNoLinkToAnAddressThatIsNoneOfTheWeb) {
  StoredArticle stored = Report();
  stored.record.article.url = "javascript:alert(1)";
  stored.record.article.credit_url = "data:text/html,x";
  const std::string page = PageOf(stored);
  EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(page, Not(HasSubstr("href=\"data:text")));
  EXPECT_THAT(page, HasSubstr("<dd>Wikinews</dd>"));
}

TEST(ArticlePage, EscapesWhateverTheArticleHolds) {
  const std::string hostile(kHostile);
  StoredArticle stored = Report();
  Article& article = stored.record.article;
  article = {hostile,
             hostile,
             TitleOrigin::kMade,
             hostile + "\n" + hostile,
             hostile,
             hostile,
             hostile,
             hostile,
             {hostile, hostile},
             hostile,
             hostile,
             hostile,
             hostile};
  Header& header = stored.record.annotation.header;
  header.source = header.dateline_place = header.published.printed = hostile;
  header.dateline = {3, 9};
  for (Entity& entity : stored.record.annotation.entities) {
    entity.forms = {hostile};
    entity.roles = {{hostile, {}}};
    entity.mentions = {{Field::kText, {1, 12}, MentionRule::kAlone, 1}};
  }
  for (NamedEntity& named : stored.entities) named.id = named.label = hostile;
  stored.record.annotation.dates[0].span = {0, 8};
  stored.highlights = {{2, 14}, {25, 30}};
  SearchRequest found_by;
  found_by.query = hostile;
  ExpectNoScript(PageOf(stored, found_by));
}

TEST(EntityRowsOf, GivesOneRowForTwoNamesOfOnePerson) {
  StoredArticle stored = Report();
  stored.entities[1].id = "le_hoai_trung";
  const std::vector<EntityRow> rows = EntityRowsOf(stored, EntityKind::kPerson);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].mentions, 3U);
  EXPECT_EQ(rows[0].also_as, (std::vector<std::string>{"Trung", "Wang Yi"}));
}

}  // namespace
}  // namespace dateline::web
