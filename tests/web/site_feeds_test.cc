// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds of a search: each article once, as it comes into the archive.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/web/markup_check.h"
#include "tests/web/site_support.h"
#include "web/feed.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const SiteOptions kPublic = {.name = "The Test Times",
                             .public_address = "https://news.example.org"};

// What stands between each opening and closing of an element.
std::vector<std::string> Elements(std::string_view xml, const std::string& name) {
  std::vector<std::string> found;
  const std::string close = "</" + name + ">";
  for (std::size_t at = xml.find("<" + name); at != xml.npos; at = xml.find("<" + name, at + 1)) {
    const std::size_t begin = xml.find('>', at) + 1;
    const char next = xml[at + name.size() + 1];
    if (next != '>' && next != ' ') continue;
    found.emplace_back(xml.substr(begin, xml.find(close, begin) - begin));
  }
  return found;
}

std::string LinkOf(std::string_view xml, const std::string& rel) {
  const std::size_t at = xml.find("<link rel=\"" + rel + "\"");
  if (at == xml.npos) return {};
  const std::size_t begin = xml.find("href=\"", at) + 6;
  std::string address(xml.substr(begin, xml.find('"', begin) - begin));
  for (std::size_t amp = 0; (amp = address.find("&amp;", amp)) != address.npos; ++amp)
    address.replace(amp, 5, "&");
  return address;
}

std::string PathOf(const std::string& address) {
  return address.substr(kPublic.public_address.size());
}

TEST(AtomFeed, HasWhatTheStandardAsksFor) {
  const TestSite site(SmallCorpus(), kPublic);
  const Response response = site.Get("/search.atom?q=trade");
  EXPECT_EQ(response.content_type, "application/atom+xml; charset=utf-8");
  const std::string& xml = response.body;
  EXPECT_THAT(xml, StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
  EXPECT_EQ(Elements(xml, "subtitle").size(), 1U);
  EXPECT_THAT(xml, HasSubstr("the last added first, whatever their date"));
  const std::vector<std::string> entries = Elements(xml, "entry");
  ASSERT_EQ(entries.size(), site.Total("/search.json?q=trade"));
  EXPECT_EQ(Elements(xml, "id").front(), "tag:news.example.org,2026:/search?q=trade");
  EXPECT_EQ(Elements(xml, "title").front(), "The Test Times: trade");
  for (const std::string& entry : entries) {
    EXPECT_THAT(Elements(entry, "id").at(0), StartsWith("tag:news.example.org,2026:/article/"));
    EXPECT_EQ(Elements(entry, "title").size(), 1U);
    EXPECT_EQ(Elements(entry, "updated").at(0), "2024-03-22T09:33:20Z");
    EXPECT_THAT(LinkOf(entry, "alternate"), StartsWith("https://news.example.org/article/"));
    EXPECT_EQ(Elements(entry, "summary").size(), 1U);
  }
  EXPECT_EQ(Elements(xml, "opensearch:totalResults").at(0), std::to_string(entries.size()));
  EXPECT_EQ(Elements(xml, "opensearch:startIndex").at(0), "1");
  EXPECT_EQ(Elements(xml, "opensearch:itemsPerPage").at(0), "20");
}

TEST(AtomFeed, SaysWhoIsNamedAndWhenItWasPublished) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string xml = site.Get("/search.atom?person=le_hoai_trung").body;
  EXPECT_EQ(Elements(xml, "title").front(), "The Test Times: Lê Hoài Trung");
  EXPECT_THAT(xml, HasSubstr("<category term=\"le_hoai_trung\" label=\"Lê Hoài Trung\"/>"));
  const std::vector<std::string> entries = Elements(xml, "entry");
  ASSERT_EQ(entries.size(), 2U);
  // The later one is known to its month: a feed can only say a moment, so it says none.
  EXPECT_TRUE(Elements(entries[0], "published").empty());
  EXPECT_EQ(Elements(entries[1], "published").at(0), "2024-03-22T12:00:00Z");
  EXPECT_EQ(Elements(entries[1], "rights").at(0), "CC BY 2.5");
}

