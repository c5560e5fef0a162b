// SPDX-License-Identifier: GPL-2.0-or-later
// Every address of the site, over a real archive.
#include "web/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/archive_layout.h"
#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"
#include "web/address.h"
#include "web/assets.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Case {
  std::string target;
  int status;
  std::string type;
};

TEST(Site, AnswersEveryAddressInItsFormat) {
  const TestSite site;
  const std::string html = "text/html; charset=utf-8";
  const std::string problem = "application/problem+json";
  const Case cases[] = {
      {"/", 200, html},
      {"/search", 200, html},
      {"/search?q=trade", 200, html},
      {"/search.json?q=trade", 200, "application/json"},
      {"/suggest?q=tr", 200, "application/json"},
      {"/suggest", 200, "application/json"},
      {"/suggest.json?q=%F0%9F%99%82", 200, "application/json"},
      {"/facet/person", 200, html},
      {"/facet/org?q=trade", 200, html},
      {"/facet/place", 200, html},
      {"/facet/source.json", 200, "application/json"},
      {"/facet/nonsense", 404, html},
      {"/facet/nonsense.json", 404, problem},
      {"/article/founding/1", 200, html},
      {"/article/founding%2F1", 200, html},
      {"/article/founding/1.json", 200, "application/json"},
      {"/article/founding/9", 404, html},
      {"/article/founding/9.json", 404, problem},
      {"/article/c.json", 200, html},
      {"/article/c.json.json", 200, "application/json"},
      {"/article/f%3Cscript%3E", 200, html},
      {"/person/xi_jinping", 200, html},
      {"/person/nobody", 404, html},
      {"/person/xi_jinping.json", 200, "application/json"},
      {"/person/nobody.json", 404, problem},
      {"/org/officials", 200, html},
      {"/place/beijing", 200, html},
      {"/place/beijing.json", 200, "application/json"},
      {"/pair?person=le_hoai_trung&person=wang_yi", 200, html},
      {"/pair.json?person=le_hoai_trung&person=wang_yi", 200, "application/json"},
      {"/pair?person=le_hoai_trung&person=xi_jinping", 200, html},
      {"/pair?person=le_hoai_trung&place=beijing", 200, html},
      {"/pair?person=wang_yi&person=le_hoai_trung", 200, html},
      {"/pair?person=le_hoai_trung&person=nobody", 404, html},
      {"/pair?person=le_hoai_trung", 400, html},
      {"/pair.json", 400, problem},
      {"/org/nothing", 404, html},
      {"/place/nowhere", 404, html},
      {"/help", 200, html},
      {"/sources", 200, html},
      {"/healthz", 200, "text/plain; charset=utf-8"},
      {"/readyz", 200, "application/json"},
      {"/robots.txt", 200, "text/plain; charset=utf-8"},
      {"/a/style.css", 404, html},
      {"/nothing", 404, html},
      {"/nothing.json", 404, problem},
      {"/search.csv", 200, "text/csv; charset=utf-8; header=present"},
      {"/search.ndjson", 200, "application/x-ndjson"},
      {"/search.atom", 200, "application/atom+xml; charset=utf-8"},
      {"/search.feed.json", 200, "application/feed+json; charset=utf-8"},
      {"/search.rss", 404, html},
      {"/suggest.opensearch", 200, "application/x-suggestions+json"},
      {"/opensearch.xml", 200, "application/opensearchdescription+xml; charset=utf-8"},
      {"/openapi.json", 200, "application/json"},
      {"/sitemap.xml", 200, "application/xml; charset=utf-8"},
      {"/sitemap/articles-1.xml", 200, "application/xml; charset=utf-8"},
      {"/sitemap/articles-2.xml", 404, html},
      {"/article/founding/1.bib", 200, "application/x-bibtex; charset=utf-8"},
      {"/article/nothing.bib", 404, html},
      {"/article/", 404, html},
      {"/search?from=2024-13", 400, html},
      {"/search.json?from=2024-13", 400, problem},
      {"/search?q=date:2024-13", 400, html},
      {"/search.json?q=date:2024-13", 400, problem},
  };
  for (const Case& c : cases) {
    const Response response = site.Get(c.target);
    EXPECT_EQ(response.status, c.status) << c.target;
    EXPECT_EQ(response.content_type, c.type) << c.target;
    EXPECT_NE(HeaderOf(response, "Content-Security-Policy"), "") << c.target;
    if (c.type == html) {
      EXPECT_EQ(MarkupFault(response.body), "") << c.target;
    }
  }
}

