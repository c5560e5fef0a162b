// SPDX-License-Identifier: GPL-2.0-or-later
// What the site says of copies, versions and related articles, over a real archive.
#include <gtest/gtest.h>

#include <string>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"
#include "web/compare_address.h"

namespace dateline::web {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const std::string kStory =
    "Ministers of the two neighbours opened a railway bridge over the Red River at Hekou, which "
    "carries fruit trains to markets in the north and tourists to the hills of the south.\n"
    "Wang Yi called the bridge a gift to the farmers of both banks and spoke of more to come, "
    "among them a road tunnel and a second crossing for the coffee of the highlands.\n";

std::vector<Record> CopiedCorpus() {
  const auto report = [](std::string id, std::string text, std::string source) {
    return MakeRecord({.id = std::move(id),
                       .title = "Bridge <opens>",
                       .text = std::move(text),
                       .date = "2024-03-22",
                       .source = std::move(source),
                       .people = {"Wang Yi"},
                       .places = {"Hekou"}});
  };
  std::vector<Record> records = {
      report("a", kStory, "VNS"), report("b", kStory, "VNA"),
      report("c/2", "It rained.\n" + kStory, "<Xinhua>"),
      report("d",
             "Fruit trains crossed the railway bridge over the Red River at Hekou again, said Wang "
             "Yi, who spoke of farmers and of markets in the north.\n",
             "VNS")};
  for (int i = 0; i < 12; ++i) {
    records.push_back(
        MakeRecord({.id = "match" + std::to_string(i),
                    .text = "The home team scored goal " + std::to_string(i) + ".\n"}));
  }
  return records;
}

TEST(SiteCopies, GroupsCopiesAndLeadsToEach) {
  const TestSite site(CopiedCorpus());
  const Response page = site.Get("/search?q=bridge");
  ASSERT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("4 articles"));
  EXPECT_THAT(page.body, HasSubstr("2 near-identical copies"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/article/c/2?q=bridge\""));
  EXPECT_THAT(page.body, HasSubstr("&lt;Xinhua&gt;, 22 March 2024"));
  EXPECT_THAT(page.body, HasSubstr("/compare?before=a&amp;after=b"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=bridge&amp;copies=all\""));
  EXPECT_EQ(Occurrences(page.body, "<article class=\"result\">"), 2U);
  EXPECT_EQ(MarkupFault(page.body), "");

  const Response each = site.Get("/search?q=bridge&copies=all");
  EXPECT_EQ(Occurrences(each.body, "<article class=\"result\">"), 4U);
  EXPECT_THAT(each.body, Not(HasSubstr("near-identical")));
  EXPECT_THAT(each.body, HasSubstr("every copy"));  // the chip that takes it back
}

TEST(SiteCopies, AreInTheAnswerForPrograms) {
  const TestSite site(CopiedCorpus());
  const json answer = site.GetJson("/search.json?q=bridge&size=1");
  EXPECT_EQ(answer["total"]["value"], 4);
  EXPECT_EQ(answer["total"]["repeats"], 2);
  EXPECT_EQ(answer["page"]["next"], "/search.json?q=bridge&page=2&size=1");
  const json second = site.GetJson("/search.json?q=bridge&size=1&page=2");
  EXPECT_EQ(second["page"]["next"], nullptr) << "two results on two pages";
  const json& first = answer["hits"][0]["id"] == "a" ? answer["hits"][0] : second["hits"][0];
  EXPECT_EQ(first["id"], "a");
  EXPECT_EQ(first["duplicates"], 2);
  ASSERT_EQ(first["copies"].size(), 2U);
  EXPECT_EQ(first["copies"][1]["id"], "c/2");
  EXPECT_EQ(first["copies"][1]["url"], "/article/c/2");
}

