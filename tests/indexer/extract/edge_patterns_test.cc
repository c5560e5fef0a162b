// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(EdgePatterns, ReadsTheEndOfAUnit) {
  ExpectDates({{"The deal is to close by year-end.", {"year-end = 2024"}},
               {"The fair runs until month's end.", {"month's end = 2024-03"}},
               {"He got a year-end bonus.", {}}},
              kFriday);
}

TEST(EdgePatterns, ReadsAWeekBehindADay) {
  ExpectDates({{"The vote takes place a week from Sunday.", {"a week from Sunday = 2024-03-31"}},
               {"They meet again a week on Tuesday.", {"a week on Tuesday = 2024-04-02"}},
               {"It is open twice a week on Tuesday and Friday.",
                {"a week = P1W", "Tuesday = 2024-03-26", "Friday = 2024-03-22"}}},
              kFriday);
}

TEST(CodePatterns, ReadsQuartersAndFiscalYears) {
  ExpectDates({{"It lost money in 3Q23.", {"3Q23 = 2023-Q3"}},
               {"It lost money in 1H2024.", {"1H2024 = 2024-H1"}},
               {"It took effect in FY2023.", {"FY2023 = FY2023"}},
               {"It took effect in FY25.", {"FY25 = FY2025"}},
               {"The 5Q23 valve and the FYI note.", {}}},
              kFriday);
}

TEST(PartPatterns, ReadsDaysOfAnotherMonth) {
  ExpectDates({{"He left on the 15th of last month.", {"the 15th of last month = 2024-02-15"}},
               {"He leaves on the 15th of next month.", {"the 15th of next month = 2024-04-15"}},
               {"He will leave on the 3rd.", {"the 3rd = 2024-04-03"}},
               {"He left on the 28th.", {"the 28th = 2024-02-28"}}},
              kFriday);
}

TEST(PartPatterns, ReadsTheWeekUpToADay) {
  ExpectDates({{"Stocks fell in the week to March 15.", {"the week to March 15 = 2024-W11"}},
               {"Stocks fell in the week ended Sunday.", {"the week ended Sunday = 2024-W11"}}},
              kFriday);
}

TEST(DayPatterns, ReadsWeekdaysOfAWeek) {
  ExpectDates(
      {{"He spoke on Tuesday last week.", {"Tuesday last week = 2024-03-12"}},
       {"He will speak on Tuesday next week.", {"Tuesday next week = 2024-03-26"}},
       {"He spoke of Tuesday last week's fire.", {"Tuesday = 2024-03-19", "last week = 2024-W11"}},
       {"He will be in Oslo next Monday through Wednesday.",
        {"next Monday = 2024-03-25", "Wednesday = 2024-03-27"}},
       {"They pray on Friday afternoons.", {"Friday afternoons = XXXX-WXX-5TAF"}}},
      kFriday);
}

TEST(CalendarPatterns, ReadsFurtherWaysOfDays) {
  ExpectDates({{"The bill passed on March the 14th.", {"March the 14th = 2024-03-14"}},
               {"The vote falls on April 6 or 7.", {"April 6 = 2024-04-06", "7 = 2024-04-07"}},
               {"In the first 20 days of March exports rose.",
                {"the first 20 days of March = 2024-03-01/2024-03-20"}},
               {"On this day in 1912 Scott died.", {"1912 = 1912"}}},
              kFriday);
}

TEST(CalendarPatterns, ReadsFurtherWaysOfMonths) {
  ExpectDates({{"He will leave in April/May.", {"April = 2024-04", "May = 2024-05"}},
               {"It lost money in the December quarter.", {"the December quarter = 2023-Q4"}},
               {"It lost money in the July-to-September quarter.",
                {"the July-to-September quarter = 2023-Q3"}},
               {"The June contract fell.", {"June = 2024-06"}}},
              kFriday);
}

TEST(YearPatterns, ReadsYearsBesideTheirLevels) {
  ExpectDates(
      {{"Numbers remain below 2019 levels.", {"2019 = 2019"}},
       {"Output was higher than 2019 levels.", {"2019 = 2019"}},
       {"Numbers are back to pre-2020 levels.", {}},
       {"It will be built until at least 2027.", {"2027 = 2027"}},
       {"He saw its 2019 results and the upcoming 2026 elections.", {"2019 = 2019", "2026 = 2026"}},
       {"As far back as 1987 engineers had warned.", {"1987 = 1987"}},
       {"It was in service from around 1950 to 1970.", {"1950 = 1950", "1970 = 1970"}},
       {"Call 1800 555 1234.", {}}},
      kFriday);
}

TEST(PeriodPatterns, ReadsFurtherPeriods) {
  ExpectDates(
      {{"Output will peak in the latter half of next year.",
        {"the latter half of next year = 2025-H2"}},
       {"They painted in the 18th and 19th centuries.", {"the 18th = 17", "19th centuries = 18"}},
       {"In its fiscal second quarter it lost money.", {}},
       {"It lost money in the same week last year.", {"the same week last year = 2023-W12"}},
       {"In the fall of Saigon many died.", {}},
       {"War broke out on Yom Kippur in 1973.", {"1973 = 1973"}}},
      kFriday);
}

TEST(ShiftPatterns, TellsStretchesFromUnits) {
  ExpectDates({{"It will grow over the next decade.", {"the next decade = P1DE"}},
               {"It will grow within the coming year.", {"the coming year = P1Y"}},
               {"For the last year it has been dry.", {"the last year = P1Y"}},
               {"They spoke about this year's harvest.", {"this year = 2024"}},
               {"In the coming weeks more will follow.", {"the coming weeks = FUTURE_REF"}},
               {"They signed in 1992 and opened embassies the next year.",
                {"1992 = 1992", "the next year = 1993"}},
               {"The past weekend was wet.", {"The past weekend = 2024-W11-WE"}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
