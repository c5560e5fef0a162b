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
  const std::optional<DayRange> days = FeastDays(feast->feast, year);
  if (!days) return "unknown";
  const std::string first = FormatDay(days->first);
  return days->first == days->last ? first : first + " to " + FormatDay(days->last);
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

TEST(FeastDay, KnowsTheMoonFromIndia) {
  EXPECT_EQ(FeastOn("Diwali", 2023), "2023-11-12");
  EXPECT_EQ(FeastOn("Deepavali", 2025), "2025-10-20");
  EXPECT_EQ(FeastOn("Holi", 2024), "2024-03-25");
  EXPECT_EQ(FeastOn("Holi", 2026), "2026-03-04");
  EXPECT_EQ(FeastOn("Diwali", 1989), "unknown");
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

TEST(FeastDay, KnowsTheFeastsOfOtherCalendars) {
  EXPECT_EQ(FeastOn("Eid al-Fitr", 2024), "2024-04-10");
  EXPECT_EQ(FeastOn("Eidul Azha", 2024), "2024-06-16");
  EXPECT_EQ(FeastOn("Hari Raya Haji", 2025), "2025-06-06");
  EXPECT_EQ(FeastOn("Arbaeen", 2025), "2025-08-14");
  EXPECT_EQ(FeastOn("Hanukkah", 2024), "2024-12-26");
  EXPECT_EQ(FeastOn("Nowruz", 2024), "2024-03-20");
  EXPECT_EQ(FeastOn("Vesak", 2025), "2025-05-12");
  EXPECT_EQ(FeastOn("Songkran", 2031), "2031-04-13");
  EXPECT_EQ(FeastOn("World Environment Day", 2024), "2024-06-05");
  EXPECT_EQ(FeastOn("International Women's Day", 1999), "1999-03-08");
}

TEST(FeastDay, KnowsFeastsOfSeveralDays) {
  EXPECT_EQ(FeastOn("Ramadan", 2026), "2026-02-18 to 2026-03-19");
  EXPECT_EQ(FeastOn("Holy Week", 2025), "2025-04-14 to 2025-04-20");
  EXPECT_EQ(FeastOn("Lent", 2024), "2024-02-14 to 2024-03-30");
  EXPECT_EQ(FeastOn("Pentecost", 2024), "2024-05-19");
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
