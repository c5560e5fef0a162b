// SPDX-License-Identifier: GPL-2.0-or-later
// What browsers and robots find.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/web/site_support.h"
#include "web/discovery.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

const SiteOptions kPublic = {.name = "The Test Times",
                             .public_address = "https://news.example.org"};

std::string DataOf(const std::string& page) {
  const std::string open = "<script type=\"application/ld+json\">";
  const std::size_t begin = page.find(open);
  if (begin == page.npos) return {};
  return page.substr(begin + open.size(), page.find("</script>", begin) - begin - open.size());
}

TEST(OpenSearch, DescribesTheSearchInAllItsForms) {
  const TestSite site(SmallCorpus(), kPublic);
  const Response response = site.Get("/opensearch.xml");
  EXPECT_EQ(response.content_type, "application/opensearchdescription+xml; charset=utf-8");
  EXPECT_THAT(response.body, HasSubstr("xmlns=\"http://a9.com/-/spec/opensearch/1.1/\""));
  EXPECT_THAT(response.body, HasSubstr("<ShortName>The Test Times</ShortName>"));
  for (const std::string part :
       {"type=\"text/html\" rel=\"results\" "
        "template=\"https://news.example.org/search?q={searchTerms}&amp;page={startPage?}",
        "type=\"application/atom+xml\"", "type=\"application/json\"",
        "type=\"application/x-suggestions+json\" rel=\"suggestions\" "
        "template=\"https://news.example.org/suggest.opensearch?q={searchTerms}\"",
        "&amp;person={dateline:person?}"}) {
    EXPECT_THAT(response.body, HasSubstr(part));
  }
  EXPECT_THAT(site.Get("/").body, HasSubstr("<link rel=\"search\" "));
}

TEST(OpenSearch, CutsALongNameBetweenLetters) {
  const std::string xml = OpenSearchDescription("Thời báo Kiểm thử và Lưu trữ", "");
  EXPECT_THAT(xml, HasSubstr("<ShortName>Thời báo Kiểm th</ShortName>"));
}

// What a browser sends for a box left empty: as if nothing had been asked.
TEST(OpenSearch, TemplatesWorkWithEveryParameterEmpty) {
  const TestSite site;
  EXPECT_EQ(site.Get("/search?q=trade&page=&person=&from=&to=").status, 200);
}

TEST(OpenSearch, SuggestsInTheFormOfBrowsers) {
  const TestSite site(SmallCorpus(), kPublic);
  const Response response = site.Get("/suggest.opensearch?q=hoai");
  EXPECT_EQ(response.content_type, "application/x-suggestions+json");
  const auto json = nlohmann::json::parse(response.body);
  ASSERT_EQ(json.size(), 4U);
  EXPECT_EQ(json[0], "hoai");
  EXPECT_EQ(json[1][0], "Lê Hoài Trung");
  EXPECT_EQ(json[2][0], "2 articles");
  EXPECT_EQ(json[3][0], "https://news.example.org/search?person=le_hoai_trung");
  const auto none = nlohmann::json::parse(site.Get("/suggest.opensearch").body);
  EXPECT_EQ(none[0], "");
  EXPECT_TRUE(none[1].empty());
}

TEST(Robots, AreKeptFromSearchesAndShownTheMap) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string text = site.Get("/robots.txt").body;
  for (const std::string line :
       {"Disallow: /search\n", "Disallow: /facet\n", "Disallow: /suggest\n", "Disallow: /*.json$\n",
        "Sitemap: https://news.example.org/sitemap.xml\n"})
    EXPECT_THAT(text, HasSubstr(line));
}

TEST(Sitemap, LeadsToEveryArticlePersonAndDay) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string index = site.Get("/sitemap.xml").body;
  std::set<std::string> addresses;
  for (const std::string part : {"articles-1", "people-1", "days-1"}) {
    EXPECT_THAT(index, HasSubstr("<loc>https://news.example.org/sitemap/" + part + ".xml</loc>"));
    const Response map = site.Get("/sitemap/" + part + ".xml");
    EXPECT_EQ(map.content_type, "application/xml; charset=utf-8");
    for (std::size_t at = map.body.find("<loc>"); at != map.body.npos;
         at = map.body.find("<loc>", at + 1)) {
      const std::size_t begin = at + 5 + kPublic.public_address.size();
      addresses.insert(map.body.substr(begin, map.body.find("</loc>", at) - begin));
    }
  }
  EXPECT_TRUE(addresses.contains("/article/founding/1"));
  EXPECT_TRUE(addresses.contains("/article/f%3Cscript%3E"));
  EXPECT_TRUE(addresses.contains("/person/le_hoai_trung"));
  EXPECT_TRUE(addresses.contains("/day/2024-03-22"));
  EXPECT_EQ(addresses.size(), 8U + 5U + 4U);
  for (const std::string& address : addresses) EXPECT_EQ(site.Get(address).status, 200) << address;
}

TEST(Sitemap, HasNoPartBeyondTheLast) {
  const TestSite site;
  for (const std::string file :
       {"articles-2.xml", "articles-0.xml", "articles-01.xml", "articles.xml", "articles-.xml",
        "articles-99999999999999999999.xml", "articles-18446744073709551615.xml", "orgs-1.xml",
        "articles-1.xml.gz", "x"}) {
    EXPECT_EQ(site.Get("/sitemap/" + file).status, 404) << file;
  }
}

