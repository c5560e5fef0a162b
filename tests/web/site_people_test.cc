// SPDX-License-Identifier: GPL-2.0-or-later
// The index of people, and the way along the results, over a real archive.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"
#include "web/people_address.h"

namespace dateline::web {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> LabelsOf(const json& list) {
  std::vector<std::string> labels;
  for (const json& person : list["people"]) labels.push_back(person["label"]);
  return labels;
}

TEST(PeopleAddress, IsReadAsItIsWritten) {
  for (const PeopleChoice& choice :
       {PeopleChoice{}, PeopleChoice{"tô l", "", EntityOrder::kName, 3},
        PeopleChoice{"", "d", EntityOrder::kLatest, 1}, PeopleChoice{"<b>&", "other"}}) {
    const RequestTarget target = *DecodeTarget(std::string(PeopleAddress(choice).text()));
    EXPECT_EQ(ReadPeopleChoice(target.parameters), choice) << PeopleAddress(choice).text();
  }
}

TEST(PeopleAddress, LeavesWhatCannotBeReadAtItsDefault) {
  EXPECT_EQ(ReadPeopleChoice({{"letter", "é"}, {"order", "x"}, {"page", "0"}}), PeopleChoice{});
  EXPECT_EQ(ReadPeopleChoice({{"letter", "AB"}, {"page", "-1"}}), PeopleChoice{});
  EXPECT_EQ(ReadPeopleChoice({{"page", "99999999999999999999"}}), PeopleChoice{});
}

TEST(SitePeople, ListsEverybodyWithWhenAndHowOften) {
  const TestSite site;
  const Response page = site.Get("/people");
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_THAT(page.body, HasSubstr("5 people are named in the archive."));
  EXPECT_THAT(page.body,
              HasSubstr("<a href=\"/person/le_hoai_trung\"><bdi>Lê Hoài Trung</bdi></a>"));
  EXPECT_THAT(page.body, HasSubstr("<td>22 March 2024 to May 2024</td>")) << "no day is made up";
  EXPECT_THAT(page.body, HasSubstr("<td>Date unknown</td>"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?person=xi_jinping\""));
  EXPECT_THAT(page.body, HasSubstr("<bdi>Trung</bdi>"));
  EXPECT_THAT(page.body, Not(HasSubstr("noindex")));
  EXPECT_THAT(page.body, HasSubstr("<link rel=\"canonical\" href=\"/people\">"));
}

TEST(SitePeople, FindsOrdersAndOpensAtALetter) {
  const TestSite site;
  EXPECT_THAT(LabelsOf(site.GetJson("/people.json?find=hoai+le")), ElementsAre("Lê Hoài Trung"));
  EXPECT_THAT(LabelsOf(site.GetJson("/people.json?letter=x")), ElementsAre("Xi Jinping"));
  EXPECT_THAT(LabelsOf(site.GetJson("/people.json?order=name")),
              ElementsAre("Lê Hoài Trung", "Siobhán O’Hara", "Wang Yi", "Xi Jinping", "ليلى حداد"));
  EXPECT_THAT(LabelsOf(site.GetJson("/people.json?order=latest")),
              ElementsAre("Lê Hoài Trung", "Wang Yi", "Xi Jinping", "Siobhán O’Hara", "ليلى حداد"));
  const Response found = site.Get("/people?find=zzz&order=name");
  EXPECT_EQ(found.status, 200);
  EXPECT_THAT(found.body, HasSubstr("href=\"/people?order=name\""));
  EXPECT_THAT(found.body, HasSubstr("noindex"));
  EXPECT_EQ(MarkupFault(found.body), "");
}

// A number on a page is an article count that a click reproduces.
TEST(SitePeople, CountsWhatTheSearchFinds) {
  const TestSite site;
  const json list = site.GetJson("/people.json");
  EXPECT_EQ(list["named"], 5);
  for (const json& person : list["people"])
    EXPECT_EQ(site.Total(person["search"]), person["articles"]) << person;
}

TEST(SitePeople, AnswersReloadsWithoutTheBodyAndEachLanguageByItself) {
  const TestSite site;
  const Response first = site.Get("/people", {{"accept-language", "vi"}});
  EXPECT_THAT(first.body, HasSubstr("Kho nhắc tên 5 nhân vật."));
  const std::string tag = HeaderOf(first, "ETag");
  EXPECT_EQ(site.Get("/people", {{"accept-language", "vi"}, {"if-none-match", tag}}).status, 304);
  EXPECT_EQ(site.Get("/people", {{"if-none-match", tag}}).status, 200);
}

TEST(SitePages, SayTheirWholeAddressWhereItIsKnown) {
  const TestSite site;
  const Response page = site.Get("/people?page=1", {{"host", "archive.example.org"}});
  const std::string canonical = "<link rel=\"canonical\" href=\"http://archive.example.org";
  EXPECT_THAT(page.body, HasSubstr(canonical + "/people\">"));
  EXPECT_THAT(site.Get("/people?hl=vi", {{"host", "archive.example.org"}}).body,
              HasSubstr(canonical + "/people?hl=vi\">"));
  const std::string tag = HeaderOf(page, "ETag");
  EXPECT_EQ(site.Get("/people", {{"host", "archive.example.org"}, {"if-none-match", tag}}).status,
            304);
  EXPECT_EQ(site.Get("/people", {{"host", "other.example.org"}, {"if-none-match", tag}}).status,
            200);
}

TEST(SitePeople, IsAPageForAnEmptyArchiveToo) {
  const TestSite site(std::vector<Record>{});
  const Response page = site.Get("/people?page=7&letter=q");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Nobody is named in the archive yet."));
  EXPECT_EQ(MarkupFault(page.body), "");
}

TEST(SiteArticle, KnowsWhereItStandsAmongItsResults) {
  const TestSite site;
  const json results = site.GetJson("/search.json?q=trade&sort=newest&size=2");
  const std::string first = results["hits"][0]["url"];
  const std::string second = results["hits"][1]["url"];
  const std::string total = std::to_string(results["total"]["value"].get<int>());
  const std::string way = "?q=trade&amp;sort=newest&amp;size=2\">Next result";
  const std::string page = site.Get(first + "?q=trade&sort=newest&size=2").body;
  EXPECT_THAT(page, HasSubstr("Back to " + total + " articles"));
  EXPECT_THAT(page, HasSubstr("1 of " + total));
  EXPECT_THAT(page, HasSubstr(second + way));
  EXPECT_THAT(page, Not(HasSubstr("Previous result")));
  EXPECT_EQ(MarkupFault(page), "");
}

// Following "Next result" from the first walks all results in their order, over the pages' edges.
TEST(SiteArticle, LeadsAlongAllResultsAndBack) {
  const TestSite site;
  const json all = site.GetJson("/search.json?q=trade&sort=oldest&size=100")["hits"];
  ASSERT_GE(all.size(), 3U);
  const auto way = [](const std::string& page, const std::string& label) {
    const std::size_t end = page.find("\">" + label);
    if (end == page.npos) return std::string();
    const std::size_t begin = page.rfind('"', end - 1) + 1;
    std::string target = page.substr(begin, end - begin);
    for (std::size_t at = 0; (at = target.find("&amp;", at)) != target.npos;)
      target.erase(at + 1, 4);
    return target;
  };
  std::string target = all[0]["url"].get<std::string>() + "?q=trade&sort=oldest&size=2";
  std::string before;
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_THAT(target, testing::StartsWith(all[i]["url"].get<std::string>() + "?"));
    const std::string page = site.Get(target).body;
    EXPECT_THAT(page, HasSubstr(std::to_string(i + 1) + " of " + std::to_string(all.size())));
    if (i > 0) {
      EXPECT_EQ(way(page, "Previous result"), before);
    }
    before = target;
    target = way(page, "Next result");
  }
  EXPECT_EQ(target, "");
}

TEST(SiteArticle, SaysNothingOfResultsThatItIsNotAmong) {
  const TestSite site;
  const std::string page = site.Get("/article/d?q=trade").body;
  EXPECT_THAT(page, HasSubstr("Back to "));
  EXPECT_THAT(page, Not(HasSubstr("Next result")));
}

TEST(SiteApi, HasAPageWhoseExamplesAnswer) {
  const TestSite site;
  const Response page = site.Get("/api");
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_THAT(page.body, HasSubstr("<h1>API</h1>"));
  for (const char* example :
       {"/search.json?q=trade&from=2025", "/people.json?order=latest", "/day/2024-03-22.json"})
    EXPECT_EQ(site.Get(example).status, 200) << example;
}

}  // namespace
}  // namespace dateline::web
