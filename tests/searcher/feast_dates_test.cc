// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feast_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "core/feasts.h"
#include "tests/searcher/query_tree.h"

namespace dateline {
namespace {

// "2024-12-25", "2024-03-25..2024-03-31", "none" or what is refused.
std::string FeastOf(const std::string& text) {
  const auto days = ReadFeast(text, kToday);
  if (!days) return "none";
  if (!*days) return days->error().message;
  const std::string first = FormatDay((*days)->first);
  return (*days)->first == (*days)->last ? first : first + ".." + FormatDay((*days)->last);
}

TEST(ReadFeast, KnowsFeastsInEitherLanguage) {
  static constexpr struct {
    const char* typed;
    const char* days;
  } kCases[] = {
      {"christmas-2024", "2024-12-25"},
      {"Christmas 2024", "2024-12-25"},
      {"CHRISTMAS_2024", "none"},
      {"boxing-day-2023", "2023-12-26"},
      {"New Year's Day 2024", "2024-01-01"},
      {"St. Patrick’s Day 2024", "2024-03-17"},
      {"easter-2024", "2024-03-31"},
      {"holy week 2024", "2024-03-25..2024-03-31"},
      {"eid-al-fitr-2024", "2024-04-10"},
      {"tet-2024", "2024-02-10"},
      {"Tết Nguyên Đán 2024", "2024-02-10"},
      {"tết-âm-lịch-2024", "2024-02-10"},
      {"giáng sinh 2024", "2024-12-25"},
      {"Lễ Giáng sinh 2024", "2024-12-25"},
      {"ngày quốc tế phụ nữ 2024", "2024-03-08"},
      {"trung-thu-2024", "2024-09-17"},
      {"christmas", "needs its year; write christmas-2024."},
      {"good friday", "needs its year; write good-friday-2024."},
      {"tet-1980",
       "is not known in that year; feasts of the moon are from 1990 to 2040, so write the day "
       "itself."},
      {"banana-2024", "none"},
      {"2024", "none"},
      {"", "none"},
      {"le 2024", "none"},
      {"christmas-20245", "none"},
      {"a b c d e f g h i j christmas 2024", "none"},
  };
  for (const auto& c : kCases) EXPECT_EQ(FeastOf(c.typed), c.days) << c.typed;
}

// A name of a text is a name of a query.
TEST(ReadFeast, KnowsWhateverTextsAreReadBy) {
  for (const FeastName& name : FeastNames()) {
    const auto days = ReadFeast(std::string(name.words) + " 2024", kToday);
    ASSERT_TRUE(days && *days) << name.words;
    EXPECT_EQ(**days, *FeastDays(name.feast, 2024)) << name.words;
  }
}

TEST(ReadFeastOfAnyYear, KnowsThoseOfAFixedDay) {
  using std::chrono::December;
  EXPECT_EQ(ReadFeastOfAnyYear("Christmas"), December / 25);
  EXPECT_EQ(ReadFeastOfAnyYear("noel"), December / 25);
  for (const char* other : {"easter", "tet", "christmas-2024", "banana", ""})
    EXPECT_FALSE(ReadFeastOfAnyYear(other)) << other;
}

TEST(NearestFeast, IsHowItWouldBeTyped) {
  EXPECT_EQ(NearestFeast("chrismas-2023", kToday), "christmas-2023");
  EXPECT_EQ(NearestFeast("Chrismas", kToday), "christmas");
  EXPECT_EQ(NearestFeast("eastre", kToday), "easter-2024");
  EXPECT_EQ(NearestFeast("thanksgivin day 2020", kToday), "thanksgiving-day-2020");
  for (const char* other : {"banana", "tex", "2024", "", "quite another thing"})
    EXPECT_EQ(NearestFeast(other, kToday), "") << other;
  EXPECT_EQ(NearestFeast(std::string(2000, 'a'), kToday), "");
}

}  // namespace
}  // namespace dateline
