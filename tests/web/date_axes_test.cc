// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/date_axes.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

// One article published in March 2024 that speaks of 1998 and of March 2024.
SearchResponse TwoAxes() {
  SearchResponse response = OneHit();
  response.mentioned.interval = Interval::kYear;
  response.mentioned.buckets = {{Range("1998"), 1}, {Range("1999"), 0}, {Range("2024"), 1}};
  response.mentioned.years = response.mentioned.buckets;
  response.mentioned.undated = 4;
  return response;
}

std::string AxesOf(const SearchRequest& request, const SearchResponse& response) {
  return DateAxes(English(), request, response, Html("<form></form>")).text();
}

TEST(DateAxes, ShowsPublicationUnlessTheAddressSaysOtherwise) {
  const std::string html = AxesOf({}, TwoAxes());
  EXPECT_THAT(html, HasSubstr("<a aria-current=\"true\" href=\"/search\">When published</a>"));
  EXPECT_THAT(html, HasSubstr("<a rel=\"nofollow\" href=\"/search?axis=mentioned\">"));
  EXPECT_THAT(html, HasSubstr("March 2024: 1 article"));
  EXPECT_THAT(html, Not(HasSubstr("mfrom")));
}

TEST(DateAxes, LeadsFromEveryBarOfTheOtherAxisToItsOwnFilter) {
  SearchRequest request;
  request.query = "x";
  request.axis = DateAxis::kMentioned;
  const std::string html = AxesOf(request, TwoAxes());
  EXPECT_THAT(html, HasSubstr("/search?q=x&amp;mfrom=1998&amp;mto=1998&amp;axis=mentioned"));
  EXPECT_THAT(html, HasSubstr("Articles that mention each year, at most 1"));
  EXPECT_THAT(html, HasSubstr("mundated=only&amp;axis=mentioned\">4 articles mention no date</a>"));
  EXPECT_THAT(html, Not(HasSubstr("mfrom=1999")));
  EXPECT_THAT(html, HasSubstr("<a rel=\"nofollow\" href=\"/search?q=x\">When published</a>"));
}

TEST(DateAxes, LooksIntoAChosenMonthDayByDayWithAWayOut) {
  SearchRequest request;
  request.from = request.to = *ParsePartialDate("2024-03");
  SearchResponse response = TwoAxes();
  response.published_chosen = Histogram{};
  response.published_chosen->interval = Interval::kDay;
  for (int day = 20; day <= 24; ++day) {
    const DayRange days = Range("2024-03-" + std::to_string(day));
    response.published_chosen->buckets.push_back({days, day == 22 ? 1U : 0U});
  }
  response.published_chosen->years = {{Range("2024"), 1}};
  const std::string html = AxesOf(request, response);
  EXPECT_THAT(html, HasSubstr("<title>22 March 2024: 1 article</title>"));
  EXPECT_THAT(html, HasSubstr("href=\"/search\">All dates</a>"));
  EXPECT_THAT(html, HasSubstr("href=\"/search?from=2024&amp;to=2024\">2024</a><span>March 2024"));
  EXPECT_EQ(Occurrences(html, "<svg"), 2U);
  EXPECT_EQ(Occurrences(html, "<table>"), 2U);
}

TEST(DateAxes, LeadsFromAChosenDayToItsPage) {
  SearchRequest request;
  request.mentioned_from = request.mentioned_to = *ParsePartialDate("2024-03-22");
  request.axis = DateAxis::kMentioned;
  SearchResponse response = TwoAxes();
  response.mentioned_chosen = Histogram{};
  response.mentioned_chosen->buckets = {{Range("2024-03-22"), 1}};
  const std::string html = AxesOf(request, response);
  EXPECT_THAT(html, HasSubstr("href=\"/day/2024-03-22\">All about this day</a>"));
  EXPECT_THAT(html, HasSubstr("mfrom=2024-03&amp;mto=2024-03&amp;axis=mentioned\">March 2024<"));
  EXPECT_EQ(Occurrences(html, "<svg"), 1U);
}

TEST(DateAxes, HasNoBarsWithoutDatesAndKeepsTheForm) {
  const std::string html = AxesOf({}, SearchResponse{});
  EXPECT_THAT(html, Not(HasSubstr("<svg")));
  EXPECT_THAT(html, Not(HasSubstr("<table")));
  EXPECT_THAT(html, HasSubstr("<form></form>"));
}

}  // namespace
}  // namespace dateline::web
