// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(PeriodPatterns, ReadsMonthsThatEndWithTheOneNamed) {
  ExpectDates({{"Profit rose in the three months ended Dec 31.",
                {"the three months ended Dec 31 = 2023-Q4"}},
               {"Growth slowed in the fiscal year ending March 2025.",
                {"the fiscal year ending March 2025 = 2024-04/2025-03"}},
               {"Sales in the quarter through February grew.",
                {"the quarter through February = 2023-12/2024-02"}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsTheSamePeriodOfTheYearBefore) {
  ExpectDates({{"It earned 41 million in the first quarter, from 37 million in the corresponding "
                "period.",
                {"the first quarter = 2024-Q1", "the corresponding period = 2023-Q1"}},
               {"Sales of the first quarter rose by 7% from the prior-year period.",
                {"the first quarter = 2024-Q1", "the prior-year period = 2023-Q1"}},
               {"Sales of the first quarter rose by 7% from the year-ago quarter.",
                {"the first quarter = 2024-Q1", "the year-ago quarter = 2023-Q1"}},
               {"It sold 9 in the first six months of 2023, up from the same period of 2022.",
                {"the first six months of 2023 = 2023-01/2023-06",
                 "the same period of 2022 = 2022-01/2022-06"}},
               {"Rice rose by 5% in February, after 4% in the previous month.",
                {"February = 2024-02", "the previous month = 2024-01"}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsHalvesOfBusinessAndNotOfMatches) {
  ExpectDates({{"It shipped 2 million boxes in the first half, 14 per cent more.",
                {"the first half = 2024-H1"}},
               {"Sales will grow in the second half.", {"the second half = 2024-H2"}},
               {"He scored twice in the first half, 14 per cent of his goals.", {}},
               {"They led in the first half.", {}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsCodesOfQuarters) {
  ExpectDates({{"A decision is expected in Q4 2024.", {"Q4 2024 = 2024-Q4"}},
               {"Sales fell in Q1.", {"Q1 = 2024-Q1"}},
               {"The results of H1 2023 were better.", {"H1 2023 = 2023-H1"}},
               {"The gas H2 burns. Q9 is a joke.", {}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsDecades) {
  ExpectDates({{"The gap is the first decade of the 17th century.",
                {"the first decade of the 17th century = 160"}},
               {"It was built in the last decade of the 19th century.",
                {"the last decade of the 19th century = 189"}},
               {"Monks dug it in A.D. 366.", {"A.D. 366 = 0366"}},
               {"They met in the nineties.", {"the nineties = 199"}},
               {"She is in her nineties.", {}},
               {"It will grow by the end of the decade.", {"the end of the decade = 202"}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsYearsBehindSeasonsAndMonths) {
  ExpectDates({{"He drove south in the summer of '70.", {"the summer of '70 = 1970-SU"}},
               {"The winters of 2010 and 2011 were cold.",
                {"The winters of 2010 = 2010-WI", "2011 = 2011"}},
               {"He registered the plots in February and March 2014.",
                {"February = 2014-02", "March 2014 = 2014-03"}},
               {"The law began in the first month of 1954.", {"the first month of 1954 = 1954-01"}},
               {"Work will begin in the spring and take 18 months.",
                {"the spring = 2024-SP", "18 months = P18M"}}},
              kFriday);
}

TEST(PeriodPatterns, ReadsTheRestOfAPeriod) {
  ExpectDates(
      {{"Night travel is barred for the rest of the month.", {"the rest of the month = 2024-03"}},
       {"They had started the month at 3.78 per cent.", {"the month = 2024-03"}},
       {"The rest of the crew swam.", {}}},
      kFriday);
}

TEST(DateSets, ReadsWhatComesRound) {
  ExpectDates({{"Soup is handed out every Jan. 17.", {"every Jan. 17 = XXXX-01-17"}},
               {"They train every Monday and Wednesday.",
                {"every Monday = XXXX-WXX-1", "Wednesday = XXXX-WXX-3"}},
               {"They sing every Saturday night.", {"every Saturday night = XXXX-WXX-6TNI"}},
               {"It pays half-yearly, quarterly and fortnightly.",
                {"half-yearly = P6M", "quarterly = P3M", "fortnightly = P2W"}},
               {"A bus runs every quarter of an hour.", {"every quarter of an hour = PT15M"}},
               {"He walked the fairs every cool season.", {"every cool season = P1Y"}},
               {"The rains usually begin in May.", {"May = XXXX-05"}}},
              kFriday);
}

TEST(DateOffsets, CountsFromDaysAndFeasts) {
  ExpectDates({{"Bids were opened on 1 March and again two weeks later.",
                {"1 March = 2024-03-01", "two weeks later = 2024-03-15"}},
               {"They meet Dhaka on Thursday and Khulna two days after that.",
                {"Thursday = 2024-03-28", "two days after that = 2024-03-30"}},
               {"She starts the day after Christmas.", {"the day after Christmas = 2024-12-26"}},
               {"It was bought exactly four years ago.", {"exactly four years ago = 2020-03-22"}},
               {"The dam broke ten years ago today.", {"ten years ago today = 2014-03-22"}},
               {"It was held up by a quarter of an hour.", {"a quarter of an hour = PT15M"}},
               {"It took three quarters of an hour.", {"three quarters of an hour = PT45M"}},
               {"They lost it two Saturdays ago.", {"two Saturdays ago = 2024-03-09"}},
               {"Demand is up from this time last year.", {"this time last year = 2023-03"}},
               {"It ran until 5 July 1977.\nHe was back eleven years later.",
                {"5 July 1977 = 1977-07-05", "eleven years later = 1988"}},
               {"They left a fortnight ago.", {"a fortnight ago = 2024-W10"}}},
              kFriday);
}

TEST(DateTense, TellsWhatLastedFromWhatIsPutOff) {
  ExpectDates(
      {{"Salt water stayed until mid-December.", {"mid-December = 2023-12"}},
       {"Before January it bought daily.", {"January = 2024-01", "daily = P1D"}},
       {"Output is better than in April 2023 and quicker than in December.",
        {"April 2023 = 2023-04", "December = 2023-12"}},
       {"She will go, on her first visit since taking office in January.", {"January = 2024-01"}},
       {"The match was put off by two days, to Saturday.",
        {"two days = P2D", "Saturday = 2024-03-23"}},
       {"Two runs should have settled it on Saturday.", {"Saturday = 2024-03-16"}},
       {"They met on March 4, and on the Thursday he left.",
        {"March 4 = 2024-03-04", "the Thursday = 2024-03-07"}},
       {"Quarter-finals (Saturday): Sun v Jang.", {"Saturday = 2024-03-23"}},
       {"The two sides will have talks on Monday.", {"Monday = 2024-03-25"}},
       {"Schools remained shut until Monday.", {"Monday = 2024-03-25"}},
       {"It is forecast in Dover for Monday.", {"Monday = 2024-03-25"}},
       {"Data for February are due.", {"February = 2024-02"}},
       {"It earned half of what it forecast in December.", {"December = 2023-12"}},
       {"The trees died, so that November was empty.", {"November = 2023-11"}},
       {"A fee is due for any delay after April 18.", {"April 18 = 2024-04-18"}}},
      kFriday);
}

TEST(DateGuards, LeavesNamesAndNumbers) {
  ExpectDates({{"He marched in the March on Washington.", {}},
               {"The AUGUST-3 trial goes on.", {}},
               {"We live at 21 May Road.", {}},
               {"It was 15 Shawwal 1446.", {}},
               {"Call May Zbinden, +41 61 555 2020.", {}},
               {"The Russell 2000 fell.", {}},
               {"He died at an hour that nobody knows.", {}},
               {"There came a day when nobody sailed.", {}},
               {"She replaces Gil Easter, who retired.", {}},
               {"The school year 2010-11 was long. In the 2010-11 school year it rained.",
                {"2010-11 = 2010-11", "2010-11 = 2010/2011"}},
               {"He said April volumes fell.", {"April = 2024-04"}},
               {"“In March I was walking,” she said.", {"March = 2024-03"}}},
              kFriday);
}

TEST(Feasts, KnowsDaysOfWeekdays) {
  ExpectDates({{"It will open by Memorial Day.", {"Memorial Day = 2024-05-27"}},
               {"It will open by Labor Day.", {"Labor Day = 2024-09-02"}},
               {"It will open on Mother's Day.", {"Mother's Day = 2024-05-12"}},
               {"It will open on Presidents Day 2025.", {"Presidents Day 2025 = 2025-02-17"}},
               {"It will open by the Qingming Festival.", {"Qingming Festival = 2024-04-04"}},
               {"It will open on St John's Day.", {"St John's Day = 2024-06-24"}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
