// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/progress.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline::cli {
namespace {

TEST(ProgressText, SaysShareRateAndTimeLeft) {
  EXPECT_EQ(ProgressText({5000, 50, 100}, 2, true),
            "[############............] 50% · 5,000 articles · 2,500/s · 2 s left");
  EXPECT_EQ(ProgressText({5000, 50, 100}, 2, false), "5,000 articles · 2,500/s · 2 s left");
}

TEST(ProgressText, PromisesNoEndWhereNoneIsKnown) {
  EXPECT_EQ(ProgressText({1, 0, 0}, 0, true), "1 article · 0/s");
  EXPECT_EQ(ProgressText({10, 1, 10}, 0.5, false), "10 articles · 20/s");
}

TEST(ProgressText, CountsLongTimesInMinutesAndHours) {
  EXPECT_NE(ProgressText({1, 10, 100}, 60, false).find("9 min left"), std::string::npos);
  EXPECT_NE(ProgressText({1, 10, 100}, 1000, false).find("2 h 30 min left"), std::string::npos);
}

TEST(Progress, SaysNothingWhenQuiet) {
  std::ostringstream err;
  const Terminal terminal{err, err, false, false, false, true};
  {
    Progress progress(terminal);
    progress.Show({1, 1, 2});
  }
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace dateline::cli
