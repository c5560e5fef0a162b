// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/plain_facet_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

const Locale& Vietnamese() { return Locale::Of(Language::kVietnamese); }

PlainFacet TwoLanguages() {
  return {.distinct = 2, .values = {{.id = "en", .count = 1200}, {.id = "vi", .count = 40}}};
}

TEST(LanguageLabel, IsTheNameInTheLanguageOfThePage) {
  EXPECT_EQ(LanguageLabel(English(), "vi"), "Vietnamese");
  EXPECT_EQ(LanguageLabel(Vietnamese(), "vi"), "Tiếng Việt");
  EXPECT_EQ(LanguageLabel(English(), "und"), "Undetermined");
  EXPECT_EQ(LanguageLabel(Vietnamese(), "und"), "Không xác định");
  EXPECT_EQ(LanguageLabel(English(), "xx"), "xx");
  EXPECT_EQ(LanguageLabel(English(), "<b>"), "<b>");
}

TEST(LanguageBlock, HasATickACountAndAWayOutForEach) {
  SearchRequest request;
  request.query = "visit";
  request.page = 3;
  const std::string html = LanguageBlock(English(), request, TwoLanguages()).text();
  EXPECT_THAT(html, HasSubstr("<legend>Language</legend>"));
  EXPECT_THAT(html, HasSubstr("name=\"lang\" value=\"en\"><span><bdi>English</bdi></span>"
                              "<span>1,200</span>"));
  EXPECT_THAT(html, HasSubstr("href=\"/search?q=visit&amp;not.lang=vi\">Not"));
  EXPECT_THAT(html, Not(HasSubstr(">Only<")));
  EXPECT_THAT(html, Not(HasSubstr("<details>")));
}

TEST(LanguageBlock, OffersOnlyWhereATickWouldWiden) {
  SearchRequest request;
  request.written_in.values = {"vi"};
  PlainFacet facet = TwoLanguages();
  facet.values[1].selected = true;
  const std::string html = LanguageBlock(English(), request, facet).text();
  EXPECT_THAT(html, HasSubstr("href=\"/search?lang=en\">Only"));
  EXPECT_THAT(html, Not(HasSubstr("href=\"/search?lang=vi\">Only")));
  EXPECT_THAT(html, HasSubstr("value=\"vi\" checked"));
}

TEST(LanguageBlock, IsNotThereWhereThereIsNoChoice) {
  const PlainFacet one = {.distinct = 1, .values = {{.id = "en", .count = 3}}};
  EXPECT_TRUE(LanguageBlock(English(), {}, one).empty());
  EXPECT_TRUE(LanguageBlock(English(), {}, {}).empty());
  SearchRequest request;
  request.written_in.values = {"xx"};
  const PlainFacet none = {.values = {{.id = "xx", .selected = true, .known = false}}};
  EXPECT_THAT(LanguageBlock(English(), request, none).text(), HasSubstr("value=\"xx\" checked"));
}

TEST(LanguageBlock, FoldsAwayAllBehindTheFirstFew) {
  PlainFacet facet;
  for (const char* id : {"en", "vi", "fr", "de", "es", "it", "zh", "ja"})
    facet.values.push_back({.id = id, .count = 1});
  facet.distinct = facet.values.size();
  const std::string html = LanguageBlock(English(), {}, facet).text();
  EXPECT_THAT(html, HasSubstr("<summary>All 8 languages</summary>"));
  EXPECT_GT(html.find("value=\"zh\""), html.find("<details>"));
  EXPECT_LT(html.find("value=\"it\""), html.find("<details>"));
}

TEST(ProminenceBlock, HasATickAndACountForEachWay) {
  SearchRequest request;
  request.prominence = kInHeadline;
  const PlainFacet facet = {
      .distinct = 2,
      .values = {{.id = "headline", .count = 7, .selected = true}, {.id = "quoted", .count = 2}}};
  const std::string html = ProminenceBlock(English(), request, facet).text();
  EXPECT_THAT(html, HasSubstr("name=\"prominence\" value=\"headline\" checked><span><bdi>In the "
                              "headline</bdi></span><span>7</span>"));
  EXPECT_THAT(html, HasSubstr("href=\"/search?prominence=quoted\">Only"));
  EXPECT_THAT(html, Not(HasSubstr("href=\"/search?prominence=headline\">Only")));
  EXPECT_TRUE(ProminenceBlock(English(), {}, {}).empty());
}

// What the boxes say the form must not say again, or no box could be unticked.
TEST(BesidesPlainFacets, LeavesOutWhatHasARowAndNothingElse) {
  SearchRequest request;
  request.query = "visit";
  request.written_in = {{"vi"}, {"en"}, FacetOp::kAny};
  request.prominence = kInHeadline | kQuoted;
  SearchResponse response;
  response.languages.values = {{.id = "vi", .selected = true}};
  response.prominence.values = {{.id = "headline", .selected = true},
                                {.id = "quoted", .selected = true}};
  const SearchRequest rest = BesidesPlainFacets(request, response);
  EXPECT_TRUE(rest.written_in.values.empty());
  EXPECT_EQ(rest.written_in.excluded, request.written_in.excluded);
  EXPECT_EQ(rest.prominence, 0);
  EXPECT_EQ(rest.query, "visit");
}

}  // namespace
}  // namespace dateline::web