// The contract: an article indexed today with a date of 1998 is what the feed shows first.
TEST(Feeds, ShowFirstWhatWasAddedLast) {
  const TestArchive archive(SmallCorpus());
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Site site(searcher, kPublic);
  const auto get = [&](const std::string& path, const std::string& tag = "") {
    Request request;
    request.method = "GET";
    request.path = path;
    if (!tag.empty()) request.headers["if-none-match"] = tag;
    return site.Handle(request);
  };
  const std::string tag = HeaderOf(get("/search.atom"), "ETag");
  EXPECT_EQ(get("/search.atom", tag).status, 304);

  archive.Put({MakeRecord({.id = "late",
                           .title = "Found in the cellar",
                           .text = "An old report.\n",
                           .date = "1998-01-02",
                           .indexed_at = 1'800'000'000})});
  ASSERT_TRUE(*searcher.Refresh());
  const Response fresh = get("/search.atom", tag);
  ASSERT_EQ(fresh.status, 200);
  const std::string entry = Elements(fresh.body, "entry").at(0);
  EXPECT_EQ(Elements(entry, "title").at(0), "Found in the cellar");
  EXPECT_EQ(Elements(entry, "published").at(0), "1998-01-02T12:00:00Z");
  EXPECT_EQ(Elements(entry, "updated").at(0), Elements(fresh.body, "updated").at(0));
  const auto json = nlohmann::json::parse(get("/search.feed.json").body);
  EXPECT_EQ(json["items"][0]["title"], "Found in the cellar");
  EXPECT_EQ(json["items"][0]["date_published"], "1998-01-02T12:00:00Z");
  EXPECT_EQ(json["items"][0]["date_modified"], "2027-01-15T08:00:00Z");
}

// A page helps with articles that have one of the words; nobody follows a search to be told of
// those.
// Whoever may show an article may not give it away: a feed and an export hold passages of it.
TEST(Feeds, NeverHoldTheWholeText) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "Sentence number " + std::to_string(i) + " tells of trade and of much besides it.\n";
  const TestSite site({MakeRecord({.id = "a", .text = text, .licence = "All rights reserved"})});
  for (const char* target :
       {"/search.atom?q=trade", "/search.feed.json?q=trade", "/search.atom", "/search.feed.json",
        "/search.csv?q=trade", "/search.ndjson?q=trade"}) {
    const Response response = site.Get(target);
    std::string body = response.body;
    if (response.source) response.source([&](std::string_view part) { return body += part, true; });
    ASSERT_EQ(response.status, 200) << target;
    std::size_t sentences = 0;
    for (std::size_t at = 0; (at = body.find("Sentence number", at)) != body.npos; ++at)
      ++sentences;
    EXPECT_LE(sentences, 12U) << target << "\n" << body;
  }
}

TEST(Feeds, HoldOnlyWhatHasEveryWord) {
  const TestSite site(SmallCorpus(), kPublic);
  EXPECT_GT(site.Total("/search.json?q=trade+unheardof"), 0U);
  EXPECT_TRUE(Elements(site.Get("/search.atom?q=trade+unheardof").body, "entry").empty());
  EXPECT_EQ(Elements(site.Get("/search.atom?q=trade+unheardof&match=any").body, "entry").size(),
            site.Total("/search.json?q=trade"));
}

// Under whatever name the site is asked, and after a correction: one article, one id.
TEST(Feeds, GiveAnArticleTheSameIdForEver) {
  const TestArchive archive(SmallCorpus());
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Site site(searcher, {});
  const auto ids = [&](const std::string& host) {
    Request request;
    request.method = "GET";
    request.path = "/search.atom";
    request.headers["host"] = host;
    const std::vector<std::string> all = Elements(site.Handle(request).body, "id");
    return std::set<std::string>(all.begin(), all.end());
  };
  const std::set<std::string> before = ids("a.example");
  EXPECT_EQ(before.size(), SmallCorpus().size() + 1);
  EXPECT_TRUE(before.contains("tag:localhost,2026:/article/founding/1"));
  Record corrected = SmallCorpus()[0];
  corrected.article.text += "A correction.\n";
  archive.Put({corrected});
  ASSERT_TRUE(*searcher.Refresh());
  EXPECT_EQ(ids("b.example:8080"), before);
}

TEST(Feeds, TurnTheirPages) {
  const TestSite site(MakeRecords(45), kPublic);
  std::set<std::string> ids;
  std::string path = "/search.atom?size=20";
  for (int page = 1; page <= 3; ++page) {
    const std::string xml = site.Get(path).body;
    for (const std::string& entry : Elements(xml, "entry")) ids.insert(Elements(entry, "id").at(0));
    EXPECT_EQ(PathOf(LinkOf(xml, "self")), page == 1 ? "/search.atom" : path);
    EXPECT_EQ(PathOf(LinkOf(xml, "first")), "/search.atom");
    EXPECT_EQ(PathOf(LinkOf(xml, "last")), "/search.atom?page=3");
    EXPECT_EQ(LinkOf(xml, "previous").empty(), page == 1);
    EXPECT_EQ(LinkOf(xml, "next").empty(), page == 3);
    EXPECT_EQ(Elements(xml, "opensearch:startIndex").at(0), std::to_string((page - 1) * 20 + 1));
    if (page < 3) path = PathOf(LinkOf(xml, "next"));
  }
  EXPECT_EQ(ids.size(), 45U);

  const auto first = site.GetJson("/search.feed.json?size=40");
  EXPECT_EQ(first["items"].size(), 40U);
  const auto second = site.GetJson(PathOf(first["next_url"].get<std::string>()));
  EXPECT_EQ(second["items"].size(), 5U);
  EXPECT_FALSE(second.contains("next_url"));
}

TEST(Feeds, BehindTheLastPageAreEmpty) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string xml = site.Get("/search.atom?page=1000000000&size=100").body;
  EXPECT_TRUE(Elements(xml, "entry").empty());
  EXPECT_EQ(PathOf(LinkOf(xml, "previous")), "/search.atom?size=100");
  EXPECT_TRUE(site.GetJson("/search.feed.json?q=nothing-such")["items"].empty());
}

TEST(JsonFeed, HasWhatTheVersionAsksFor) {
  const TestSite site(SmallCorpus(), kPublic);
  const Response response = site.Get("/search.feed.json?q=perceptions");
  EXPECT_EQ(response.content_type, "application/feed+json; charset=utf-8");
  const auto json = nlohmann::json::parse(response.body);
  EXPECT_EQ(json["version"], "https://jsonfeed.org/version/1.1");
  EXPECT_EQ(json["title"], "The Test Times: perceptions");
  EXPECT_EQ(json["feed_url"], "https://news.example.org/search.feed.json?q=perceptions");
  EXPECT_EQ(json["home_page_url"], "https://news.example.org/search?q=perceptions&sort=indexed");
  ASSERT_FALSE(json["items"].empty());
  for (const auto& item : json["items"]) {
    EXPECT_THAT(item["id"].get<std::string>(), StartsWith("tag:news.example.org,2026:/article/"));
    EXPECT_THAT(item["url"].get<std::string>(), StartsWith("https://news.example.org/article/"));
    EXPECT_TRUE(item["content_text"].is_string());
    EXPECT_TRUE(item["_dateline"]["published_precision"].is_string());
  }
}

// The contract: text with markup comes out escaped in feeds as well.
TEST(Feeds, EscapeWhatTheyHold) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string xml = site.Get("/search.atom?q=%3Cscript%3E%20steel%20%26%20%22x").body;
  EXPECT_THAT(xml, Not(HasSubstr("<script>")));
  EXPECT_THAT(xml, Not(HasSubstr("& ")));
  EXPECT_THAT(site.Get("/search.atom?q=steel").body, HasSubstr("&lt;script&gt;alert(1)"));
  const auto json = site.GetJson("/search.feed.json?q=id:f*");
  EXPECT_TRUE(json.contains("items"));
}

TEST(Feeds, HaveNoOrderAndNoCopiesInTheirAddress) {
  const TestSite site(SmallCorpus(), kPublic);
  EXPECT_EQ(PathOf(LinkOf(site.Get("/search.atom?q=trade&sort=oldest&copies=all&explain=1").body,
                          "self")),
            "/search.atom?q=trade");
}

TEST(Feeds, RefuseWithAProblem) {
  const TestSite site;
  for (const std::string path : {"/search.atom?from=x", "/search.feed.json?q=date:2023-02-30"}) {
    const Response response = site.Get(path);
    EXPECT_EQ(response.status, 400) << path;
    EXPECT_EQ(response.content_type, "application/problem+json") << path;
  }
}

TEST(TagAuthority, IsTheHostAlone) {
  EXPECT_EQ(TagAuthority("https://News.Example.org:8443"), "news.example.org");
  EXPECT_EQ(TagAuthority("http://[::1]:80"), "[::1]:80");
  EXPECT_EQ(TagAuthority(""), "localhost");
}

}  // namespace
}  // namespace dateline::web
