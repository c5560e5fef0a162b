// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/histogram.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

// Months from June 2023 to February 2024.
Histogram TwoYears() {
  Histogram histogram;
  histogram.interval = Interval::kMonth;
  for (const std::string_view month : {"2023-06", "2023-07", "2023-08", "2023-09", "2023-10",
                                       "2023-11", "2023-12", "2024-01", "2024-02"}) {
    histogram.buckets.push_back({Range(month), 0});
  }
  histogram.buckets[0].count = 1;
  histogram.buckets[8].count = 1000;
  histogram.years = {{Range("2023"), 1}, {Range("2024"), 1000}};
  return histogram;
}

TEST(TimeChart, LaysMonthsOutByWholeYears) {
  const std::string chart = TimeChart(English(), {}, TwoYears()).text();
  // 24 slots of 40: June is the sixth, February of the second year the fourteenth.
  EXPECT_THAT(chart, HasSubstr("<rect class=\"hit\" x=\"200\" y=\"0\" width=\"40\""));
  EXPECT_THAT(chart, HasSubstr("<rect class=\"hit\" x=\"520\" y=\"0\" width=\"40\""));
}

TEST(TimeChart, DrawsOneArticleTwoUnitsHighAndNoneNotAtAll) {
  const std::string chart = TimeChart(English(), {}, TwoYears()).text();
  EXPECT_THAT(chart, HasSubstr("y=\"86\" width=\"38\" height=\"2\""));
  EXPECT_THAT(chart, HasSubstr("y=\"6\" width=\"38\" height=\"82\""));
  EXPECT_EQ(Occurrences(chart, "class=\"bar\""), 2U);
  EXPECT_THAT(chart, Not(HasSubstr("from=2023-07")));
}

TEST(TimeChart, DarkensTheChosenRange) {
  SearchRequest request;
  request.from = *ParsePartialDate("2024");
  const std::string chart = TimeChart(English(), request, TwoYears()).text();
  EXPECT_EQ(Occurrences(chart, "class=\"on\""), 1U);
  EXPECT_THAT(chart, HasSubstr("the chosen range is darker"));
  EXPECT_EQ(Occurrences(TimeChart(English(), {}, TwoYears()).text(), "class=\"on\""), 2U);
}

TEST(TimeChart, SaysTheSameNumbersInATable) {
  Histogram histogram = TwoYears();
  histogram.undated = 3;
  histogram.coarser = 4;
  const std::string chart = TimeChart(English(), {}, histogram).text();
  EXPECT_THAT(chart, HasSubstr(">February 2024</a></th><td>1,000</td>"));
  EXPECT_THAT(chart, HasSubstr("Known less precisely</th><td>4</td>"));
  EXPECT_THAT(chart, HasSubstr(">Undated</a></th><td>3</td>"));
}

TEST(TimeChart, JoinsYearsThatAreTooManyToLabel) {
  Histogram histogram;
  histogram.interval = Interval::kYear;
  for (int year = 1900; year < 2020; ++year) {
    histogram.buckets.push_back({Range(std::to_string(year)), 2});
  }
  histogram.years = histogram.buckets;
  const std::string chart = TimeChart(English(), {}, histogram).text();
  EXPECT_LE(Occurrences(chart, "<li>"), 16U);
  EXPECT_THAT(chart, HasSubstr("from=1900&amp;to=1907"));
  EXPECT_THAT(chart, HasSubstr("16 articles"));
}

TEST(TimeChart, HasNoBarsForASearchWithoutDates) {
  Histogram histogram;
  histogram.undated = 2;
  const std::string chart = TimeChart(English(), {}, histogram).text();
  EXPECT_THAT(chart, Not(HasSubstr("<svg")));
  EXPECT_THAT(chart, HasSubstr("2 articles have no date"));
}

}  // namespace
}  // namespace dateline::web
