// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

using Json = nlohmann::json;

Json Parsed(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << text;
  return json;
}

TEST(ResultsJson, CountsRangesInCodePoints) {
  SearchResponse response = OneHit();
  response.hits[0].title = {"Lê Hoài Trung", {{0, 3}, {4, 9}}};  // "Lê", "Hoài"
  const Json json = Parsed(ResultsJson({}, response));
  EXPECT_EQ(json["hits"][0]["title"]["ranges"], Json::parse("[[0,2],[3,7]]"));
}

TEST(ResultsJson, SaysWhatWasFoundAndWhen) {
  SearchRequest request;
  request.query = "common perceptions";
  const Json json = Parsed(ResultsJson(request, OneHit()));
  EXPECT_EQ(json["query"]["raw"], "common perceptions");
  EXPECT_EQ(json["total"], Json::parse(R"({"value":1,"relation":"eq","repeats":0})"));
  EXPECT_EQ(json["generation"], 7);
  const Json& hit = json["hits"][0];
  EXPECT_EQ(hit["url"], "/article/founding-reports/000_fb207dc14ab148fa");
  EXPECT_EQ(hit["published"], "2024-03-22");
  EXPECT_EQ(hit["published_precision"], "day");
  EXPECT_EQ(hit["source"], Json::parse(R"({"id":"vns","label":"VNS"})"));
  EXPECT_EQ(hit["people"][0]["matched_as"], Json::parse(R"(["Cai Qi","Cai"])"));
  EXPECT_EQ(json["facets"]["person"]["values"][0]["label"], "Lê Hoài Trung");
  EXPECT_EQ(json["facets"]["published"]["buckets"][0],
            Json::parse(R"({"from":"2024-03-01","to":"2024-03-31","count":1})"));
}

TEST(ResultsJson, SaysWhenThePageWasCutShort) {
  SearchResponse response = OneHit();
  EXPECT_FALSE(IsPartial(response));
  EXPECT_EQ(Parsed(ResultsJson({}, response))["partial"], false);
  response.query.warnings = {{"cut-short", "The search ran out of time.", {}}};
  EXPECT_TRUE(IsPartial(response));
  EXPECT_EQ(Parsed(ResultsJson({}, response))["partial"], true);
}

TEST(ResultsJson, LeadsFromPageToPage) {
  SearchResponse response = OneHit();
  response.total = 47;
  SearchRequest request;
  request.query = "x";
  request.page = 2;
  Json page = Parsed(ResultsJson(request, response))["page"];
  EXPECT_EQ(page["next"], "/search.json?q=x&page=3");
  EXPECT_EQ(page["prev"], "/search.json?q=x");
  request.page = 3;
  EXPECT_TRUE(Parsed(ResultsJson(request, response))["page"]["next"].is_null());
}

TEST(ResultsJson, OffersOtherSearchesWithTheirAddresses) {
  SearchRequest request;
  request.query = "Việt minsiter";
  request.page = 3;
  request.filter(FacetKind::kPerson).values = {"wang_yi"};
  SearchHelp help;
  help.did_you_mean = {{{"Việt minister", {{7, 15}}}, 2}};
  LooserSearch way;
  way.kind = LooseningKind::kWithoutValue;
  way.name = "Wang Yi";
  way.total = 5;
  way.request.query = request.query;
  help.looser = {way};
  const Json json = Parsed(ResultsJson(request, {}, help));
  EXPECT_EQ(json["query"]["did_you_mean"], Json::parse(R"json([
      {"query": "Việt minister", "ranges": [[5, 13]], "total": 2,
       "url": "/search.json?q=Vi%E1%BB%87t%20minister&person=wang_yi"}])json"));
  EXPECT_EQ(json["looser"], Json::parse(R"json([
      {"kind": "without-value", "label": "Without Wang Yi", "total": 5,
       "url": "/search.json?q=Vi%E1%BB%87t%20minsiter"}])json"));
  const Json plain = Parsed(ResultsJson(request, {}));
  EXPECT_EQ(plain["query"]["did_you_mean"], Json::array());
  EXPECT_EQ(plain["looser"], Json::array());
}

