// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/period_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/query_words.h"

namespace dateline {
namespace {

// The periods of a text as the shortest dates that say them.
std::string Read(const std::string& text) {
  std::string read;
  for (const PeriodInWords& period : PeriodsInWords(FoldedWords(text))) {
    if (!read.empty()) read += ' ';
    read += FormatDay(period.days.first) + ".." + FormatDay(period.days.last);
  }
  return read;
}

TEST(PeriodsInWords, ReadsDaysMonthsAndYears) {
  EXPECT_EQ(Read("Dow Jones October 2008"), "2008-10-01..2008-10-31");
  EXPECT_EQ(Read("storm 2019 Philippines"), "2019-01-01..2019-12-31");
  EXPECT_EQ(Read("crash 24 December 2019"), "2019-12-24..2019-12-24");
  EXPECT_EQ(Read("crash December 24th, 2019"), "2019-12-24..2019-12-24");
  EXPECT_EQ(Read("Sept 2001 and May 2011"), "2001-09-01..2001-09-30 2011-05-01..2011-05-31");
  EXPECT_EQ(Read("lũ lụt tháng 10 năm 2020"), "2020-10-01..2020-10-31");
  EXPECT_EQ(Read("tháng 3 2024"), "2024-03-01..2024-03-31");
}

TEST(PeriodsInWords, TellsWhichWordsSaySo) {
  const std::vector<PeriodInWords> periods =
      PeriodsInWords(FoldedWords("crash December 24th, 2019 or 2020"));
  ASSERT_EQ(periods.size(), 2u);
  EXPECT_EQ(periods[0].first, 1u);
  EXPECT_EQ(periods[0].words, 3u);
  EXPECT_EQ(periods[1].first, 5u);
  EXPECT_EQ(periods[1].words, 1u);
}

TEST(PeriodsInWords, TakesNoNumberForAYear) {
  EXPECT_EQ(Read("1500 people, boeing 737, 20190, 2019th century"), "");
  EXPECT_EQ(Read("they may march in october"), "");
  EXPECT_EQ(Read("30 February 2019"), "");
  EXPECT_EQ(Read(""), "");
  EXPECT_EQ(Read("december"), "");
}

}  // namespace
}  // namespace dateline