TEST(Site, PutsTheAccentedNameOnItsPersonsPage) {
  const TestSite site;
  const nlohmann::json json = site.GetJson("/search.json?q=common+perceptions");
  std::string id;
  for (const nlohmann::json& value : json["facets"]["person"]["values"]) {
    if (value["label"] == "Lê Hoài Trung") id = value["id"];
  }
  const Response page = site.Get("/person/" + id);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("<h1 dir=\"auto\">Lê Hoài Trung</h1>"));
  EXPECT_THAT(page.body, HasSubstr("Search these 2 articles"));
  EXPECT_THAT(page.body, HasSubstr("<bdi>Wang Yi</bdi>"));
}

TEST(Site, LeadsOldAddressesToTodays) {
  const TestArchive archive(
      {MakeRecord({.id = "1", .text = "Ann Berg.\n", .people = {"Ann Berg"}}),
       MakeRecord({.id = "2", .text = "Ann Burg.\n", .people = {"Ann Burg"}})});
  std::ofstream(archive.path() / "authority.jsonl")
      << R"({"id":"p:berg","display":"Ann Berg","also":["Ann Burg"]})"
      << "\n";
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Site site(searcher, {});
  const auto location = [&](const std::string& path, const std::string& suffix) {
    Request request;
    request.method = "GET";
    request.path = path + suffix;
    const Response response = site.Handle(request);
    EXPECT_EQ(response.status, 302) << request.path;
    return HeaderOf(response, "Location");
  };
  EXPECT_EQ(location("/person/ann_burg", ""), "/person/p%3Aberg");
  EXPECT_EQ(location("/person/ann_berg", ".json"), "/person/p%3Aberg.json");
}

TEST(Site, SaysKindlyThatAnAddressHasNoArticles) {
  const TestSite site;
  const Response response = site.Get("/person/trade");
  EXPECT_EQ(response.status, 404);
  EXPECT_THAT(response.body, HasSubstr("No article in this archive names the person at"));
  EXPECT_THAT(response.body, HasSubstr("href=\"/search?q=trade\">Search for “trade”</a>"));
}

TEST(Site, TellsWhyAnArticleIsHere) {
  const TestSite site;
  const std::string page = site.Get("/article/founding/1").body;
  EXPECT_THAT(page, HasSubstr("<details class=\"why\"><summary>certain<span"));
  EXPECT_THAT(page, HasSubstr("<q dir=\"auto\">"));
  const nlohmann::json article = site.GetJson("/article/founding/1.json");
  const nlohmann::json& mention = article["people"][0]["mentions"][0];
  EXPECT_EQ(mention["sentence"], nlohmann::json::parse("[0, 16]")) << "the title is one";
  EXPECT_TRUE(mention.contains("sureness"));
  const nlohmann::json found = site.GetJson("/search.json?person=xi_jinping&sort=newest");
  const nlohmann::json& reason = found["hits"][0]["reasons"][0];
  EXPECT_EQ(reason["id"], "xi_jinping");
  EXPECT_EQ(reason["sentence"]["text"], "Trade, steel and Xi Jinping.");
}

TEST(Site, AnswersReloadsWithoutTheBody) {
  const TestSite site;
  for (const std::string target :
       {"/", "/search?q=trade", "/search.json?q=trade", "/help", "/article/founding/1",
        "/person/xi_jinping", "/sources", "/person/xi_jinping.json",
        "/pair?person=le_hoai_trung&person=wang_yi"}) {
    const Response first = site.Get(target);
    const std::string tag = HeaderOf(first, "ETag");
    ASSERT_THAT(tag, StartsWith("W/\"")) << target;
    const Response again = site.Get(target, {{"if-none-match", tag}});
    EXPECT_EQ(again.status, 304) << target;
    EXPECT_EQ(again.body, "") << target;
    EXPECT_EQ(HeaderOf(again, "ETag"), tag) << target;
    const Response dark = site.Get(target, {{"if-none-match", tag}, {"cookie", "theme=dark"}});
    EXPECT_EQ(dark.status, target.find(".json") == target.npos ? 200 : 304) << target;
  }
}

