// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feasts.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/extract/date_scanner.h"

namespace dateline {
namespace {

std::string FeastOn(const char* name, int year) {
  const DateTokens tokens = DateTokens::Scan(name);
  const std::optional<NamedFeast> feast = ReadFeastName(tokens, 0);
  if (!feast) return "no feast";
  const std::optional<Day> day = FeastDay(feast->feast, year);
  return day ? FormatDay(*day) : "unknown";
}

TEST(FeastDay, KnowsFixedAndMovableFeasts) {
  EXPECT_EQ(FeastOn("Christmas", 2024), "2024-12-25");
  EXPECT_EQ(FeastOn("Christmas Eve", 2024), "2024-12-24");
  EXPECT_EQ(FeastOn("New Year's Day", 2024), "2024-01-01");
  EXPECT_EQ(FeastOn("Valentine’s Day", 2024), "2024-02-14");
  EXPECT_EQ(FeastOn("Easter", 2024), "2024-03-31");
  EXPECT_EQ(FeastOn("Easter", 2038), "2038-04-25");
  EXPECT_EQ(FeastOn("Good Friday", 1818), "1818-03-20");
  EXPECT_EQ(FeastOn("Thanksgiving", 2024), "2024-11-28");
}

TEST(FeastDay, KnowsTheMoonFromVietnamAndFromChina) {
  EXPECT_EQ(FeastOn("Tết", 2024), "2024-02-10");
  EXPECT_EQ(FeastOn("Tet", 2025), "2025-01-29");
  EXPECT_EQ(FeastOn("Tết", 2007), "2007-02-17");
  EXPECT_EQ(FeastOn("Lunar New Year", 2007), "2007-02-18");
  EXPECT_EQ(FeastOn("Tết", 2030), "2030-02-02");
  EXPECT_EQ(FeastOn("Chinese New Year", 2030), "2030-02-03");
  EXPECT_EQ(FeastOn("Mid-Autumn Festival", 2025), "2025-10-06");
}

TEST(FeastDay, SaysNothingOutsideItsTable) {
  EXPECT_EQ(FeastOn("Tết", 1968), "unknown");
  EXPECT_EQ(FeastOn("Tết", 2041), "unknown");
  EXPECT_EQ(FeastOn("tet", 2024), "no feast");
  EXPECT_EQ(FeastOn("New York", 2024), "no feast");
  EXPECT_EQ(FeastOn("", 2024), "no feast");
}

}  // namespace
}  // namespace dateline
