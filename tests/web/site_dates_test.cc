// SPDX-License-Identifier: GPL-2.0-or-later
// What the site promises of both axes of dates, over a real archive: every number is what its link
// finds, an article without a date is in no period, and a day is the same day everywhere.
#include <gtest/gtest.h>

#include <string>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"
#include "tests/web/site_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;

DateMention MentionOf(const std::string& text, std::string_view words, std::string_view days) {
  DateMention mention;
  const std::size_t at = text.find(words);
  mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  mention.value = days;
  if (!days.starts_with("XXXX")) mention.days = Range(days);
  return mention;
}

struct Said {
  std::string_view words;
  std::string_view days;
};

Record Dated(std::string id, std::string text, std::string published, std::vector<Said> said) {
  ArticleFields fields{.id = std::move(id),
                       .text = std::move(text),
                       .date = std::move(published),
                       .source = "VNS",
                       .people = {"Xi Jinping"},
                       .places = {"Beijing"}};
  for (const Said& one : said) fields.dates.push_back(MentionOf(fields.text, one.words, one.days));
  return MakeRecord(fields);
}

std::vector<Record> DatedCorpus() {
  std::vector<Record> records = {
      Dated("a", "Xi Jinping spoke on Friday in Beijing. He spoke in 1998 too.\n", "2024-03-22",
            {{"Friday", "2024-03-22"}, {"1998", "1998"}}),
      Dated("b", "The talks of March 22 went on until 24 March.\n", "2024-03-25",
            {{"March 22", "2024-03-22"}, {"24 March", "2024-03-24"}}),
      Dated("c", "Nothing is said of any day by Xi Jinping.\n", "2023-03-22", {}),
      Dated("d", "The fair of March 2024 was large.\n", "", {{"March 2024", "2024-03"}}),
      Dated("e", "The feast is on January 26 each year.\n", "2022", {{"January 26", "XXXX-01-26"}}),
      Dated("f", "On 26 January 2020 it snowed in Beijing.\n", "2020-01-27",
            {{"26 January 2020", "2020-01-26"}}),
      Dated("g", "It was 1970 <b>then</b>.\n", "", {{"1970", "1970"}}),
      Dated("h", "No date at all.\n", "", {}),
  };
  records[0].annotation.dates[0].anchor = DateAnchor::kPublication;
  return records;
}

TEST(DateContract, EveryBarOfBothAxesLeadsToItsNumber) {
  const TestSite site(DatedCorpus());
  for (const std::string search : {"", "q=the", "person=xi_jinping", "from=2024&to=2024",
                                   "mfrom=2024-03&mto=2024-03", "mundated=only"}) {
    const nlohmann::json json = site.GetJson("/search.json?" + search);
    for (const std::string axis : {"published", "mentioned"}) {
      const std::string letter = axis == "mentioned" ? "m" : "";
      const bool filtered =
          search.find(letter + "from=") == 0 || (letter == "m" && search == "mundated=only");
      if (filtered) continue;  // its links replace the filter; looked at below
      for (const nlohmann::json& bucket : json["facets"][axis]["buckets"]) {
        if (bucket["count"] == 0) continue;
        const std::string days = "&" + letter + "from=" + bucket["from"].get<std::string>() + "&" +
                                 letter + "to=" + bucket["to"].get<std::string>();
        EXPECT_EQ(site.Total("/search.json?" + search + days), bucket["count"]) << search << days;
      }
      const std::string undated = letter == "m" ? "&mundated=only" : "&undated=only";
      EXPECT_EQ(site.Total("/search.json?" + search + undated), json["facets"][axis]["missing"])
          << search << axis;
    }
  }
}

TEST(DateContract, AChosenPeriodIsCountedFinerByTheSameRule) {
  const TestSite site(DatedCorpus());
  const nlohmann::json json = site.GetJson("/search.json?mfrom=2024-03&mto=2024-03");
  const nlohmann::json& chosen = json["facets"]["mentioned"]["chosen"];
  ASSERT_FALSE(chosen.is_null());
  EXPECT_EQ(chosen["interval"], "day");
  for (const nlohmann::json& bucket : chosen["buckets"]) {
    const std::string day = bucket["from"];
    EXPECT_EQ(site.Total("/search.json?mfrom=" + day + "&mto=" + day), bucket["count"]) << day;
  }
  EXPECT_TRUE(json["facets"]["published"]["chosen"].is_null());
}

