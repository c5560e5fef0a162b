// SPDX-License-Identifier: GPL-2.0-or-later
// A list of names, counted over a real archive.
#include <gtest/gtest.h>

#include <string>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"

namespace dateline::web {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

TEST(SiteNames, OffersABoxBeforeAnythingIsTyped) {
  const TestSite site;
  const Response page = site.Get("/names");
  ASSERT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("<textarea"));
  EXPECT_THAT(page.body, Not(HasSubstr("<table")));
  EXPECT_EQ(MarkupFault(page.body), "");
}

TEST(SiteNames, CountsEachNameAndLeadsToItsArticles) {
  const TestSite site;
  const std::string list = "names=le+hoai+trung%0D%0AWANG+YI%0ANobody%20Here%0Acommon+perceptions";
  const Response page = site.Get("/names?" + list);
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_THAT(page.body, HasSubstr("4 names, counted in 8 articles"));
  EXPECT_THAT(page.body,
              HasSubstr("le hoai trung\nWANG YI\nNobody Here\ncommon perceptions</textarea>"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/person/le_hoai_trung\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?person=wang_yi\""));
  EXPECT_THAT(page.body, HasSubstr("Nobody of this name, and nowhere these words"));
  EXPECT_THAT(page.body, HasSubstr("noindex"));
  for (const json& name : site.GetJson("/names.json?" + list)["names"]) {
    for (const json& meant : name["meant"])
      EXPECT_EQ(site.Total(meant["url"].get<std::string>().replace(0, 7, "/search.json")),
                meant["articles"])
          << name;
    if (name["meant"].empty()) {
      EXPECT_EQ(
          site.Total(name["url"].get<std::string>().replace(0, 7, "/search.json") + "&match=all"),
          name["as_words"])
          << name;
    }
  }
}

TEST(SiteNames, CountsWithinASearch) {
  const TestSite site;
  const Response page = site.Get("/names?q=trade&from=2023&names=Xi%20Jinping");
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=trade&amp;from=2023\""));
  EXPECT_THAT(page.body, HasSubstr("name=\"from\" value=\"2023\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=trade&amp;person=xi_jinping&amp;from=2023\""));
  EXPECT_EQ(
      site.GetJson("/names.json?from=2024&names=Xi%20Jinping")["names"][0]["meant"][0]["articles"],
      1);
}

TEST(SiteNames, AnswersASpreadsheet) {
  const TestSite site;
  const Response csv = site.Get("/names.csv?names=Wang%20Yi%0AXi");
  EXPECT_THAT(csv.content_type, HasSubstr("text/csv"));
  EXPECT_THAT(HeaderOf(csv, "Content-Disposition"), HasSubstr("names.csv"));
  EXPECT_THAT(csv.body, HasSubstr("\r\nWang Yi,Wang Yi,person,wang_yi,2,0,,"));
}

TEST(SiteNames, ShowsWhatWasTypedAndNoMore) {
  const TestSite site;
  const Response page = site.Get("/names?names=%3C%2Ftextarea%3E%3Cscript%3E%0A%22%27%26");
  EXPECT_THAT(page.body, Not(HasSubstr("</textarea><script>")));
  EXPECT_EQ(MarkupFault(page.body), "");
  EXPECT_EQ(site.Get("/names?from=2024-13&names=a").status, 400);
  EXPECT_EQ(site.Get("/names.json?from=2024-13&names=a").status, 400);
  EXPECT_EQ(site.GetJson("/names.json")["names"], json::array());
}

TEST(SiteNames, SpeaksVietnamese) {
  const TestSite site;
  const Response page = site.Get("/names?names=Wang%20Yi", {{"accept-language", "vi"}});
  EXPECT_THAT(page.body, HasSubstr("Đối chiếu danh sách tên"));
  EXPECT_THAT(page.body, HasSubstr("1 tên, đếm trong 8 bài viết"));
}

}  // namespace
}  // namespace dateline::web
