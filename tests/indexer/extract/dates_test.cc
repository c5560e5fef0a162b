// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/indexer/extract/date_sentences.h"
#include "tests/indexer/extract/timex_cases.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kFriday = "2024-03-22";

TEST(FindDates, ReadsEveryCaseOfTheCorpus) {
  const std::vector<TimexCase> cases = ReadTimexCases(SourceFolder() / "corpus/cases/dates.jsonl");
  EXPECT_EQ(cases.size(), 73u);
  for (const TimexCase& c : cases) {
    const std::vector<DateMention> found = DatesIn(c.text, c.published);
    ASSERT_EQ(found.size(), c.marks.size()) << c.id << ": " << c.text;
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].value, c.marks[i].value) << c.id << ": " << c.text;
      EXPECT_TRUE(Overlap(found[i].span, c.marks[i].span)) << c.id << ": " << c.text;
    }
  }
}

TEST(FindDates, GivesTheCalendarDaysOfAValue) {
  struct Case {
    const char* text;
    const char* first;
    const char* last;
  };
  const Case cases[] = {
      {"It closed last week.", "2024-03-11", "2024-03-17"},
      {"Thousands marched last weekend.", "2024-03-16", "2024-03-17"},
      {"It was built in February 2024.", "2024-02-01", "2024-02-29"},
      {"It was built in the 1960s.", "1960-01-01", "1969-12-31"},
      {"It dates from the 17th century.", "1600-01-01", "1699-12-31"},
      {"It was drained in the summer of 2021.", "2021-06-01", "2021-08-31"},
      {"It was shut in the winter of 2021.", "2021-12-01", "2022-02-28"},
      {"Profit fell in the fourth quarter of 2023.", "2023-10-01", "2023-12-31"},
      {"Goals for the 2026–2030 term were set.", "2026-01-01", "2030-12-31"},
      {"The fleet will exercise from August 4 to 10.", "2024-08-04", "2024-08-10"},
      {"It rose in the first two months of this year.", "2024-01-01", "2024-02-29"},
  };
  for (const Case& c : cases) {
    const std::vector<DateMention> found = DatesIn(c.text, kFriday);
    ASSERT_EQ(found.size(), 1u) << c.text;
    ASSERT_TRUE(found[0].days) << c.text;
    EXPECT_EQ(FormatDay(found[0].days->first), c.first) << c.text;
    EXPECT_EQ(FormatDay(found[0].days->last), c.last) << c.text;
  }
}

TEST(FindDates, SaysWhatItCountedFrom) {
  EXPECT_EQ(DatesIn("They met on Friday.", kFriday).at(0).anchor, DateAnchor::kPublication);
  EXPECT_EQ(DatesIn("They met on 3 June 2018.", kFriday).at(0).anchor, DateAnchor::kNone);
  const std::vector<DateMention> found =
      DatesIn("It flooded on 3 June 2018. A year earlier it had not.", kFriday);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].anchor, DateAnchor::kLocal);
  EXPECT_EQ(found[1].type, DateType::kDate);
  const auto day = [](const char* text) { return ParseDayRange(text)->first; };
  EXPECT_EQ(found[0].anchored_at, std::nullopt);
  EXPECT_EQ(found[1].anchored_at, day("2018-06-03"));
  EXPECT_EQ(DatesIn("They met on Tuesday.", kFriday).at(0).anchored_at, day(kFriday));
  EXPECT_EQ(DatesIn("It fell last month.", "2024-03").at(0).anchored_at, std::nullopt)
      << "no day of the month is known";
}