TEST(DateContract, AFilterOnOneAxisNeverAddsAndLeavesTheOtherAlone) {
  const TestSite site(DatedCorpus());
  for (const std::string search : {"", "q=the", "from=2024", "mfrom=1998"}) {
    const std::uint64_t whole = site.Total("/search.json?" + search);
    for (const std::string filter :
         {"&mto=2024-03-22", "&to=2024-03-22", "&mundated=only", "&undated=only"}) {
      EXPECT_LE(site.Total("/search.json?" + search + filter), whole) << search << filter;
    }
  }
  EXPECT_EQ(site.Total("/search.json?from=2024-03-22&to=2024-03-22"), 1U);
  EXPECT_EQ(site.Total("/search.json?mfrom=2024-03-22&mto=2024-03-22"), 2U);
  EXPECT_EQ(site.Total("/search.json?from=2024-03-25&mfrom=2024-03-22&mto=2024-03-22"), 1U);
}

TEST(DateContract, NothingUndatedIsInAnyPeriod) {
  const TestSite site(DatedCorpus());
  EXPECT_EQ(site.Total("/search.json?undated=only"), 3U);
  EXPECT_EQ(site.Total("/search.json?from=0001&to=9999"), 5U);
  EXPECT_EQ(site.Total("/search.json?from=1970&to=1970"), 0U);
  EXPECT_EQ(site.Total("/search.json?mfrom=1970&mto=1970"), 1U);
  // "January 26" of no year is no date of the calendar.
  EXPECT_EQ(site.Total("/search.json?mundated=only"), 3U);
  EXPECT_EQ(site.Total("/search.json?mfrom=0001&mto=9999"), 5U);
}

TEST(DateContract, ADayIsAllOfThatDayInEveryZone) {
  for (const std::string zone : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
    const TestSite site(DatedCorpus(), {.name = "T", .time_zone = zone});
    EXPECT_EQ(site.Total("/search.json?from=2024-03-22&to=2024-03-22"), 1U) << zone;
    EXPECT_EQ(site.Total("/search.json?mfrom=2024-03-22&mto=2024-03-22"), 2U) << zone;
    EXPECT_EQ(site.GetJson("/day/2024-03-22.json")["published"]["articles"], 1) << zone;
  }
}

TEST(DateContract, EveryLinkOfTheDatesLeadsSomewhere) {
  const TestSite site(DatedCorpus());
  for (const std::string target :
       {"/search?axis=mentioned", "/search?mfrom=2024-03&mto=2024-03&axis=mentioned",
        "/search?from=2024&to=2024", "/day/2024-03-22", "/day/--01-26", "/day/1950-06-01",
        "/article/a", "/article/e", "/search?mundated=only&axis=mentioned", "/"}) {
    const Response page = site.Get(target);
    ASSERT_EQ(page.status, 200) << target;
    ASSERT_EQ(MarkupFault(page.body), "") << target;
    ExpectNoScript(page.body);
    for (const std::string& link : LinksOf(page.body))
      EXPECT_EQ(site.Get(link).status, 200) << target << " -> " << link;
  }
}

TEST(SearchDates, KeepsWhatWasTypedInTheBoxOfEitherAxis) {
  const TestSite site(DatedCorpus());
  const Response bad = site.Get("/search?mfrom=2024-02-30&q=the");
  EXPECT_EQ(bad.status, 400);
  EXPECT_THAT(bad.body, HasSubstr("id=\"mfrom\" name=\"mfrom\" value=\"2024-02-30\""));
  EXPECT_THAT(bad.body, HasSubstr("id=\"mfrom-error\">“2024-02-30” is not a date."));
  EXPECT_THAT(bad.body, HasSubstr("<a href=\"#mfrom\">“2024-02-30” is not a date."));
  const Response reversed = site.Get("/search?from=2024-05&to=2024-03&axis=mentioned");
  EXPECT_EQ(reversed.status, 400);
  EXPECT_THAT(reversed.body, HasSubstr("value=\"2024-05\""));
  EXPECT_THAT(reversed.body, HasSubstr("<a href=\"#to\">2024-05 comes after 2024-03."));
}

