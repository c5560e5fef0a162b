// SPDX-License-Identifier: GPL-2.0-or-later
// What the site promises whatever it is asked: every link leads somewhere, every number is what its
// link finds, nothing that is typed or stored comes out as markup.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <set>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"
#include "web/address.h"

namespace dateline::web {
namespace {

const std::string kSearches[] = {
    "",
    "q=trade",
    "q=common+perceptions",
    "q=trade&source=vns",
    "person=xi_jinping",
    "q=spoke&from=2023&to=2024",
    "not.source=vns",
    "q=trade+OR+steel&person.op=all",
};

// "/search.json?" + the search + one parameter more.
std::string Narrowed(const std::string& search, Literal name, const std::string& id) {
  const std::string with =
      std::string(Url("").Parameter(name, id).text().substr(1));  // without its '?'
  return "/search.json?" + search + (search.empty() ? "" : "&") + with;
}

TEST(Contract, EveryFacetValueLeadsToItsNumberOfArticles) {
  const TestSite site;
  std::size_t followed = 0;
  for (const std::string& search : kSearches) {
    const nlohmann::json json = site.GetJson("/search.json?" + search);
    for (const FacetKind kind : kFacetKinds) {
      const std::string name(FacetName(kind).view());
      for (const nlohmann::json& value : json["facets"][name]["values"]) {
        if (value["selected"] || value["excluded"]) continue;
        // Where this facet has a tick already, ticking widens: that is what "Only" is for.
        if (search.find(name + "=") != search.npos) continue;
        EXPECT_EQ(site.Total(Narrowed(search, FacetName(kind), value["id"])), value["count"])
            << search << " " << value;
        ++followed;
      }
    }
  }
  EXPECT_GT(followed, 30U);
}

TEST(Contract, AFilterNeverAddsArticlesAndItsRemovalGivesThemBack) {
  const TestSite site;
  for (const std::string& search : kSearches) {
    const std::uint64_t whole = site.Total("/search.json?" + search);
    for (const std::string filter :
         {"place=beijing", "not.person=wang_yi", "undated=only", "from=2024", "place=nowhere"}) {
      EXPECT_LE(site.Total("/search.json?" + search + "&" + filter), whole) << search << filter;
    }
    EXPECT_EQ(site.Total("/search.json?" + search), whole);
  }
}

TEST(Contract, TheChartAndItsRemaindersAreTheWhole) {
  const TestSite site;
  for (const std::string search : {"", "q=trade", "q=steel"}) {
    const nlohmann::json json = site.GetJson("/search.json?" + search);
    const nlohmann::json& chart = json["facets"]["published"];
    std::uint64_t sum =
        chart["missing"].get<std::uint64_t>() + chart["coarser"].get<std::uint64_t>();
    for (const nlohmann::json& bucket : chart["buckets"]) {
      const std::uint64_t count = bucket["count"];
      sum += count;
      if (count == 0) continue;
      const std::string days =
          "&from=" + bucket["from"].get<std::string>() + "&to=" + bucket["to"].get<std::string>();
      EXPECT_EQ(site.Total("/search.json?" + search + days), count) << search << days;
    }
    EXPECT_EQ(sum, json["total"]["value"]) << search;
  }
}

TEST(Contract, EveryLinkOfEveryPageLeadsSomewhere) {
  const TestSite site;
  std::deque<std::string> waiting = {"/", "/search?q=trade", "/search?q=date:2024-13",
                                     "/search?q=perceptions&from=1950&to=1951"};
  std::set<std::string> seen(waiting.begin(), waiting.end());
  std::size_t visited = 0;
  while (!waiting.empty() && visited < 400) {
    const std::string target = waiting.front();
    waiting.pop_front();
    ++visited;
    const Response response = site.Get(target);
    const bool meant_to_fail = target.find("2024-13") != target.npos;
    ASSERT_EQ(response.status, meant_to_fail ? 400 : 200) << target;
    if (!response.content_type.starts_with("text/html")) continue;
    ASSERT_EQ(MarkupFault(response.body), "") << target;
    ExpectNoScript(response.body);
    for (std::string& link : LinksOf(response.body)) {
      if (seen.insert(link).second) waiting.push_back(std::move(link));
    }
  }
  EXPECT_GT(visited, 100U);
}

TEST(Contract, NoQueryIsAFaultOfOurs) {
  const TestSite site;
  std::vector<std::string> queries = {"\"",
                                      "“trade”",
                                      "(",
                                      ")))",
                                      "AND",
                                      "OR OR",
                                      "NOT",
                                      "-",
                                      "+",
                                      "*",
                                      "a*",
                                      "tr*",
                                      "~",
                                      "NEAR/5",
                                      "trade NEAR/99999999999 steel",
                                      "person:",
                                      "person:\"",
                                      "date:",
                                      "date:..",
                                      "date:9999-99",
                                      "sort:x",
                                      "title:",
                                      "id:",
                                      "lang:zz",
                                      "source:\"O'Neill & Sons\"",
                                      ":",
                                      "::",
                                      "\\",
                                      "%",
                                      "%%",
                                      "<script>alert(1)</script>",
                                      "' OR 1=1 --",
                                      "\xEF\xBC\xB4rade",
                                      "ليلى",
                                      "中国",
                                      "🙂",
                                      "a AND (b OR (c NOT d))",
                                      "\"a b\" NEAR/2 \"c d\"",
                                      "=trade",
                                      "\"=trade\"",
                                      "wor?d",
                                      "x~2"};
  queries.push_back(std::string(2048, '('));
  queries.push_back(std::string(8192, 'a'));
  for (const std::string& query : queries) {
    const std::string target(Url("/search").Parameter("q", query).text());
    const Response page = site.Get(target);
    EXPECT_TRUE(page.status == 200 || page.status == 400) << page.status << " " << query;
    EXPECT_EQ(MarkupFault(page.body), "") << query;
    ExpectNoScript(page.body);
    const Response strict = site.Get(
        std::string(Url("/search.json").Parameter("q", query).Parameter("strict", "1").text()));
    EXPECT_TRUE(strict.status == 200 || strict.status == 400) << strict.status << " " << query;
    EXPECT_TRUE(nlohmann::json::accept(strict.body)) << query;
  }
}

TEST(Contract, NamesOfAnyScriptCanBeTickedAndLeftOut) {
  const TestSite site;
  const nlohmann::json json = site.GetJson("/facet/person.json");
  EXPECT_EQ(json["values"].size(), 5U);
  const std::uint64_t whole = site.Total("/search.json");
  for (const nlohmann::json& value : json["values"]) {
    const std::uint64_t with = site.Total(Narrowed("", "person", value["id"]));
    EXPECT_EQ(with, value["count"]) << value;
    EXPECT_EQ(site.Total(Narrowed("", "not.person", value["id"])), whole - with) << value;
  }
}

TEST(Contract, APlaceAndABodyOfOneNameDoNotSelectEachOther) {
  const TestSite site(
      {MakeRecord({.id = "place", .text = "In Chelsea.\n", .places = {"Chelsea"}}),
       MakeRecord({.id = "body", .text = "Chelsea won.\n", .organisations = {"Chelsea"}})});
  const nlohmann::json place = site.GetJson("/search.json?place=chelsea");
  ASSERT_EQ(place["hits"].size(), 1U);
  EXPECT_EQ(place["hits"][0]["id"], "place");
  for (const nlohmann::json& value : place["facets"]["org"]["values"])
    EXPECT_FALSE(value["selected"]);
  const nlohmann::json body = site.GetJson("/search.json?org=chelsea");
  ASSERT_EQ(body["hits"].size(), 1U);
  EXPECT_EQ(body["hits"][0]["id"], "body");
}

TEST(Contract, CursorsWalkAllPagesAsNextDoes) {
  const TestSite site;
  nlohmann::json page = site.GetJson("/search.json?q=trade&size=2");
  std::size_t pages = 1;
  while (!page["page"]["next"].is_null()) {
    const std::string cursor = page["page"]["cursor"];
    EXPECT_THAT(cursor, testing::StartsWith(std::to_string(page["generation"].get<int>()) + "."));
    const nlohmann::json next = site.GetJson(page["page"]["next"]);
    page = site.GetJson("/search.json?q=trade&size=2&cursor=" + cursor);
    EXPECT_EQ(page["hits"], next["hits"]);
    ++pages;
  }
  EXPECT_TRUE(page["page"]["cursor"].is_null());
  EXPECT_GE(pages, 2U);
  for (const char* bad : {"x", "1.x", "1.", "1.0", "."})
    EXPECT_EQ(site.Get(std::string("/search.json?cursor=") + bad).status, 400) << bad;
}

TEST(Contract, PagesHoldEachArticleOnce) {
  const TestSite site;
  std::set<std::string> ids;
  std::size_t hits = 0;
  for (int page = 1; page <= 4; ++page) {
    const nlohmann::json json = site.GetJson("/search.json?size=3&page=" + std::to_string(page));
    for (const nlohmann::json& hit : json["hits"]) {
      ids.insert(hit["id"]);
      ++hits;
    }
  }
  EXPECT_EQ(hits, 8U);
  EXPECT_EQ(ids.size(), 8U);
}

}  // namespace
}  // namespace dateline::web
