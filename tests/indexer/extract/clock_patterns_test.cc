// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(ClockPatterns, SharesTheHalfOfTheDay) {
  ExpectDates({{"The quake hit between 3 and 4 a.m.",
                {"3 = 2024-03-22T03:00", "4 a.m. = 2024-03-22T04:00"}},
               {"Visitation is Saturday, 5 to 7 p.m.",
                {"Saturday = 2024-03-23", "5 = 2024-03-23T17:00", "7 p.m. = 2024-03-23T19:00"}},
               {"It is open 11-1 p.m. on Sunday.",
                {"11 = 2024-03-24T11:00", "1 p.m. on Sunday = 2024-03-24T13:00"}},
               {"The 3 to 4 people left.", {}}},
              kFriday);
}

TEST(ClockPatterns, SharesTheDay) {
  ExpectDates(
      {{"Polls open at 7 a.m. and close at 8 p.m. on Sunday.",
        {"7 a.m. = 2024-03-24T07:00", "8 p.m. on Sunday = 2024-03-24T20:00"}},
       {"The quake hit at 15:07 local time (06:07 GMT) on Thursday.",
        {"15:07 = 2024-03-21T15:07", "06:07 GMT = 2024-03-21T06:07Z", "Thursday = 2024-03-21"}},
       {"The shop is open 9am-5pm.", {"9am = 2024-03-22T09:00", "5pm = 2024-03-22T17:00"}}},
      kFriday);
}

TEST(ClockPatterns, ReadsZones) {
  ExpectDates({{"The quake hit at 3:07pm AEDT on Thursday.",
                {"3:07pm AEDT on Thursday = 2024-03-21T15:07"}},
               {"Sirens sounded at 6 p.m. (1557GMT).",
                {"6 p.m. = 2024-03-22T18:00", "1557GMT = 2024-03-22T15:57Z"}}},
              kFriday);
}

TEST(ClockPatterns, ReadsEdgesOfPartsOfTheDay) {
  ExpectDates({{"Rain cleared by mid-morning.", {"mid-morning = 2024-03-22TMO"}},
               {"It was dark by late afternoon.", {"late afternoon = 2024-03-22TAF"}},
               {"In late night talks they agreed.", {}}},
              kFriday);
}

TEST(ClockPatterns, ReadsHoursWithTheirLetter) {
  ExpectDates({{"The quake hit at 15h07.", {"15h07 = 2024-03-22T15:07"}},
               {"The film runs 15h07.", {}},
               {"The H1N1 virus.", {}}},
              kFriday);
}

TEST(Tense, TellsClocksBeforeWhichSomethingWas) {
  ExpectDates({{"It blew up shortly before 10 p.m. on Thursday.",
                {"10 p.m. on Thursday = 2024-03-21T22:00"}},
               {"It must be paid before noon on Monday.", {"noon on Monday = 2024-03-25T12:00"}}},
              kFriday);
}

TEST(Tense, TellsWhatWasUntilADay) {
  ExpectDates({{"Until Thursday he had not spoken.", {"Thursday = 2024-03-21"}},
               {"Until Thursday he will not speak.", {"Thursday = 2024-03-28"}}},
              kFriday);
}

TEST(Tense, TellsTheWeekendByTheVerb) {
  ExpectDates({{"The minister was in Delhi over the weekend.", {"the weekend = 2024-W11-WE"}},
               {"Rain was forecast for the weekend.", {"the weekend = 2024-W12-WE"}},
               {"The minister will be in Delhi at the weekend.", {"the weekend = 2024-W12-WE"}}},
              kFriday);
}

TEST(Tense, TellsTimetablesByTheirVerbs) {
  ExpectDates({{"Wednesday is the deadline.", {"Wednesday = 2024-03-27"}},
               {"On Sunday, voters go to the polls.", {"Sunday = 2024-03-24"}},
               {"Voters head to the polls on Sunday.", {"Sunday = 2024-03-24"}},
               {"The president-elect spoke on Sunday.", {"Sunday = 2024-03-17"}}},
              kFriday);
}

TEST(Tense, TellsTheYearByTheVerbRightInFront) {
  ExpectDates({{"The farmer sold in May.", {"May = 2023-05"}},
               {"The lease ran out on 25 May.", {"25 May = 2023-05-25"}},
               {"He was promised a card for Macao in April.", {"April = 2024-04"}},
               {"It may be signed on May 12.", {"May 12 = 2024-05-12"}}},
              kFriday);
}

TEST(DateContext, GivesADayTheYearOfItsSentence) {
  ExpectDates({{"He was arrested on 12 May 2019 and freed on 14 May.",
                {"12 May 2019 = 2019-05-12", "14 May = 2019-05-14"}},
               {"In April 2022, 41 shut; in May, nine reopened.",
                {"April 2022 = 2022-04", "May = 2022-05"}},
               {"He was arrested on 12 May 2019 and will be tried on 14 May.",
                {"12 May 2019 = 2019-05-12", "14 May = 2024-05-14"}},
               {"He was arrested on 12 May 2019 and spoke on 14 March.",
                {"12 May 2019 = 2019-05-12", "14 March = 2024-03-14"}}},
              kFriday);
}

TEST(DateContext, LooksAWeekAheadFromTheWeekdayOfPublication) {
  ExpectDates({{"He will appeal by Friday.", {"Friday = 2024-03-29"}},
               {"The shop will be shut until Friday.", {"Friday = 2024-03-29"}},
               {"Nobody had told him by Friday evening.", {"Friday evening = 2024-03-22TEV"}},
               {"He will appeal on Friday.", {"Friday = 2024-03-22"}}},
              kFriday);
}

TEST(DateContext, TakesTheMorningBehindANight) {
  ExpectDates({{"It came ashore on Tuesday night and died at dawn.",
                {"Tuesday night = 2024-03-19TNI", "dawn = 2024-03-20TMO"}},
               {"It came ashore on Tuesday and died at dawn.",
                {"Tuesday = 2024-03-19", "dawn = 2024-03-19TMO"}}},
              kFriday);
}

TEST(DateContext, TakesAClockFromADayOfThisWeek) {
  ExpectDates(
      {{"Nepal voted on March 20. The unrest began on September 8. Turnout was low. Polls opened "
        "at 7am.",
        {"March 20 = 2024-03-20", "September 8 = 2023-09-08", "7am = 2024-03-20T07:00"}}},
      kFriday);
}

TEST(DateContext, ComparesWithTheSameMonth) {
  ExpectDates({{"The rate was 3.9% in February, compared with 3.6% a year earlier.",
                {"February = 2024-02", "a year earlier = 2023-02"}}},
              kFriday);
}

}  // namespace
}  // namespace dateline