TEST(FindDates, CountsFromTheDateSpokenOfLast) {
  EXPECT_THAT(ReadDates("It opened on 3 June 2018. Two days later it burned down.", kFriday),
              ElementsAre("3 June 2018 = 2018-06-03", "Two days later = 2018-06-05"));
  EXPECT_THAT(ReadDates("She married in 1953. The following year she left.", kFriday),
              ElementsAre("1953 = 1953", "The following year = 1954"));
  EXPECT_THAT(ReadDates("It opened in June 2018.\nA year earlier prices fell.", kFriday),
              ElementsAre("June 2018 = 2018-06", "A year earlier = 2023"))
      << "another paragraph";
  EXPECT_THAT(ReadDates("He left on 3 June 2018. \"A year earlier I met him,\" she said.", kFriday),
              ElementsAre("3 June 2018 = 2018-06-03", "A year earlier = 2023"))
      << "a quotation began in between";
}

TEST(FindDates, InventsNoYear) {
  EXPECT_THAT(ReadDates("They spoke on January 26.", ""), ElementsAre("January 26 = XXXX-01-26"));
  EXPECT_THAT(ReadDates("Talks resume in June.", ""), ElementsAre("June = XXXX-06"));
  EXPECT_THAT(ReadDates("Talks resume on Friday night.", ""),
              ElementsAre("Friday night = XXXX-WXX-5TNI"));
  EXPECT_THAT(ReadDates("It fell last year, last week, yesterday and two days ago.", ""),
              ElementsAre("last year = XXXX", "last week = PAST_REF", "yesterday = XXXX-XX-XX",
                          "two days ago = XXXX-XX-XX"));
  EXPECT_THAT(
      ReadDates("They meet next month, this week, tonight and today at 5pm.", ""),
      ElementsAre("next month = XXXX-XX", "this week = PRESENT_REF", "tonight = XXXX-XX-XXTNI",
                  "today = PRESENT_REF", "5pm = XXXX-XX-XXT17:00"));
  for (const DateMention& date : DatesIn("It fell last year, two years ago and yesterday.", ""))
    EXPECT_FALSE(date.days) << date.value;
  EXPECT_THAT(ReadDates("Shops shut over Tết, at Easter and at Christmas.", ""),
              ElementsAre("Christmas = XXXX-12-25"));
  EXPECT_THAT(ReadDates("It fell in the first quarter and in the spring.", ""),
              ElementsAre("the first quarter = XXXX-Q1", "the spring = XXXX-SP"));
  EXPECT_THAT(ReadDates("They meet from October 25 to 26.", ""),
              ElementsAre("October 25 to 26 = XXXX-10-25/XXXX-10-26"));
}

TEST(FindDates, InfersAYearWhereTheWeekdayLeavesOne) {
  const std::string text = "The fair opened on Friday, March 22. It had moved there in 2023.";
  const std::vector<DateMention> found = DatesIn(text, "");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].value, "2024-03-22");
  EXPECT_TRUE(found[0].inferred);
  EXPECT_FALSE(found[1].inferred);
}

TEST(FindDates, UsesAMonthOfPublicationAsFarAsItGoes) {
  EXPECT_THAT(ReadDates("It fell last month and this year.", "2024-03"),
              ElementsAre("last month = 2024-02", "this year = 2024"));
  EXPECT_THAT(ReadDates("They met on Friday.", "2024-03"), ElementsAre("Friday = XXXX-WXX-5"));
  EXPECT_THAT(ReadDates("It fell last month and last year.", "2024"),
              ElementsAre("last month = XXXX-XX", "last year = 2023"));
}

TEST(FindDates, ReadsRangesAndRows) {
  EXPECT_THAT(ReadDates("He ruled 1957-58 and 2026 – 2030.", kFriday),
              ElementsAre("1957-58 = 1957/1958", "2026 – 2030 = 2026/2030"));
  EXPECT_THAT(ReadDates("They meet on July 6 and 7.", kFriday),
              ElementsAre("July 6 = 2024-07-06", "7 = 2024-07-07"));
  EXPECT_THAT(ReadDates("They will meet on 6-7 July.", kFriday),
              ElementsAre("6-7 July = 2024-07-06/2024-07-07"));
  EXPECT_THAT(ReadDates("It is on show April 27 to May 3.", kFriday),
              ElementsAre("April 27 to May 3 = 2024-04-27/2024-05-03"));
  EXPECT_THAT(ReadDates("They met on December 30 to January 2, 2024.", kFriday),
              ElementsAre("December 30 to January 2, 2024 = 2023-12-30/2024-01-02"));
  EXPECT_THAT(ReadDates("They met Monday to Wednesday.", kFriday),
              ElementsAre("Monday to Wednesday = 2024-03-18/2024-03-20"));
  EXPECT_THAT(ReadDates("They met from Monday through Wednesday.", kFriday),
              ElementsAre("Monday = 2024-03-18", "Wednesday = 2024-03-20"));
  EXPECT_THAT(ReadDates("It rose in the April-June period.", "2024-08-01"),
              ElementsAre("the April-June period = 2024-Q2"));
}

