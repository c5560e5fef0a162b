// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(AmountPatterns, ReadsHalvesWithHyphens) {
  ExpectDates({{"It takes two-and-a-half hours.", {"two-and-a-half hours = PT150M"}},
               {"He was missing for five-and-a-half days.", {"five-and-a-half days = P5.5D"}},
               {"A 3-and-a-half-year term.", {"3-and-a-half-year = P3.5Y"}},
               {"Two and a half dozen people.", {}}},
              kFriday);
}

TEST(AmountPatterns, ReadsUnitsThatSayTheirLength) {
  ExpectDates({{"The week-long festival opens.", {"week-long = P1W"}},
               {"A year-long inquiry opens.", {"year-long = P1Y"}},
               {"The long week goes on.", {}}},
              kFriday);
}

TEST(AmountPatterns, ReadsAbbreviatedUnitsBehindNumbersOnly) {
  ExpectDates({{"It lasted 1 hr 40 mins.", {"1 hr 40 mins = PT1H40M"}},
               {"It takes 5 hrs by car.", {"5 hrs = PT5H"}},
               {"He served 3 yrs.", {"3 yrs = P3Y"}},
               {"A min of tea.", {}},
               {"At 19 Min Aung Hlaing was a cadet.", {}}},
              kFriday);
}

TEST(AmountPatterns, ReadsYearsAndMonthsAsOne) {
  ExpectDates(
      {{"He was jailed for 25 years and nine months.", {"25 years and nine months = P25Y9M"}},
       {"She got two years and a month.", {"two years and a month = P2Y1M"}},
       {"He left after two years and came back two months ago.",
        {"two years = P2Y", "two months ago = 2024-01"}}},
      kFriday);
}

TEST(AmountPatterns, ReadsTimeAhead) {
  ExpectDates({{"It will open in two years' time.", {"two years' time = 2026"}},
               {"It will open in three months\u2019 time.", {"three months\u2019 time = 2024-06"}},
               {"It will open in a week's time.", {"a week's time = 2024-W13"}},
               {"Two years from today, it will open.", {"Two years from today = 2026-03-22"}},
               {"Six months' notice is needed.", {"Six months = P6M"}}},
              kFriday);
}

TEST(AmountPatterns, LeavesWhatIsNoAmountOfTime) {
  ExpectDates({{"It won three times in as many months.", {}},
               {"One day it will rain.", {}},
               {"Those days are gone.", {}},
               {"The years 2015 and 2018 were dry.", {"2015 = 2015", "2018 = 2018"}}},
              kFriday);
}

TEST(AmountPatterns, ReadsWhatCountsFromTheStoryAtTheHeadOfASentence) {
  ExpectDates({{"Days later, he was dead.", {"Days later = FUTURE_REF"}},
               {"They waited hours.", {"hours = PTXH"}},
               {"These days it rains.", {"These days = PRESENT_REF"}}},
              kFriday);
}

TEST(AmountPatterns, ReadsMonthsUpToAnEnd) {
  ExpectDates({{"Profit rose in the six months to the end of December.",
                {"the six months to the end of December = 2023-07/2023-12"}},
               {"Profit rose in the 12 months ended in January.",
                {"the 12 months ended in January = 2023-02/2024-01"}}},
              kFriday);
}

TEST(FrequencyPatterns, ReadsHowOftenByPer) {
  ExpectDates({{"It gives 1,200 scholarships per year.", {"per year = P1Y"}},
               {"It makes 142 million tons per annum.", {"per annum = P1Y"}},
               {"It serves 4,000 meals per day.", {"per day = P1D"}},
               {"It goes 80 km per hour, at 4 per cent.", {}}},
              kFriday);
}

TEST(FrequencyPatterns, ReadsPartsOfEveryMonth) {
  ExpectDates(
      {{"A market is held on the first Saturday of every month.",
        {"the first Saturday of every month = P1M"}},
       {"Wages fall due on the last day of each month.", {"the last day of each month = P1M"}}},
      kFriday);
}

TEST(FrequencyPatterns, ReadsWhatComesBack) {
  ExpectDates({{"They share sweets every Diwali.", {"every Diwali = P1Y"}},
               {"The library is open Mondays.", {"Mondays = XXXX-WXX-1"}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