TEST(SuggestionsJson, LeadsToWhatEachCounts) {
  const DayRange march{Day(std::chrono::year(2024) / 3 / 1), Day(std::chrono::year(2024) / 3 / 31)};
  const Json json = Parsed(SuggestionsJson(
      "tr", {{SuggestionKind::kPerson, "le_hoai_trung", "Lê Hoài Trung", "Trung", 3, "chair", {}},
             {SuggestionKind::kPeriod, "2024-03", "", "", 9, "", march},
             {SuggestionKind::kArticle, "a/1", "Trade", "", 1, "", {}}}));
  EXPECT_EQ(json["q"], "tr");
  const Json& found = json["suggestions"];
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0]["kind"], "person");
  EXPECT_EQ(found[0]["written"], "Trung");
  EXPECT_EQ(found[0]["role"], "chair");
  EXPECT_EQ(found[0]["count"], 3);
  EXPECT_EQ(found[0]["url"], "/search?person=le_hoai_trung");
  EXPECT_EQ(found[1]["label"], "March 2024");
  EXPECT_EQ(found[1]["url"], "/search?from=2024-03&to=2024-03");
  EXPECT_TRUE(found[1]["role"].is_null());
  EXPECT_EQ(found[2]["url"], "/article/a/1");
}

TEST(ResultsJson, GivesWarningsTheirPlaceInTheQuery) {
  SearchResponse response = OneHit();
  response.query.warnings = {{"unbalanced-quote", "A quotation mark is missing.", {7, 8}}};
  SearchRequest request;
  request.query = "Việt \"x";  // the quote is byte 7, code point 5
  const Json json = Parsed(ResultsJson(request, response));
  EXPECT_EQ(json["query"]["warnings"][0]["position"], Json::parse(R"({"start":5,"end":6})"));
}

TEST(ResultsJson, OffersThoseWhomANameMayMean) {
  SearchRequest request;
  request.query = "é person:Wang";
  SearchResponse response = OneHit();
  response.query.ambiguous = {
      {FacetKind::kPerson, "Wang", {3, 14}, 7, {{"wang_yi", "Wang Yi", 41}}}};
  response.facets[0].values[0].probable = 1;
  response.hits[0].people[0].prominence = kInLead | kQuoted;
  const Json json = Json::parse(ResultsJson(request, response));
  EXPECT_EQ(json["query"]["ambiguous"][0], Json::parse(R"({
      "field": "person", "typed": "Wang", "position": {"start": 2, "end": 13}, "meant": 7,
      "choices": [{"id": "wang_yi", "label": "Wang Yi", "count": 41,
                   "url": "/search.json?q=%C3%A9%20person%3AWang&person=wang_yi"}]})"));
  EXPECT_EQ(json["facets"]["person"]["values"][0]["probable"], 1);
  EXPECT_EQ(json["hits"][0]["people"][0]["prominence"], Json::parse(R"(["lead","quoted"])"));
  EXPECT_EQ(json["hits"][0]["people"][0]["probable"], false);
}

TEST(ResultsJson, CountsLanguagesAndWaysOfBeingNamed) {
  SearchResponse response = OneHit();
  response.languages = {
      .distinct = 1, .missing = 2, .values = {{.id = "vi", .count = 3, .in_archive = 9}}};
  response.prominence = {.distinct = 1, .values = {{.id = "lead", .count = 4, .selected = true}}};
  const Json facets = Parsed(ResultsJson({}, response))["facets"];
  EXPECT_EQ(facets["lang"], Json::parse(R"json({
      "distinct": 1, "other": 0, "exact": true, "missing": 2, "op": "any",
      "values": [{"id": "vi", "label": "Vietnamese", "count": 3, "selected": false,
                  "excluded": false, "in_archive": 9}]})json"));
  EXPECT_EQ(facets["prominence"]["values"][0]["label"], "In the lead");
  EXPECT_EQ(facets["prominence"]["values"][0]["selected"], true);
}

TEST(ResultsJson, IsJsonWhateverTheArchiveHolds) {
  const std::string hostile(kHostile);
  SearchResponse response = OneHit();
  response.hits[0].title = {hostile, {{0, 4000}}};
  response.hits[0].id = hostile;
  response.facets[0].values[0].label = hostile;
  SearchRequest request;
  request.query = hostile;
  Parsed(ResultsJson(request, response));
  Parsed(ResultsJson({}, {}));
}