TEST(ReadSitemapName, ReadsWhatTheIndexWrites) {
  EXPECT_EQ(ReadSitemapName("people-12.xml"), (SitemapName{InventoryKind::kPeople, 12}));
  EXPECT_EQ(ReadSitemapName("people-+1.xml"), std::nullopt);
  EXPECT_EQ(ReadSitemapName("people-1 .xml"), std::nullopt);
}

TEST(SitemapIndex, SplitsAtFiftyThousand) {
  const std::string index = SitemapIndex({{InventoryKind::kArticles, 100'001},
                                          {InventoryKind::kPeople, 50'000},
                                          {InventoryKind::kDays, 0}},
                                         "http://x");
  EXPECT_THAT(index, HasSubstr("/sitemap/articles-3.xml"));
  EXPECT_THAT(index, Not(HasSubstr("articles-4")));
  EXPECT_THAT(index, HasSubstr("people-1.xml"));
  EXPECT_THAT(index, Not(HasSubstr("people-2")));
  EXPECT_THAT(index, Not(HasSubstr("days")));
}

TEST(PageData, SaysHowToSearch) {
  const TestSite site(SmallCorpus(), kPublic);
  const auto json = nlohmann::json::parse(DataOf(site.Get("/").body));
  EXPECT_EQ(json["@type"], "WebSite");
  EXPECT_EQ(json["potentialAction"]["@type"], "SearchAction");
  EXPECT_EQ(json["potentialAction"]["target"]["urlTemplate"],
            "https://news.example.org/search?q={search_term}");
}

TEST(PageData, SaysWhatAnArticleIs) {
  const TestSite site(SmallCorpus(), kPublic);
  const auto json = nlohmann::json::parse(DataOf(site.Get("/article/founding/1").body));
  EXPECT_EQ(json["@type"], "NewsArticle");
  EXPECT_EQ(json["headline"], "Trung meets Wang");
  EXPECT_EQ(json["datePublished"], "2024-03-22");
  EXPECT_EQ(json["inLanguage"], "en");
  EXPECT_EQ(json["sourceOrganization"]["name"], "VNS");
  EXPECT_EQ(json["mentions"][0]["name"], "Lê Hoài Trung");
  EXPECT_EQ(json["mentions"][0]["url"], "https://news.example.org/person/le_hoai_trung");
}

// Whatever a headline holds, the element ends where we end it.
TEST(PageData, HoldsHostileTextAsText) {
  const TestSite site(SmallCorpus(), kPublic);
  const std::string page = site.Get("/article/f%3Cscript%3E").body;
  EXPECT_THAT(page, Not(HasSubstr("<script>")));
  EXPECT_THAT(page, HasSubstr("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"));
  EXPECT_EQ(nlohmann::json::parse(DataOf(page))["headline"], "<script>alert(1)</script>");
}

TEST(PageData, SaysWhatAPersonIsCalled) {
  const TestSite site(SmallCorpus(), kPublic);
  const auto json = nlohmann::json::parse(DataOf(site.Get("/person/le_hoai_trung").body));
  EXPECT_EQ(json["@type"], "Person");
  EXPECT_EQ(json["name"], "Lê Hoài Trung");
  EXPECT_THAT(json["alternateName"].dump(), HasSubstr("Trung"));
  EXPECT_EQ(DataOf(site.Get("/org/officials").body), "");
}

TEST(Pages, LeadToTheFeedOfWhatTheyList) {
  const TestSite site;
  const std::string feed = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"";
  EXPECT_THAT(site.Get("/search?q=trade&sort=oldest&page=2").body,
              HasSubstr(feed + "/search.atom?q=trade\""));
  EXPECT_THAT(site.Get("/person/xi_jinping").body,
              HasSubstr(feed + "/search.atom?person=xi_jinping\""));
  EXPECT_THAT(site.Get("/day/2024-03-22").body,
              HasSubstr(feed + "/search.atom?from=2024-03-22&amp;to=2024-03-22\""));
  EXPECT_THAT(site.Get("/help").body, Not(HasSubstr("atom+xml")));
}

TEST(ExportMenu, LeadsToEveryFormWithoutRobots) {
  const TestSite site;
  const std::string page = site.Get("/search?q=trade&sort=newest&page=2&size=1").body;
  const std::size_t begin = page.find("<details class=\"export\"");
  ASSERT_NE(begin, page.npos);
  const std::string menu = page.substr(begin, page.find("</details>", begin) - begin);
  EXPECT_THAT(
      menu,
      HasSubstr("<a rel=\"nofollow\" href=\"/search.csv?q=trade&amp;sort=newest&amp;bom=1\""));
  EXPECT_THAT(menu, HasSubstr("href=\"/search.ndjson?q=trade&amp;sort=newest\""));
  EXPECT_THAT(menu,
              HasSubstr("href=\"/search.json?q=trade&amp;sort=newest&amp;page=2&amp;size=1\""));
  EXPECT_THAT(menu, HasSubstr("href=\"/search.atom?q=trade\""));
  EXPECT_THAT(menu, HasSubstr("href=\"/search.feed.json?q=trade\""));
  EXPECT_THAT(menu, HasSubstr(" in state 1 of the archive."));
  EXPECT_THAT(menu, HasSubstr("<a href=\"/search?q=trade&amp;sort=newest\""));
}

}  // namespace
}  // namespace dateline::web