TEST(SearchDates, HasAChipForEachAxis) {
  const TestSite site(DatedCorpus());
  const std::string page =
      site.Get("/search?from=2024&to=2024&mfrom=2024-03&mto=2024-03&mundated=only").body;
  EXPECT_THAT(page, HasSubstr("<span>Published</span> 2024"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?from=2024&amp;to=2024&amp;mundated=only\"><span>"
                              "Mentions</span> March 2024"));
  EXPECT_THAT(page, HasSubstr(">mentions no date "));
}

TEST(DayPages, TellBothAxesOfADay) {
  const TestSite site(DatedCorpus());
  const nlohmann::json day = site.GetJson("/day/2024-03-22.json");
  EXPECT_EQ(day["published"]["articles"], 1);
  EXPECT_EQ(day["mentioned"]["articles"], 2);
  for (const nlohmann::json& hit : day["mentioned"]["hits"]) {
    EXPECT_EQ(hit["date"]["from"], "2024-03-22") << hit;
    EXPECT_FALSE(hit["sentence"]["ranges"].empty()) << hit;
  }
  for (const std::string side : {"published", "mentioned"}) {
    EXPECT_EQ(site.Total(day[side]["search"]), day[side]["articles"]) << side;
  }
  for (const std::string names : {"people", "places"}) {
    for (const nlohmann::json& value : day[names])
      EXPECT_EQ(site.Total(value["url"]), value["count"]) << value;
  }
  ASSERT_EQ(day["other_years"].size(), 1U);
  EXPECT_EQ(day["other_years"][0]["day"], "2023-03-22");
  EXPECT_EQ(day["other_years"][0]["published"], 1);
  EXPECT_EQ(day["nearest"]["before"], "2023-03-22");
  EXPECT_EQ(day["nearest"]["after"], "2024-03-25");
  EXPECT_EQ(day["nearest_mentioned"]["before"], "2020-01-26");
  EXPECT_EQ(day["nearest_mentioned"]["after"], "2024-03-24");
}

TEST(DayPages, MarkTheWordsThatSayTheDayAndSayWhy) {
  const TestSite site(DatedCorpus());
  const std::string page = site.Get("/day/2024-03-22").body;
  EXPECT_THAT(page, HasSubstr("spoke on <mark>Friday</mark> in Beijing."));
  EXPECT_THAT(page, HasSubstr("“Friday” = 22 March 2024, counted from the publication date"));
  EXPECT_THAT(page, HasSubstr("The talks of <mark>March 22</mark> went on"));
}

TEST(DayPages, AreCalmWhenEmptyAndMissingOnlyForWhatIsNoDate) {
  const TestSite site(DatedCorpus());
  for (const std::string empty : {"/day/1950-06-01", "/day/0001-01-01", "/day/9999-12-31"}) {
    const Response page = site.Get(empty);
    EXPECT_EQ(page.status, 200) << empty;
    EXPECT_THAT(page.body, HasSubstr("No article of this archive was published on this day"));
  }
  for (const std::string none :
       {"/day/2023-02-29", "/day/friday", "/day/2024-03-22x", "/day/--13-01"}) {
    EXPECT_EQ(site.Get(none).status, 404) << none;
    EXPECT_EQ(site.GetJson(none + ".json")["code"], "no-such-day") << none;
  }
  EXPECT_EQ(HeaderOf(site.Get("/day/2024/03/22"), "Location"), "/day/2024-03-22");
  EXPECT_EQ(HeaderOf(site.Get("/day/2024-03"), "Location"), "/search?from=2024-03&to=2024-03");
}

TEST(DayPages, AreOfEveryYearToo) {
  const TestSite site(DatedCorpus());
  const nlohmann::json day = site.GetJson("/day/--01-26.json");
  EXPECT_EQ(day["mentioned"]["articles"], 2);
  EXPECT_EQ(day["published"]["articles"], 0);
  EXPECT_THAT(site.Get("/day/--01-26").body, HasSubstr("26 January of any year"));
}

TEST(DayPages, AreAnsweredFromTheTagOnReload) {
  const TestSite site(DatedCorpus());
  const Response first = site.Get("/day/2024-03-22");
  const std::string tag = HeaderOf(first, "ETag");
  EXPECT_EQ(site.Get("/day/2024-03-22", {{"if-none-match", tag}}).status, 304);
  EXPECT_EQ(HeaderOf(first, "Vary"), "Accept-Encoding, Accept, Accept-Language");
}

}  // namespace
}  // namespace dateline::web
