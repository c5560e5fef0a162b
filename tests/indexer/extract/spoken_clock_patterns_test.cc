// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/date_sentences.h"

namespace dateline {
namespace {

constexpr const char* kFriday = "2024-03-22";

TEST(SpokenClock, ReadsHalvesAndQuartersOfAnHour) {
  ExpectDates({{"The court rose at half past eight.", {"half past eight = 2024-03-22T08:30"}},
               {"It met at a quarter past nine in the evening.",
                {"quarter past nine in the evening = 2024-03-22T21:15"}},
               {"It burst at quarter to ten on Thursday night.",
                {"quarter to ten on Thursday night = 2024-03-21T21:45"}},
               {"The bell rang at twenty past three.", {"twenty past three = 2024-03-22T15:20"}},
               {"The water rose at half past three on Thursday morning.",
                {"half past three on Thursday morning = 2024-03-21T03:30"}}},
              kFriday);
}

TEST(SpokenClock, TakesTheHalfOfTheDayFromItsPart) {
  ExpectDates({{"The committee meets tonight at 8.30.",
                {"tonight = 2024-03-22TNI", "8.30 = 2024-03-22T20:30"}},
               {"The fire began at 3:30 in the afternoon on Thursday.",
                {"3:30 in the afternoon on Thursday = 2024-03-21T15:30"}},
               {"He got up at six on Thursday.", {"six on Thursday = 2024-03-21T06:00"}}},
              kFriday);
}

TEST(SpokenClock, ReadsHoursInWordsWhereNothingIsCounted) {
  ExpectDates({{"The jury argued until nine.", {"nine = 2024-03-22T09:00"}},
               {"They sent boats only after seven.", {"seven = 2024-03-22T07:00"}},
               {"By six the street had turned pink.", {"six = 2024-03-22T06:00"}},
               {"At six o'clock on Sunday morning a siren rang.",
                {"six o'clock on Sunday morning = 2024-03-17T06:00"}},
               {"They won by six.", {}},
               {"She lost her hearing at six, when a shell fell.", {}},
               {"The toll stood at nine.", {}},
               {"They waited until five boats came.", {}},
               {"He came after two goals.", {}}},
              kFriday);
}

TEST(SpokenClock, ReadsTheEarlyHours) {
  ExpectDates(
      {{"The rain will come in the early hours of Saturday.",
        {"the early hours of Saturday = 2024-03-23TMO"}},
       {"It sank in the small hours of 14 March.", {"small hours of 14 March = 2024-03-14TMO"}},
       {"It struck early Monday.", {"early Monday = 2024-03-18TMO"}},
       {"It opens for many hours of work.", {"many hours = PTXH"}}},
      kFriday);
}

TEST(SpokenClock, CountsFromTheClockReadLast) {
  ExpectDates(
      {{"The boat left at 8:30 p.m. on Tuesday. It sank ten minutes later.",
        {"8:30 p.m. on Tuesday = 2024-03-19T20:30", "ten minutes later = 2024-03-19T20:40"}},
       {"It stood at 9 metres at 3 a.m. today, up from 4 twelve hours earlier.",
        {"3 a.m. today = 2024-03-22T03:00", "twelve hours earlier = 2024-03-21T15:00"}},
       {"It sank ten minutes later.", {"ten minutes later = PT10M"}},
       {"It left at 9 p.m. on Monday.\nIt sank two hours later.",
        {"9 p.m. on Monday = 2024-03-18T21:00", "two hours later = PT2H"}}},
      kFriday);
}

TEST(SpokenClock, GivesHabitsNoDay) {
  ExpectDates({{"It is open from 9 a.m. to 5 p.m. every day.",
                {"9 a.m. = XXXX-XX-XXT09:00", "5 p.m. = XXXX-XX-XXT17:00", "every day = P1D"}},
               {"Lines are open from 10am to 1pm, Monday to Friday.",
                {"10am = XXXX-XX-XXT10:00", "1pm = XXXX-XX-XXT13:00", "Monday = XXXX-WXX-1",
                 "Friday = XXXX-WXX-5"}}},
              kFriday);
}

TEST(SpokenClock, EndsADayAtMidnightAndBeginsOneFromIt) {
  ExpectDates(
      {{"The law lapses at midnight.", {"midnight = 2024-03-22T24:00"}},
       {"The bar is shut until midnight.", {"midnight = 2024-03-22T24:00"}},
       {"The strike began from midnight on Sunday.", {"midnight on Sunday = 2024-03-17T00:00"}}},
      kFriday);
}

TEST(SpokenClock, PassesMidnightBehindAnEvening) {
  ExpectDates({{"The count on Sunday night went on until 2:15 a.m. and found one vote.",
                {"Sunday night = 2024-03-17TNI", "2:15 a.m. = 2024-03-18T02:15"}},
               {"It began on Sunday and went on until 2:15 a.m. and found one vote.",
                {"Sunday = 2024-03-17", "2:15 a.m. = 2024-03-17T02:15"}}},
              kFriday);
}

TEST(SpokenClock, FindsTheDayBehindZonesAndBrackets) {
  ExpectDates(
      {{"Data are due at 5:30 p.m. (1200 GMT) on Monday.",
        {"5:30 p.m. = 2024-03-25T17:30", "1200 GMT = 2024-03-25T12:00Z", "Monday = 2024-03-25"}},
       {"It shut down at 6:20 a.m. Moscow time on Tuesday.",
        {"6:20 a.m. Moscow time on Tuesday = 2024-03-19T06:20"}},
       {"It will sail at 0900 next Thursday.", {"0900 next Thursday = 2024-03-28T09:00"}},
       {"It was due between 2 pm and 6 pm on Thursday, March 28, 2024.",
        {"2 pm = 2024-03-28T14:00", "6 pm on Thursday, March 28, 2024 = 2024-03-28T18:00"}}},
      kFriday);
}

TEST(SpokenClock, GivesEntriesTheDayOfTheirHeading) {
  ExpectDates(
      {{"Tuesday\nEarly morning - Queues at the shops.\n2:20 PM - Schools shut.\n"
        "6 PM - The last plane leaves.",
        {"Tuesday = 2024-03-19", "Early morning = 2024-03-19TMO", "2:20 PM = 2024-03-19T14:20",
         "6 PM = 2024-03-19T18:00"}},
       {"FRIDAY 29\nShadows, a play. 7pm.", {"FRIDAY 29 = 2024-03-29", "7pm = 2024-03-29T19:00"}}},
      kFriday);
}

TEST(SpokenClock, TakesNoMarginForAnHour) {
  ExpectDates({{"We beat them by six the week before.", {"the week before = 2024-W11"}}}, kFriday);
}

}  // namespace
}  // namespace dateline