TEST(FindDates, ReadsTimesOfDay) {
  EXPECT_THAT(ReadDates("It struck at 5:23 a.m. and again at noon.", kFriday),
              ElementsAre("5:23 a.m. = 2024-03-22T05:23", "noon = 2024-03-22T12:00"));
  EXPECT_THAT(ReadDates("It struck at 8 a.m. Wednesday.", kFriday),
              ElementsAre("8 a.m. Wednesday = 2024-03-20T08:00"));
  EXPECT_THAT(ReadDates("They met on Tuesday. At 9 p.m. they left.", kFriday),
              ElementsAre("Tuesday = 2024-03-19", "9 p.m. = 2024-03-19T21:00"));
  EXPECT_THAT(ReadDates("He called this morning and last night.", kFriday),
              ElementsAre("this morning = 2024-03-22TMO", "last night = 2024-03-21TNI"));
}

TEST(FindDates, LetsUntilAndSinceDecide) {
  EXPECT_THAT(ReadDates("Fishing is banned until October 31.", "2024-02-08"),
              ElementsAre("October 31 = 2024-10-31"));
  EXPECT_THAT(ReadDates("It has been shut since April 30.", "2024-03-22"),
              ElementsAre("April 30 = 2023-04-30"));
  EXPECT_THAT(ReadDates("It has been shut since April.", "2024-03-22"),
              ElementsAre("April = 2023-04"));
}

TEST(FindDates, ReadsLongDurationsAndMonthsUpToOne) {
  EXPECT_THAT(
      ReadDates("She ran two hours 16 minutes 41 seconds, he an hour and 50 minutes.", kFriday),
      ElementsAre("two hours 16 minutes 41 seconds = PT2H16M41S",
                  "an hour and 50 minutes = PT1H50M"));
  EXPECT_THAT(ReadDates("Pay rose in the three months to August.", "2025-10-20"),
              ElementsAre("the three months to August = 2025-06/2025-08"));
  EXPECT_THAT(ReadDates("It rose in the last three months of 2024.", kFriday),
              ElementsAre("the last three months of 2024 = 2024-Q4"));
}

TEST(FindDates, ReadsDurationsSetsAndReferences) {
  EXPECT_THAT(
      ReadDates("It took two and a half hours, thirty-one days and a decade.", kFriday),
      ElementsAre("two and a half hours = PT150M", "thirty-one days = P31D", "a decade = P1DE"));
  EXPECT_THAT(ReadDates("Buses run every six months, weekly and every other day.", kFriday),
              ElementsAre("every six months = P6M", "weekly = P1W", "every other day = P2D"));
  EXPECT_THAT(
      ReadDates("He was recently seen and now hides in the near future.", kFriday),
      ElementsAre("recently = PAST_REF", "now = PRESENT_REF", "the near future = FUTURE_REF"));
}

TEST(FindDates, LeavesTheFrameOfTheReportAlone) {
  EXPECT_THAT(ReadDates("date 2024-03-22 BEIJING — They met on Friday. — VNS", ""),
              ElementsAre("Friday = 2024-03-22"));
  EXPECT_THAT(ReadDates("TURIN, June 3 (ANSA) -- They met on June 2.", "2021-06-03"),
              ElementsAre("June 2 = 2021-06-02"));
  EXPECT_THAT(ReadDates("Ferry sinks\n3rd June 2021, 09:05\nIt sank on June 2.", ""),
              ElementsAre("June 2 = 2021-06-02"));
}

