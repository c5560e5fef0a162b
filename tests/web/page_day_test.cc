// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_day.h"

#include <gtest/gtest.h>

#include "tests/web/markup_check.h"
#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

DayProfile TheDay() {
  DayProfile view;
  view.name = Range("2024-03-22").first;
  view.published = 31;
  view.published_hits = {FirstReport()};
  view.mentioned = 1;
  SpeakingHit speaking;
  speaking.hit = FirstReport();
  speaking.sentence = Marked{"Lê Hoài Trung on Friday met them.", {{16, 25}}};
  speaking.mention.days = Range("2024-03-22");
  speaking.mention.anchor = DateAnchor::kPublication;
  speaking.words = "on Friday";
  view.mentioned_hits = {speaking};
  view.people.kind = FacetKind::kPerson;
  view.people.distinct = 44;
  view.people.values = {Value("le_hoai_trung", "Lê Hoài Trung", 6)};
  view.places.kind = FacetKind::kPlace;
  view.other_years = {{Range("2023-03-22").first, 19, 1}};
  view.nearest_published.before = Range("2024-03-20").first;
  view.nearest_mentioned.after = Range("2024-04-02").first;
  return view;
}

std::string PageOf(const DayProfile& view) { return DayPage(Setting{}, view).text(); }

TEST(DayPage, HasBothHalvesWithTheWordsThatSayTheDay) {
  const std::string page = PageOf(TheDay());
  EXPECT_THAT(page,
              HasSubstr("<h1><time datetime=\"2024-03-22\">Friday, 22 March 2024</time></h1>"));
  EXPECT_THAT(page, HasSubstr("31 articles published"));
  EXPECT_THAT(page, HasSubstr("1 article speaks of it"));
  EXPECT_THAT(page, HasSubstr("Lê Hoài Trung <mark>on Friday</mark> met them."));
  EXPECT_THAT(page, HasSubstr("“on Friday” = 22 March 2024, counted from the publication date"));
  EXPECT_EQ(MarkupFault(page), "");
}

TEST(DayPage, LeadsToItsNeighboursItsMonthAndItsYear) {
  const std::string page = PageOf(TheDay());
  EXPECT_THAT(page,
              HasSubstr("rel=\"prev nofollow\" href=\"/day/2024-03-21\">Thursday, 21 March 2024"));
  EXPECT_THAT(page, HasSubstr("rel=\"next nofollow\" href=\"/day/2024-03-23\">"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?from=2024-03&amp;to=2024-03\">March 2024<"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?from=2024&amp;to=2024\">2024<"));
  EXPECT_THAT(page, HasSubstr("href=\"/day/2024-03-20\">20 March 2024</a><span>before"));
  EXPECT_THAT(page, HasSubstr("Nearest days spoken of</h2>"));
  EXPECT_THAT(page, HasSubstr("href=\"/day/2024-04-02\">2 April 2024</a><span>after"));
}

TEST(DayPage, LeadsFromEveryNumberToItsArticles) {
  const std::string page = PageOf(TheDay());
  EXPECT_THAT(page,
              HasSubstr("href=\"/search?from=2024-03-22&amp;to=2024-03-22\">All 31 published"));
  EXPECT_THAT(page,
              HasSubstr("href=\"/search?mfrom=2024-03-22&amp;mto=2024-03-22&amp;axis=mentioned"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?person=le_hoai_trung&amp;from=2024-03-22&amp;to="
                              "2024-03-22\"><bdi>Lê Hoài Trung</bdi></a><span>6</span>"));
  EXPECT_THAT(page,
              HasSubstr("href=\"/facet/person?from=2024-03-22&amp;to=2024-03-22\">All 44 people"));
  EXPECT_THAT(page, HasSubstr("href=\"/day/2023-03-22\">22 March 2023</a><small>19 published, 1 "
                              "speaks of it</small>"));
}

TEST(DayPage, IsCalmOnAnEmptyDayAndNotForRobots) {
  DayProfile view;
  view.name = Range("1950-01-01").first;
  view.nearest_published.after = Range("1998-04-30").first;
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("No article of this archive was published on this day"));
  EXPECT_THAT(page, HasSubstr("href=\"/day/1998-04-30\">30 April 1998</a><span>after"));
  EXPECT_THAT(page, HasSubstr("content=\"noindex\""));
  EXPECT_EQ(MarkupFault(page), "");
  EXPECT_THAT(PageOf(TheDay()), Not(HasSubstr("noindex")));
}

TEST(DayPage, FoldsAwayYearsBeyondADozen) {
  DayProfile view = TheDay();
  view.other_years.clear();
  for (int year = 2023; year > 2003; --year)
    view.other_years.push_back({std::chrono::year(year) / 3 / 22, 1, 0});
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("<summary>8 earlier years</summary>"));
  EXPECT_LT(page.find("/day/2012-03-22"), page.find("<summary>8"));
  EXPECT_LT(page.find("<summary>8"), page.find("/day/2011-03-22"));
  EXPECT_THAT(page, HasSubstr("/day/2004-03-22"));
  EXPECT_EQ(MarkupFault(page), "");
}

TEST(DayPage, HasNoNeighbourBeyondTheCalendar) {
  DayProfile view;
  view.name = Range("0001-01-01").first;
  EXPECT_THAT(PageOf(view), Not(HasSubstr("rel=\"prev")));
  view.name = Range("9999-12-31").first;
  EXPECT_THAT(PageOf(view), Not(HasSubstr("rel=\"next")));
}

TEST(DayPage, IsOfEveryYearToo) {
  DayProfile view = TheDay();
  view.name = std::chrono::January / 26;
  const std::string page = PageOf(view);
  EXPECT_THAT(page, HasSubstr("<h1>26 January of any year</h1>"));
  EXPECT_THAT(page, HasSubstr("href=\"/search?q=mentions%3A--01-26&amp;axis=mentioned\""));
  EXPECT_THAT(page, Not(HasSubstr("rel=\"prev")));
}

TEST(DayPage, EscapesWhateverTheArticlesHold) {
  DayProfile view = TheDay();
  const std::string hostile(kHostile);
  SpeakingHit& speaking = view.mentioned_hits[0];
  speaking.words = speaking.hit.id = speaking.hit.source = speaking.hit.title.text = hostile;
  speaking.sentence = Marked{hostile, {{0, 3}, {10, 900}}};
  view.people.values[0].id = view.people.values[0].label = hostile;
  ExpectNoScript(PageOf(view));
}

}  // namespace
}  // namespace dateline::web
