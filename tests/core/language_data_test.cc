// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/language_data.h"

#include <gtest/gtest.h>

#include <limits>

namespace dateline {
namespace {

Day DayOf(int year, unsigned month, unsigned day) {
  return Day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

TEST(LanguageData, WritesNumbersAsTheLanguageDoes) {
  const LanguageData english("en-GB");
  EXPECT_EQ(english.Number(0), "0");
  EXPECT_EQ(english.Number(999), "999");
  EXPECT_EQ(english.Number(1284006), "1,284,006");
  EXPECT_EQ(english.Number(std::numeric_limits<std::uint64_t>::max()),
            "18,446,744,073,709,551,615");
  EXPECT_EQ(english.Decimal(0.826, 2), "0.83");
  const LanguageData vietnamese("vi");
  EXPECT_EQ(vietnamese.Number(1284006), "1.284.006");
  EXPECT_EQ(vietnamese.Decimal(-41.3, 2), "-41,30");
  EXPECT_EQ(vietnamese.Decimal(13, 0), "13");
}

TEST(LanguageData, WritesDatesAsTheLanguageDoes) {
  const Day friday = DayOf(2024, 3, 22);
  const LanguageData english("en-GB");
  EXPECT_EQ(english.Date(friday), "22 March 2024");
  EXPECT_EQ(english.DateWithWeekday(friday), "Friday, 22 March 2024");
  EXPECT_EQ(english.Month(friday), "March 2024");
  EXPECT_EQ(english.MonthName(friday), "March");
  EXPECT_EQ(english.ShortMonth(friday), "Mar");
  EXPECT_EQ(english.DayAndMonth(friday), "22 March");
  EXPECT_EQ(english.DayAndShortMonth(friday), "22 Mar");
  const LanguageData vietnamese("vi");
  EXPECT_EQ(vietnamese.Date(friday), "22 tháng 3, 2024");
  EXPECT_EQ(vietnamese.DateWithWeekday(friday), "Thứ Sáu, 22 tháng 3, 2024");
  EXPECT_EQ(vietnamese.Month(friday), "tháng 3 năm 2024");
  EXPECT_EQ(vietnamese.DayAndMonth(friday), "22 tháng 3");
  EXPECT_EQ(LanguageData("en-US").Date(friday), "March 22, 2024");
  EXPECT_EQ(LanguageData("ja").Date(friday), "2024年3月22日");
}

TEST(LanguageData, KnowsTheWholeCalendar) {
  const LanguageData english("en-GB");
  EXPECT_EQ(english.DateWithWeekday(DayOf(1, 1, 1)), "Monday, 1 January 1");
  EXPECT_EQ(english.Date(DayOf(9999, 12, 31)), "31 December 9999");
}

TEST(LanguageData, ChoosesPluralFormsFarOutToo) {
  const LanguageData english("en-GB");
  EXPECT_EQ(english.Plural(1), PluralForm::kOne);
  EXPECT_EQ(english.Plural(0), PluralForm::kOther);
  EXPECT_EQ(LanguageData("vi").Plural(1), PluralForm::kOther);
  const LanguageData russian("ru");
  EXPECT_EQ(russian.Plural(2), PluralForm::kFew);
  EXPECT_EQ(russian.Plural(1'000'001), PluralForm::kOne);
  EXPECT_EQ(russian.Plural(1'000'005), PluralForm::kMany);
}

TEST(LanguageData, NamesLanguages) {
  EXPECT_EQ(LanguageData("en-GB").NameOfLanguage("vi"), "Vietnamese");
  EXPECT_EQ(LanguageData("vi").NameOfLanguage("en"), "Tiếng Anh");
  EXPECT_EQ(LanguageData("en-GB").NameOfLanguage("xx"), "xx");
  EXPECT_EQ(LanguageData("en-GB").NameOfLanguage("no such tag"), "no such tag");
}

TEST(LanguageData, OfAnUnknownTagIsStillData) {
  for (const std::string_view tag : {"", "xx", "no such tag", "\xff"}) {
    const LanguageData data(tag);
    EXPECT_FALSE(data.Date(DayOf(2024, 3, 22)).empty()) << tag;
    EXPECT_FALSE(data.Number(1000).empty()) << tag;
  }
}

}  // namespace
}  // namespace dateline
