// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/feasts.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dateline {
namespace {

TEST(FeastNames, AreEachGivenOnceAndHaveDays) {
  std::set<std::string_view> words;
  for (const FeastName& name : FeastNames()) {
    EXPECT_TRUE(words.insert(name.words).second) << name.words;
    const std::optional<DayRange> days = FeastDays(name.feast, 2024);
    ASSERT_TRUE(days) << name.words;
    EXPECT_LE(days->first, days->last) << name.words;
    EXPECT_EQ(int(days->first.year()), 2024) << name.words;
  }
}

TEST(FeastDays, AreNoneOutsideOfTheCalendar) {
  for (const FeastName& name : FeastNames()) {
    for (const int year : {-5, 0, 10'000, 2'000'000}) EXPECT_FALSE(FeastDays(name.feast, year));
    if (const auto fixed = FixedFeastDay(name.feast, 2023)) {
      const DayRange days = *FeastDays(name.feast, 2023);
      EXPECT_EQ(days.first, *fixed);
      EXPECT_EQ(days.last, *fixed);
    }
  }
}

}  // namespace
}  // namespace dateline
