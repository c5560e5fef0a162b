// SPDX-License-Identifier: GPL-2.0-or-later
// Dates whose year, day or unit stands elsewhere in the sentence or in the head of the report.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

using testing::ElementsAreArray;

constexpr const char* kFriday = "2024-03-22";

TEST(DatesInContext, TakesTheYearThatOpensTheSentence) {
  ExpectDates({{"In 2026 the fair moves to June 7.", {"2026 = 2026", "June 7 = 2026-06-07"}},
               {"In 2021 it sold 40 boats, nine of them in the second quarter.",
                {"2021 = 2021", "the second quarter = 2021-Q2"}},
               {"In 2022 the mill burned. It opens in May.", {"2022 = 2022", "May = 2024-05"}},
               {"The mill burned in 2022, and will open in May.", {"2022 = 2022", "May = 2024-05"}},
               {"In 2020 it was due on Friday, March 22.",
                {"2020 = 2020", "Friday, March 22 = 2024-03-22"}}},
              kFriday);
  ExpectDates({{"In 2026 the fair moves to June 7.", {"2026 = 2026", "June 7 = 2026-06-07"}}}, "");
}

TEST(DatesInContext, CountsThatYearFromTheOneSpokenOf) {
  ExpectDates({{"He bought it in 2019 and sold it that December.",
                {"2019 = 2019", "that December = 2019-12"}},
               {"She came in 2015, and in the summer of that year the well dried up.",
                {"2015 = 2015", "the summer of that year = 2015-SU"}},
               {"It rained in June of that year.", {"June of that year = 2024-06"}},
               {"The bill of 2018 passed in March of the following year.",
                {"2018 = 2018", "March of the following year = 2019-03"}}},
              kFriday);
}

TEST(DatesInContext, ComparesWithTheSamePeriodOfAYear) {
  ExpectDates(
      {{"Sales fell in the first quarter, below those of the same quarter of 2021.",
        {"the first quarter = 2024-Q1", "the same quarter of 2021 = 2021-Q1"}},
       {"The lake stood at 87 metres on March 1, a metre below the same date in 2020.",
        {"March 1 = 2024-03-01", "the same date in 2020 = 2020-03-01"}},
       {"It shipped 40 tonnes in the first half of 2023, more than in the same period last year.",
        {"the first half of 2023 = 2023-H1", "the same period last year = 2023-H1"}},
       {"It shipped 40 tonnes from January to May 2023, up on the same period a year earlier.",
        {"January to May 2023 = 2023-01/2023-05",
         "the same period a year earlier = 2022-01/2022-05"}},
       {"Twice as many were fined as in the same period last year.",
        {"the same period last year = 2023"}},
       {"It fell short of the same month last year.", {"the same month last year = 2023-03"}}},
      kFriday);
}

TEST(DatesInContext, PartsTheEndsOfAPeriodThatHaveTheirMonths) {
  ExpectDates({{"The train runs from June 15 to September 1.",
                {"June 15 = 2024-06-15", "September 1 = 2024-09-01"}},
               {"The boats lie up from November 1 to May 31.",
                {"November 1 = 2024-11-01", "May 31 = 2025-05-31"}},
               {"It hangs there from 13 March until 6 January 2025.",
                {"13 March = 2024-03-13", "6 January 2025 = 2025-01-06"}},
               {"It runs from August 4 to 10.", {"August 4 to 10 = 2024-08-04/2024-08-10"}}},
              kFriday);
  const std::vector<DateMention> ends = DatesIn("It runs from June 15 to September 1.", kFriday);
  ASSERT_EQ(ends.size(), 2u);
  ASSERT_TRUE(ends[0].period);
  EXPECT_EQ(FormatDay(ends[0].period->last), "2024-09-01");
}

TEST(DatesInContext, CountsDaysOfAReportWithoutAYear) {
  ExpectDates(
      {{"TURIN, June 3 (ANSA) -- The bridge was closed on Tuesday.\n\nIt cracked at 9 a.m. Monday "
        "and yesterday, opens on Saturday and shuts every Sunday. It was built last year.",
        {"Tuesday = XXXX-06-03", "9 a.m. Monday = XXXX-06-02T09:00", "yesterday = XXXX-06-02",
         "Saturday = XXXX-06-07", "every Sunday = XXXX-WXX-7", "last year = XXXX"}},
       {"TURIN, June 3 (ANSA) -- The bridge was closed.\n\nIt cracked on Monday.",
        {"Monday = XXXX-WXX-1"}}},
      "");
  for (const DateMention& date :
       DatesIn("TURIN, June 3 (ANSA) -- The bridge was closed on Tuesday.", "")) {
    EXPECT_FALSE(date.days) << date.value;
  }
}

TEST(DatesInContext, GivesAnAmountTheUnitOfTheNext) {
  ExpectDates(
      {{"It takes two or three days.", {"two = P2D", "three days = P3D"}},
       {"It may take the next 10 to 15 years.", {"the next 10 = P10Y", "15 years = P15Y"}},
       {"They won 3 to 1. Years went by.", {}},
       {"Two or three boats came.", {}},
       {"He worked there for half a century.", {"half a century = P50Y"}},
       {"It took half an hour and half a year.", {"half an hour = PT30M", "half a year = P6M"}},
       {"It ran at 30 kilometres an hour.", {}},
       {"They gave him their Saturdays and sang of manic Mondays.", {}},
       {"It is shut on Mondays and Tuesdays.", {"Mondays = XXXX-WXX-1", "Tuesdays = XXXX-WXX-2"}},
       {"Women: Chad (Abo, Issa) 1734; Mali 40.", {}},
       {"In autumn it travels to Brno.", {"autumn = 2024-FA"}},
       {"There are at present two.", {"at present = PRESENT_REF"}}},
      kFriday);
}

TEST(DatesInContext, GivesAClockTheDayOfTheNext) {
  ExpectDates({{"It was robbed between 2 a.m. and 5 a.m. Sunday.",
                {"2 a.m. = 2024-03-17T02:00", "5 a.m. Sunday = 2024-03-17T05:00"}},
               {"It is open from 9 a.m. to 5 p.m. today.",
                {"9 a.m. = 2024-03-22T09:00", "5 p.m. today = 2024-03-22T17:00"}}},
              kFriday);
}

TEST(DatesInContext, ReadsFeastsByTheYear) {
  ExpectDates({{"A list will follow before Chuseok.", {"Chuseok = 2024-09-17"}},
               {"They met before Eid al-Adha last year.", {"Eid al-Adha last year = 2023-06-28"}},
               {"It burned on Ash Wednesday 1983.", {"Ash Wednesday 1983 = 1983-02-16"}},
               {"Trees were planted on World Water Day.", {"World Water Day = 2024-03-22"}},
               {"Shops close in Ramadan.", {"Ramadan = 2024-03-11/2024-04-09"}},
               {"They fast until Holy Week.", {"Holy Week = 2024-W13"}},
               {"Workers marched on May Day last year.", {"May Day last year = 2023-05-01"}},
               {"Trains were full before the Spring Festival of 2023.",
                {"Spring Festival of 2023 = 2023-01-22"}},
               {"The World Bank lent it. Spring came.", {}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
