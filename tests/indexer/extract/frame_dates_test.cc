// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/frame_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "indexer/extract/dates.h"
#include "indexer/extract/header.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Day kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

// "March 22 = 2024-03-22"
std::vector<std::string> Written(const std::string& text, const std::vector<DateMention>& dates) {
  std::vector<std::string> written;
  for (const DateMention& date : dates)
    written.push_back(text.substr(date.span.begin, date.span.end - date.span.begin) + " = " +
                      date.value);
  return written;
}

std::vector<std::string> Framed(const std::string& text, const std::string& published = "") {
  Article article;
  article.text = text;
  article.date = published;
  return Written(text, FindFrameDates(article, FindHeader(article, kToday)));
}

TEST(FindFrameDates, ReadsStampsAndDatelines) {
  EXPECT_THAT(Framed("date 2024-03-22 BEIJING — They met on Friday.\n"),
              ElementsAre("2024-03-22 = 2024-03-22"));
  EXPECT_THAT(Framed("HUE, March 22 (VNS) - They met on Friday.\n", "2024-03-22"),
              ElementsAre("March 22 = 2024-03-22"));
  EXPECT_THAT(Framed("22 March 2024, 09:05\nThey met on Friday.\n"),
              ElementsAre("22 March 2024, 09:05 = 2024-03-22T09:05"));
}

// Read by the order that the page shows, as the stamp is.
TEST(FindFrameDates, HaveTheDayOfTheStamp) {
  const std::string text = "Friday 08/03/2024\nThey met on Friday.\n";
  Article article;
  article.text = text;
  const Header header = FindHeader(article, kToday);
  ASSERT_TRUE(header.published.date);
  const std::vector<DateMention> dates = FindFrameDates(article, header);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0].value, FormatPartialDate(*header.published.date));
}

TEST(FindFrameDates, AreJustThoseThatTheStoryDoesNotHave) {
  const std::string text =
      "HUE, March 22 (VNS) - They met on Friday, as they did on May 5, 2023.\n— VNS\n";
  Article article;
  article.text = text;
  article.date = "2024-03-22";
  const Header header = FindHeader(article, kToday);
  EXPECT_THAT(Written(text, FindDates(article, header)),
              ElementsAre("Friday = 2024-03-22", "May 5, 2023 = 2023-05-05"));
  EXPECT_THAT(Written(text, FindFrameDates(article, header)), ElementsAre("March 22 = 2024-03-22"));
}

TEST(FindTitleDates, ReadsAPrintedHeadlineAlone) {
  Article article;
  article.title = "Two held since Monday";
  article.text = "They met on Friday.\n";
  article.date = "2024-03-22";
  const Header header = FindHeader(article, kToday);
  EXPECT_THAT(Written(article.title, FindTitleDates(article, header)),
              ElementsAre("Monday = 2024-03-18"));
  article.title_origin = TitleOrigin::kMade;
  EXPECT_THAT(FindTitleDates(article, header), IsEmpty());
}

}  // namespace
}  // namespace dateline