TEST(Site, GivesOneTagToOneStateWhateverItsAddress) {
  const TestSite site;
  EXPECT_EQ(HeaderOf(site.Get("/search?q=trade&sort=newest"), "ETag"),
            HeaderOf(site.Get("/search?utm=x&sort=newest&page=1&q=trade"), "ETag"));
  EXPECT_NE(HeaderOf(site.Get("/search?q=trade"), "ETag"),
            HeaderOf(site.Get("/search?q=steel"), "ETag"));
}

TEST(Site, KeepsAssetsForEver) {
  const TestSite site;
  const std::string target(AssetUrl("style.css").text());
  const Response plain = site.Get(target);
  EXPECT_EQ(plain.content_type, "text/css; charset=utf-8");
  EXPECT_EQ(HeaderOf(plain, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(plain.body, std::string(Assets()[0].bytes));
  EXPECT_EQ(site.Get(target, {{"if-none-match", HeaderOf(plain, "ETag")}}).status, 304);
}

TEST(Site, NegotiatesTheFormatWhereNoSuffixSaysIt) {
  const TestSite site;
  const Response json = site.Get("/search?q=trade", {{"accept", "application/json"}});
  EXPECT_EQ(json.content_type, "application/json");
  EXPECT_EQ(HeaderOf(json, "Vary"), "Accept-Encoding, Accept, Accept-Language");
  const Response page =
      site.Get("/search?q=trade", {{"accept", "text/html, application/json;q=0.9"}});
  EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
}

TEST(Site, RefusesOtherMethods) {
  const TestSite site;
  Request request;
  request.method = "POST";
  request.path = "/search";
  const Response response = site.site().Handle(request);
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(HeaderOf(response, "Allow"), "GET, HEAD");
}

TEST(Site, DressesWhatTheServerRefuses) {
  const TestSite site;
  const Response page = site.site().Refuse({503, "busy", false, "/search"});
  EXPECT_EQ(HeaderOf(page, "Retry-After"), "2");
  EXPECT_THAT(page.body, HasSubstr("The archive is busy"));
  EXPECT_EQ(MarkupFault(page.body), "");
  for (const int status : {400, 405, 408, 413, 414, 417, 429, 431, 500, 503, 505}) {
    const Response json = site.site().Refuse({status, "some-reason", true, "/x\"<y"});
    const nlohmann::json problem = nlohmann::json::parse(json.body);
    EXPECT_EQ(problem["status"], status);
    EXPECT_EQ(problem["instance"], "/x%22%3Cy");
  }
}

// As when a disk is taken away. Of a small archive all that is asked for is in memory already.
TEST(Site, SaysThatTheArchiveCannotBeReadAndWhyToTheLogAlone) {
  const TestSite site(MakeRecords(1000));
  for (const auto& entry :
       std::filesystem::directory_iterator(*CurrentGeneration(site.archive().path()))) {
    if (entry.path().extension() == ".glass") std::filesystem::resize_file(entry.path(), 0);
  }
  const Response page = site.Get("/search?q=time");
  EXPECT_EQ(page.status, 503);
  EXPECT_EQ(HeaderOf(page, "Retry-After"), "2");
  EXPECT_THAT(page.body, HasSubstr("The archive cannot be read"));
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_THAT(page.body, Not(HasSubstr("glass")));
  EXPECT_THAT(page.complaint, HasSubstr("dateline check"));
  const nlohmann::json problem = site.GetJson("/search.json?q=time");
  EXPECT_EQ(problem["code"], "offline");
}

TEST(Site, SaysWhereAQueryIsWrongAndOffersARemedyThatWorks) {
  const TestSite site;
  const nlohmann::json problem = site.GetJson("/search.json?q=trade+date:2024-13");
  EXPECT_EQ(problem["code"], "bad-date");
  EXPECT_EQ(problem["parameter"], "q");
  EXPECT_GE(problem["position"]["start"], 6);
  const std::string page = site.Get("/search?q=trade+date:2024-13").body;
  EXPECT_THAT(page, HasSubstr("<strong class=\"bad\">"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=trade\">Search without “date:2024-13”</a>: " +
                              std::to_string(site.Total("/search.json?q=trade")) + " articles"));
}

TEST(Site, OffersTheDateThatWasProbablyMeant) {
  const TestSite site;
  const std::string month = site.Get("/search?q=trade+date:2024-22-03").body;
  EXPECT_THAT(
      month,
      HasSubstr(
          "href=\"/search?q=trade%20date%3A2024-03-22\">Search with “2024-03-22”</a>: 1 article<"));
}

TEST(Site, OffersOnlyWaysOutThatLeadSomewhere) {
  const TestSite site;
  const std::string page =
      site.Get("/search?q=perceptions&person=xi_jinping&from=1950&to=1951").body;
  EXPECT_THAT(page, HasSubstr("No articles"));
  EXPECT_THAT(page, HasSubstr("Published at any time</a>: 1 article<"));
  EXPECT_THAT(page, Not(HasSubstr("Without Xi Jinping")));
  EXPECT_THAT(page, Not(HasSubstr("0 articles<")));
}

TEST(Site, AsksWhetherAnotherSpellingWasMeant) {
  const TestSite site;
  const std::string page = site.Get("/search?q=percetpions&person=wang_yi").body;
  EXPECT_THAT(page, HasSubstr("Did you mean"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=perceptions&amp;person=wang_yi\""));
  const nlohmann::json json = site.GetJson("/search.json?q=percetpions&person=wang_yi");
  const nlohmann::json& meant = json["query"]["did_you_mean"][0];
  EXPECT_EQ(meant["query"], "perceptions");
  EXPECT_EQ(meant["total"], site.Total(meant["url"].get<std::string>()));
  EXPECT_THAT(site.Get("/search?q=perceptions").body, Not(HasSubstr("Did you mean")));
}

TEST(Site, SuggestsWhomANameMayBeginAndLeadsThere) {
  const TestSite site;
  const nlohmann::json found = site.GetJson("/suggest?q=hoai%20tr")["suggestions"];
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["label"], "Lê Hoài Trung");
  EXPECT_EQ(found[0]["count"], site.Total("/search.json?person=le_hoai_trung"));
  EXPECT_EQ(found[0]["url"], "/search?person=le_hoai_trung");
  EXPECT_EQ(site.GetJson("/suggest")["suggestions"].size(), 0U);
}

TEST(Site, HighlightsTheWordsInTheArticleAndLeadsBack) {
  const TestSite site;
  const std::string page = site.Get("/article/founding/1?q=common+perceptions").body;
  EXPECT_THAT(page, HasSubstr("<mark>common"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=common%20perceptions\">Back to 4 articles"));
  EXPECT_THAT(page, HasSubstr("<link rel=\"canonical\" href=\"/article/founding/1\">"));
  // Words that cannot be read are no reason to keep the article back.
  EXPECT_EQ(site.Get("/article/founding/1?q=date:2024-13").status, 200);
}

TEST(Site, SaysHowLongASearchTook) {
  EXPECT_THAT(HeaderOf(TestSite().Get("/search?q=trade"), "Server-Timing"),
              testing::MatchesRegex("index;dur=[0-9.]+, facets;dur=[0-9.]+, render;dur=[0-9.]+"));
}

TEST(Site, FindsValuesOfAFacetByTheStartOfAnyWord) {
  const TestSite site;
  for (const std::string find : {"hoai", "Tru", "lê", "le hoai"}) {
    const nlohmann::json json = site.GetJson("/facet/person.json?find=" + find);
    ASSERT_EQ(json["values"].size(), 1U) << find;
    EXPECT_EQ(json["values"][0]["label"], "Lê Hoài Trung");
  }
  EXPECT_THAT(site.Get("/facet/person?find=zzz").body, HasSubstr("Show the whole list"));
}

TEST(Site, IsReadyWithTheGenerationThatItServes) {
  const nlohmann::json ready = TestSite().GetJson("/readyz");
  EXPECT_EQ(ready["ready"], true);
  EXPECT_EQ(ready["articles"], 8);
}

TEST(Site, HasAPageForAnEmptyArchive) {
  const TestSite site(std::vector<Record>{});
  for (const std::string target : {"/", "/search", "/search?q=x", "/facet/person", "/sources"}) {
    const Response response = site.Get(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_EQ(MarkupFault(response.body), "") << target;
  }
}

}  // namespace
}  // namespace dateline::web