TEST(ArticleJson, GivesEveryMentionItsRange) {
  StoredArticle stored;
  stored.record.article.id = "a/b";
  stored.record.article.title = "Việt Nam";
  stored.record.article.text = "Tô Lâm đã nói.";
  Entity person;
  person.name = "Tô Lâm";
  person.forms = {"Tô Lâm"};
  person.mentions = {{Field::kText, {0, 8}, MentionRule::kFullName, 1}};
  person.prominence = kInLead;
  stored.record.annotation.entities = {person};
  stored.entities = {{"to_lam", "Tô Lâm", {"Tô Lâm"}, 1, false}};
  DateMention date;
  date.span = {9, 13};
  date.days = Range("2024-03");
  stored.record.annotation.dates = {date};
  const Json json = Parsed(ArticleJson(stored, {}));
  EXPECT_EQ(json["url"], "/article/a/b");
  EXPECT_EQ(json["people"][0]["mentions"][0]["range"], Json::parse("[0,6]"));
  EXPECT_EQ(json["people"][0]["prominence"], Json::parse(R"(["lead"])"));
  EXPECT_EQ(json["dates"][0]["to"], "2024-03-31");
  EXPECT_TRUE(json["published"].is_null());
  EXPECT_EQ(json["published_precision"], "none");
}

TEST(ArticleJson, StaysWithinTheTextWhateverTheSpansSay) {
  StoredArticle stored;
  stored.record.article.text = "Tô";
  DateMention date;
  date.span = {900, 4};
  stored.record.annotation.dates = {date};
  stored.highlights = {{2, 1}, {0, 900}};
  const Json json = Parsed(ArticleJson(stored, {}));
  EXPECT_EQ(json["dates"][0]["text"], "");
  EXPECT_EQ(json["highlights"][1], Json::parse("[0,2]"));
}

TEST(FacetJson, ListsTheValues) {
  const Json json = Parsed(FacetJson({}, OneHit().facets[0]));
  EXPECT_EQ(json["facet"], "person");
  EXPECT_EQ(json["op"], "any");
  EXPECT_EQ(json["values"].size(), 2U);
}

TEST(SummaryJson, PartsLicenceAndCredit) {
  const Json json = Parsed(SummaryJson(SmallArchive()));
  EXPECT_EQ(json["licences"][0]["licence"], "CC BY 2.5");
  EXPECT_EQ(json["licences"][0]["credit"], "Wikinews");
  EXPECT_TRUE(json["licences"][1]["licence"].is_null());
}

TEST(SummaryJson, TellsWhatDatesAreMentioned) {
  ArchiveSummary summary;
  EXPECT_TRUE(Parsed(SummaryJson(summary))["mentioned"].is_null());
  summary.mentioned = {DayRange{ParseDayRange("1960")->first, ParseDayRange("2024")->last}, 2, 3,
                       4096};
  EXPECT_EQ(Parsed(SummaryJson(summary))["mentioned"],
            Json::parse(R"({"from":"1960-01-01","to":"2024-12-31","periods":2,"mentions":3,)"
                        R"("memory_bytes":4096})"));
}

TEST(ProblemJson, NamesParameterAndPositionOnlyWhereThereIsOne) {
  Problem problem;
  problem.status = 404;
  problem.code = "no-such-article";
  Json json = Parsed(ProblemJson(problem));
  EXPECT_EQ(json["status"], 404);
  EXPECT_FALSE(json.contains("parameter"));
  EXPECT_FALSE(json.contains("position"));
  problem.parameter = "q";
  problem.position = {26, 33};
  json = Parsed(ProblemJson(problem));
  EXPECT_EQ(json["position"], Json::parse(R"({"start":26,"end":33})"));
}

TEST(StatusOf, GivesEachFaultItsOwn) {
  EXPECT_EQ(StatusOf(Fault::kBadInput), 400);
  EXPECT_EQ(StatusOf(Fault::kNotFound), 404);
  EXPECT_EQ(StatusOf(Fault::kUnavailable), 503);
  EXPECT_EQ(StatusOf(Fault::kDamaged), 500);
}

}  // namespace
}  // namespace dateline::web
