// SPDX-License-Identifier: GPL-2.0-or-later
// Relative dates count from the reader's day, at a moment when it is not the same everywhere.
#include <gtest/gtest.h>

#include "tests/web/site_support.h"

namespace dateline::web {
namespace {

using namespace std::chrono_literals;

// 23 March 2024, 02:00 in Hanoi; still 22 March in London and in Los Angeles.
constexpr std::chrono::sys_seconds kMoment = std::chrono::sys_days(2024y / 3 / 22) + 19h;

TestSite SiteAt(std::chrono::sys_seconds moment, std::string zone) {
  return TestSite(
      SmallCorpus(),
      {.name = "The Test Times", .time_zone = std::move(zone), .now = [moment] { return moment; }});
}

// Published on 22 March 2024: founding/1 and f<script>; on the day after: g.
TEST(Today, IsTheDayOfTheZoneInTheAddress) {
  const TestSite site = SiteAt(kMoment, "UTC");
  EXPECT_EQ(site.Total("/search.json?q=date:today"), 2U);
  EXPECT_EQ(site.Total("/search.json?q=date:today&tz=America/Los_Angeles"), 2U);
  EXPECT_EQ(site.Total("/search.json?q=date:today&tz=Asia/Ho_Chi_Minh"), 1U);
  EXPECT_EQ(site.Total("/search.json?q=date:yesterday&tz=Asia/Ho_Chi_Minh"), 2U);
}

TEST(Today, IsTheDayOfTheSitesZoneOtherwise) {
  const TestSite site = SiteAt(kMoment, "Asia/Ho_Chi_Minh");
  EXPECT_EQ(site.Total("/search.json?q=date:today"), 1U);
  EXPECT_EQ(site.Total("/search.json?q=date:today&tz=UTC"), 2U);
}

TEST(Today, StaysInTheLinksOfThePage) {
  const TestSite site = SiteAt(kMoment, "UTC");
  const std::string page = site.Get("/search?q=date:today&tz=Asia/Ho_Chi_Minh").body;
  EXPECT_NE(page.find("&amp;tz=Asia%2FHo_Chi_Minh"), std::string::npos);
  EXPECT_NE(page.find(R"(name="tz" value="Asia/Ho_Chi_Minh")"), std::string::npos);
}

TEST(Today, MovesNoDateThatIsWrittenOut) {
  for (const std::string zone : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
    const TestSite site = SiteAt(kMoment, zone);
    EXPECT_EQ(site.Total("/search.json?from=2024-03-22&to=2024-03-22"), 2U) << zone;
    EXPECT_EQ(site.Total("/search.json?q=date:2024-03-22"), 2U) << zone;
  }
}

TEST(Today, MakesAPageOfYesterdayStale) {
  const TestSite today = SiteAt(kMoment, "UTC");
  const TestSite tomorrow = SiteAt(kMoment + 24h, "UTC");
  const std::string target = "/search?q=date:7d";
  EXPECT_NE(HeaderOf(today.Get(target), "ETag"), HeaderOf(tomorrow.Get(target), "ETag"));
}

TEST(Today, NamesAZoneThatIsNone) {
  const TestSite site = SiteAt(kMoment, "UTC");
  const nlohmann::json problem = site.GetJson("/search.json?q=trade&tz=Asia/Hanoi");
  EXPECT_EQ(problem["status"], 400);
  EXPECT_EQ(problem["parameter"], "tz");
  EXPECT_EQ(site.Get("/search?q=trade&tz=Asia/Hanoi").status, 400);
}

}  // namespace
}  // namespace dateline::web