TEST(SiteCopies, StandBesideTheArticle) {
  const TestSite site(CopiedCorpus());
  const Response page = site.Get("/article/a");
  EXPECT_THAT(page.body, HasSubstr("Other versions"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/article/c/2\""));
  EXPECT_THAT(page.body, HasSubstr("Related"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/article/d\""));
  EXPECT_EQ(MarkupFault(page.body), "");

  const json article = site.GetJson("/article/a.json");
  EXPECT_EQ(article["copies"].size(), 2U);
  EXPECT_EQ(article["versions"].size(), 0U);
  ASSERT_EQ(article["related"].size(), 1U);
  EXPECT_EQ(article["related"][0]["id"], "d");
  EXPECT_GT(article["related"][0]["likeness"], 0.2);
  EXPECT_FALSE(article["related"][0]["shared"].empty());
}

TEST(SiteCopies, ShowWhatDiffers) {
  const TestSite site(CopiedCorpus());
  const Response page = site.Get("/compare?before=a&after=c/2");
  ASSERT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("<ins>"));
  EXPECT_THAT(page.body, HasSubstr("It rained.\n</ins>"));
  EXPECT_THAT(page.body, Not(HasSubstr("<del>")));
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_THAT(site.Get("/compare?before=a&after=b").body, HasSubstr("word by word"));

  const json answer = site.GetJson("/compare.json?before=c/2&after=a");
  EXPECT_EQ(answer["text"][0]["change"], "removed");
  EXPECT_EQ(answer["text"][0]["text"], "It rained.\n");
  EXPECT_EQ(answer["text"][1]["change"], "same");
  EXPECT_EQ(answer["before"]["version"], 1);
}

TEST(SiteCopies, TellVersionsOfACorrectedArticle) {
  const TestSite site(CopiedCorpus());
  site.archive().Put(
      {MakeRecord({.id = "d", .title = "Corrected", .text = "Vegetable trains.\n"})});
  const Result<Searcher> searcher = Searcher::Open({site.archive().path()});
  ASSERT_TRUE(searcher);
  const Site fresh(*searcher, {.name = "The Test Times"});
  Request request;
  request.method = "GET";
  request.path = "/article/d";
  const Response page = fresh.Handle(request);
  EXPECT_THAT(page.body, HasSubstr("Earlier versions"));
  EXPECT_THAT(page.body, HasSubstr("/compare?before=d&amp;before.version=1&amp;after=d"));
  EXPECT_EQ(MarkupFault(page.body), "");
  request.path = "/compare";
  request.parameters = {{"before", "d"}, {"before.version", "1"}, {"after", "d"}};
  const Response compared = fresh.Handle(request);
  EXPECT_THAT(compared.body, HasSubstr("version 1 of 2"));
  EXPECT_THAT(compared.body, HasSubstr("Vegetable "));
  request.parameters[1].second = "7";
  EXPECT_EQ(fresh.Handle(request).status, 404);
}

TEST(SiteCopies, RefuseWhatIsNoComparison) {
  const TestSite site(CopiedCorpus());
  EXPECT_EQ(site.Get("/compare").status, 400);
  EXPECT_EQ(site.Get("/compare?before=a").status, 400);
  EXPECT_EQ(site.Get("/compare?before=a&after=nobody").status, 404);
  for (const char* version : {"0", "-1", "x", "99999999999999999999", "1.5"}) {
    const json problem =
        site.GetJson(std::string("/compare.json?before=a&after=b&after.version=") + version);
    EXPECT_EQ(problem["status"], 400) << version;
    EXPECT_EQ(problem["code"], "bad-number") << version;
  }
}

TEST(CompareAddress, ReadsBack) {
  const TextName before{"x/1 ü", 3};
  const TextName after{"y", std::nullopt};
  const auto read = ReadComparison(
      {{"before", "x/1 ü"}, {"before.version", "3"}, {"after", "y"}, {"q", "ignored"}});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, std::pair(before, after));
  EXPECT_EQ(CompareAddress(before, after).text(),
            "/compare?before=x%2F1%20%C3%BC&before.version=3&after=y");
}

}  // namespace
}  // namespace dateline::web