TEST(FindDates, ReadsPartsOfAMonthOrYear) {
  EXPECT_THAT(ReadDates("It shut on the last day of October.", "2025-12-01"),
              ElementsAre("the last day of October = 2025-10-31"));
  EXPECT_THAT(ReadDates("It snowed in the third week of November 2025.", "2025-12-01"),
              ElementsAre("the third week of November 2025 = 2025-W47"));
  EXPECT_THAT(ReadDates("It starts on the first day of next year.", kFriday),
              ElementsAre("the first day of next year = 2025-01-01"));
  EXPECT_THAT(ReadDates("They met on the second Monday of March 2024.", kFriday),
              ElementsAre("the second Monday of March 2024 = 2024-03-11"));
  EXPECT_THAT(ReadDates("They met on the last Friday of February 2024.", kFriday),
              ElementsAre("the last Friday of February 2024 = 2024-02-23"));
  EXPECT_THAT(ReadDates("The fair fills the first weekend of June 2024.", kFriday),
              ElementsAre("the first weekend of June 2024 = 2024-W22-WE"));
  EXPECT_THAT(ReadDates("The plans come in the week of March 10.", kFriday),
              ElementsAre("the week of March 10 = 2024-W10"));
  EXPECT_THAT(ReadDates("They rose in the last quarter of the year.", kFriday),
              ElementsAre("the last quarter of the year = 2024-Q4"));
  EXPECT_THAT(
      ReadDates("He held it until Sunday of last week and is back on Tuesday week.", kFriday),
      ElementsAre("Sunday of last week = 2024-03-17", "Tuesday week = 2024-04-02"));
  EXPECT_THAT(ReadDates("The report is due on the 31st.", kFriday),
              ElementsAre("the 31st = 2024-03-31"));
  EXPECT_THAT(ReadDates("They met on the fifth Monday of February 2024.", kFriday), IsEmpty())
      << "there were four";
  EXPECT_THAT(ReadDates("It fell on the last day of the war.", kFriday), IsEmpty());
}

TEST(FindDates, ComparesWithTheSamePeriodOfTheYearBefore) {
  EXPECT_THAT(
      ReadDates("Prices rose by 8 per cent in July 2024 from 11 a year earlier.", "2024-08-14"),
      ElementsAre("July 2024 = 2024-07", "a year earlier = 2023-07"));
  EXPECT_THAT(
      ReadDates("Sales rose in the second quarter from $5 million a year earlier and fell from "
                "the previous quarter.",
                "2025-07-17"),
      ElementsAre("the second quarter = 2025-Q2", "a year earlier = 2024-Q2",
                  "the previous quarter = 2025-Q1"));
}

TEST(FindDates, CountsTheNextDayFromTheDaySpokenOf) {
  EXPECT_THAT(ReadDates("He was taken on Dec. 27, 2023 and let go the next day.", "2024-02-15"),
              ElementsAre("Dec. 27, 2023 = 2023-12-27", "the next day = 2023-12-28"));
  EXPECT_THAT(ReadDates("They meet on October 17-18 and the week after.", "2024-10-03"),
              ElementsAre("October 17-18 = 2024-10-17/2024-10-18", "the week after = 2024-W43"));
}

TEST(FindDates, SaysHowAPeriodIsNarrowed) {
  const auto modifier = [](const char* text) { return DatesIn(text, kFriday).at(0).modifier; };
  EXPECT_EQ(modifier("Prices fell in early March."), DateModifier::kEarly);
  EXPECT_EQ(modifier("Prices fell in late 2023."), DateModifier::kLate);
  EXPECT_EQ(modifier("Prices fell in mid-2023."), DateModifier::kMid);
  EXPECT_EQ(modifier("It ends at the end of the year."), DateModifier::kEnd);
  EXPECT_EQ(modifier("It began at the start of 2023."), DateModifier::kStart);
  EXPECT_EQ(modifier("It took about three years."), DateModifier::kApprox);
  EXPECT_EQ(modifier("Prices fell in March."), DateModifier::kNone);
}

TEST(FindDates, IsLessSureWhereItHadToChoose) {
  const auto confidence = [](const char* text) { return DatesIn(text, kFriday).at(0).confidence; };
  EXPECT_EQ(confidence("They met on 3 June 2018."), 1);
  EXPECT_EQ(confidence("They met yesterday."), 1);
  EXPECT_LT(confidence("They met on Tuesday."), 1);
  EXPECT_LT(confidence("They met in November."), confidence("They met on November 5."));
}

TEST(FindDates, JoinsTheEndsOfAPeriod) {
  const auto period = [](const std::vector<DateMention>& dates) {
    return dates.at(0).period
               ? FormatDay(dates[0].period->first) + ".." + FormatDay(dates[0].period->last)
               : std::string();
  };
  const std::vector<DateMention> from = DatesIn("He led it from 2015 to 2019.", kFriday);
  ASSERT_EQ(from.size(), 2u);
  EXPECT_EQ(period(from), "2015-01-01..2019-12-31");
  EXPECT_FALSE(from[1].period);
  EXPECT_EQ(period(DatesIn("It fell between 3 May 2018 and June 2019.", kFriday)),
            "2018-05-03..2019-06-30");
  EXPECT_EQ(period(DatesIn("Ông công tác từ năm 2015 đến năm 2019.", kFriday)),
            "2015-01-01..2019-12-31");
  EXPECT_EQ(period(DatesIn("It fell in 2015 and 2019.", kFriday)), "");
  EXPECT_EQ(period(DatesIn("It fell from 2019 to 2015.", kFriday)), "") << "in the wrong order";
}

TEST(FindDates, ReadsRunningReportsAndSpokenClocks) {
  EXPECT_THAT(ReadDates("The storm nears.\n19:40 – Lights are out.\n18:55 Reporter Ngọc says so.\n",
                        kFriday),
              ElementsAre("19:40 = 2024-03-22T19:40", "18:55 = 2024-03-22T18:55"));
  EXPECT_THAT(ReadDates("He rose at five in the morning and was back by evening.", kFriday),
              ElementsAre("five in the morning = 2024-03-22T05:00", "evening = 2024-03-22TEV"));
}

TEST(FindDates, GivesMentionsInOrderWithoutOverlap) {
  const std::string text =
      "On Friday, March 22, 2024 at 9 a.m., two years ago last week, in the first three months of "
      "2024-2025, every Monday of the 1990s, he met the 17th century.";
  std::uint32_t end = 0;
  for (const DateMention& date : DatesIn(text, kFriday)) {
    EXPECT_LE(end, date.span.begin);
    EXPECT_LT(date.span.begin, date.span.end);
    end = date.span.end;
  }
}

TEST(FindDates, IsLinearInHostileText) {
  const char* const pieces[] = {"the ", "early ", "1 ",    "2024-", "Friday ",     "May 1 to ",
                                "one ", "last ",  "'",     "12:",   "the end of ", "and a half ",
                                "1.1.", "\u2013", "ngày ", "cuối ", "12/",         "tháng 3 năm "};
  for (const char* piece : pieces) {
    std::string text;
    while (text.size() < 40'000) text += piece;
    DatesIn(text, kFriday);
    DatesIn(text, "");
  }
}

TEST(FindDates, ReadsDatesAtTheEndsOfTheCalendar) {
  EXPECT_THAT(ReadDates("It fell on 31 December 9999 and in December 9999.", kFriday),
              ElementsAre("31 December 9999 = 9999-12-31", "December 9999 = 9999-12"));
  EXPECT_THAT(ReadDates("It closed two years ago.", "0001-06-01"),
              ElementsAre("two years ago = XXXX"))
      << "nothing was published in the year 1";
  DatesIn("9000 years ago, 99999999 centuries ago, 1000000 centuries later.", kFriday);
}

// Forms that fresh articles (corpus/agency/more/times-*) are written in. 2024-03-22 is a Friday.
TEST(FindDates, ReadsListsOfDays) {
  EXPECT_THAT(ReadDates("The court sat on March 4, 6 and 8.", kFriday),
              ElementsAre("March 4 = 2024-03-04", "6 = 2024-03-06", "8 = 2024-03-08"));
  EXPECT_THAT(ReadDates("The court sat on 4, 6, and 8 March 2021.", kFriday),
              ElementsAre("4 = 2021-03-04", "6 = 2021-03-06", "8 March 2021 = 2021-03-08"));
  EXPECT_THAT(ReadDates("He scored 20 on March 3, 18 on March 5.", kFriday),
              ElementsAre("March 3 = 2024-03-03", "March 5 = 2024-03-05"));
  EXPECT_THAT(ReadDates("They met on March 3, 7 people more than once.", kFriday),
              ElementsAre("March 3 = 2024-03-03"));
  EXPECT_THAT(ReadDates("It opens on the first of April.", kFriday),
              ElementsAre("the first of April = 2024-04-01"));
  EXPECT_THAT(ReadDates("It will refund April and May passes.", kFriday),
              ElementsAre("April = 2024-04", "May = 2024-05"));
}

TEST(FindDates, TakesTheYearThatStandsBehindThePeriod) {
  EXPECT_THAT(ReadDates("He was at sea from July 3 to July 19 of 2003.", kFriday),
              ElementsAre("July 3 = 2003-07-03", "July 19 of 2003 = 2003-07-19"));
  EXPECT_THAT(ReadDates("It lasted from December 20 to January 5, 2020.", kFriday),
              ElementsAre("December 20 = 2019-12-20", "January 5, 2020 = 2020-01-05"));
  EXPECT_THAT(ReadDates("Villages may build between April and June.", kFriday),
              ElementsAre("April = 2024-04", "June = 2024-06"));
}

TEST(FindDates, CountsTheSecondClockFromTheFirst) {
  EXPECT_THAT(ReadDates("The road was shut between 8pm Thursday and 6am.", kFriday),
              ElementsAre("8pm Thursday = 2024-03-21T20:00", "6am = 2024-03-22T06:00"));
  EXPECT_THAT(
      ReadDates("The shop sold bread on Monday from 7 a.m. to 5 p.m.", kFriday),
      ElementsAre("Monday = 2024-03-18", "7 a.m. = 2024-03-18T07:00", "5 p.m. = 2024-03-18T17:00"));
  // A day that only bounds a time is not the day of the next sentence's clock.
  EXPECT_THAT(ReadDates("The port is shut until Monday. A bulletin came at 2 p.m.", kFriday),
              ElementsAre("Monday = 2024-03-25", "2 p.m. = 2024-03-22T14:00"));
  EXPECT_THAT(ReadDates("Issued at 0600 on Tuesday.", kFriday),
              ElementsAre("0600 on Tuesday = 2024-03-19T06:00"));
  EXPECT_THAT(ReadDates("Trains stopped at 1430 hours on Tuesday.", kFriday),
              ElementsAre("1430 hours on Tuesday = 2024-03-19T14:30"));
}

TEST(FindDates, ReadsYearsInARow) {
  EXPECT_THAT(ReadDates("Sales doubled in 2022/23.", kFriday), ElementsAre("2022/23 = 2022/2023"));
  EXPECT_THAT(ReadDates("File 2022/45 was lost.", kFriday), IsEmpty());
  EXPECT_THAT(ReadDates("The budget for the next financial year is ready.", kFriday),
              ElementsAre("the next financial year = FY2025"));
}

TEST(FindDates, CountsNothingBeforeOurYears) {
  EXPECT_THAT(ReadDates("The grave is of the fifth century B.C.", kFriday), IsEmpty());
  EXPECT_THAT(ReadDates("The wall fell in 1200 BC.", kFriday), IsEmpty());
  EXPECT_THAT(ReadDates("The king was crowned in the year 359.", kFriday), IsEmpty());
  EXPECT_THAT(ReadDates("He was buried 2,400 years ago.", kFriday),
              ElementsAre("2,400 years = P2400Y"));
}

TEST(FindDates, TellsHowLongFromWhen) {
  EXPECT_THAT(ReadDates("It ripened three weeks later than usual.", kFriday),
              ElementsAre("three weeks = P3W"));
  EXPECT_THAT(ReadDates("He sang for thirty-odd years.", kFriday),
              ElementsAre("thirty-odd years = P30Y"));
  EXPECT_THAT(ReadDates("We rang her all day.", kFriday), ElementsAre("all day = P1D"));
}

TEST(FindDates, ReadsDaysTwoAway) {
  EXPECT_THAT(ReadDates("The holiday ends the day after tomorrow.", kFriday),
              ElementsAre("the day after tomorrow = 2024-03-24"));
  EXPECT_THAT(ReadDates("He left the day before yesterday.", kFriday),
              ElementsAre("the day before yesterday = 2024-03-20"));
}

TEST(FindDates, CountsDaysFromNoYearThatOnlyBounds) {
  EXPECT_THAT(ReadDates("It is the first final since 2006. She retires the day after.", kFriday),
              ElementsAre("2006 = 2006", "the day after = 2024-03-23"));
}

TEST(FindDates, LooksForThatYearFurtherBack) {
  EXPECT_THAT(
      ReadDates("In 2018 the sea came. \"It took forty,\" he said.\nHis wife died on December 22 "
                "of that year.",
                kFriday),
      ElementsAre("2018 = 2018", "December 22 of that year = 2018-12-22"));
}

TEST(FindDates, CountsFromPartsOfAPrintedYear) {
  EXPECT_THAT(ReadDates("He bought it in the autumn of 2019 and sold it two years later.", kFriday),
              ElementsAre("the autumn of 2019 = 2019-FA", "two years later = 2021"));
}

TEST(FindDates, LooksTheWayItsClauseDoes) {
  EXPECT_THAT(ReadDates("A bill due in May was passed.", kFriday), ElementsAre("May = 2024-05"));
  EXPECT_THAT(ReadDates("Tea for December delivery cost more.", kFriday),
              ElementsAre("December = 2024-12"));
  EXPECT_THAT(ReadDates("Doctors will keep him overnight.", kFriday),
              ElementsAre("overnight = 2024-03-22TNI"));
  EXPECT_THAT(ReadDates("A ship sank overnight.", kFriday),
              ElementsAre("overnight = 2024-03-21TNI"));
}

TEST(FindDates, EndsTheDayAtMidnightTonight) {
  ExpectDates({{"The ban begins at midnight tonight.", {"midnight tonight = 2024-03-22T24:00"}},
               {"The ban holds from midnight tonight.", {"midnight tonight = 2024-03-22T24:00"}},
               {"Police came at midnight.", {"midnight = 2024-03-22T00:00"}}},
              "2024-03-22");
}

TEST(FindDates, EndsAHeadingWithItsEntries) {
  ExpectDates({{"Saturday 30 March\n10:00 – The gates open.\n11:00 – The choir sings.\n"
                "The fair is an old one.\nIts bell rings at 9 p.m. as it always did.",
                {"Saturday 30 March = 2024-03-30", "10:00 = 2024-03-30T10:00",
                 "11:00 = 2024-03-30T11:00", "9 p.m. = 2024-03-22T21:00"}},
               {"Saturday 30 March\n10:00 – The gates open.\nThe fair is an old one.\n"
                "It has a choir.\nIt has a bell.\nThe police came at 9 p.m. with dogs.",
                {"Saturday 30 March = 2024-03-30", "10:00 = 2024-03-30T10:00",
                 "9 p.m. = 2024-03-22T21:00"}}},
              "2024-03-22");
}

}  // namespace
}  // namespace dateline
