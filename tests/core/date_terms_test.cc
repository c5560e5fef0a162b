// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/date_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr DateAxis kPublished = DateAxis::kPublished;
constexpr DateAxis kMentioned = DateAxis::kMentioned;

DayRange Range(std::string_view first, std::string_view last) {
  return {ParseDayRange(first)->first, ParseDayRange(last)->last};
}

DateMention Mention(std::string value, std::optional<DayRange> days,
                    DateType type = DateType::kDate) {
  DateMention mention;
  mention.value = std::move(value);
  mention.days = days;
  mention.type = type;
  return mention;
}

std::string Periods(const std::vector<DateMention>& mentions) {
  std::string written;
  for (const CalendarPeriod& period : MentionedPeriods(mentions))
    written += (written.empty() ? "" : " ") + FormatCalendarPeriod(period);
  return written;
}

TEST(PublishedTerms, GoAsFarAsTheDateIsKnown) {
  const auto terms = [](const char* date) {
    Publication published;
    published.date = *ParsePartialDate(date);
    return PublishedTerms(published);
  };
  EXPECT_THAT(terms("2024-03-22"),
              ElementsAre("XDA:03-22", "XDD:2024-03-22", "XDM:2024-03", "XDY:2024"));
  EXPECT_THAT(terms("2024-03"), ElementsAre("XDM:2024-03", "XDX:2024-03", "XDY:2024"));
  EXPECT_THAT(terms("0476"), ElementsAre("XDX:0476", "XDY:0476"));
  EXPECT_THAT(PublishedTerms({}), ElementsAre("XDU:"));
}

TEST(MentionTerms, HoldADayWithEverythingAroundIt) {
  EXPECT_THAT(
      MentionTerms({Mention("2024-03-22", Range("2024-03-22", "2024-03-22"))}),
      ElementsAre("XMA:03-22", "XMC:20", "XMD:2024-03-22", "XME:202", "XMM:2024-03", "XMY:2024"));
}

TEST(MentionTerms, MarkWhatWasPrintedNoFiner) {
  EXPECT_THAT(MentionTerms({Mention("1945-09", Range("1945-09", "1945-09"))}),
              ElementsAre("XMC:19", "XME:194", "XMM:1945-09", "XMX:1945-09", "XMY:1945"));
  EXPECT_THAT(MentionTerms({Mention("16", Range("1600", "1699"))}),
              ElementsAre("XMC:16", "XMX:16"));
}

TEST(MentionTerms, KeepADayWithoutAYearOutOfTheCalendar) {
  EXPECT_THAT(MentionTerms({Mention("XXXX-01-26", std::nullopt)}),
              ElementsAre("XMA:01-26", "XMU:"));
  EXPECT_THAT(MentionTerms({Mention("XXXX-02-29", std::nullopt)}),
              ElementsAre("XMA:02-29", "XMU:"));
  for (const char* value : {"XXXX-02-30", "XXXX-13-01", "XXXX-06", "XXXX-WXX-5", "XXXX-0a-26", ""})
    EXPECT_THAT(MentionTerms({Mention(value, std::nullopt)}), ElementsAre("XMU:")) << value;
}

TEST(MentionTerms, HoldNothingOfDurationsSetsAndReferences) {
  EXPECT_THAT(MentionTerms({Mention("P3Y", std::nullopt, DateType::kDuration),
                            Mention("XXXX-01-26", std::nullopt, DateType::kSet),
                            Mention("PRESENT_REF", std::nullopt)}),
              ElementsAre("XMU:"));
  EXPECT_THAT(MentionTerms({}), ElementsAre("XMU:"));
}

TEST(MentionedPeriods, AreOfTheGranularityThatWasPrinted) {
  static const struct {
    const char* value;
    const char* first;
    const char* last;
    const char* periods;
  } kCases[] = {
      {"2024-03-22TNI", "2024-03-22", "2024-03-22", "2024-03-22"},
      {"2024-03-22T08:30", "2024-03-22", "2024-03-22", "2024-03-22"},
      {"2024-W11", "2024-03-11", "2024-03-17",
       "2024-03-11 2024-03-12 2024-03-13 2024-03-14 2024-03-15 2024-03-16 2024-03-17"},
      {"2024-W11-WE", "2024-03-16", "2024-03-17", "2024-03-16 2024-03-17"},
      {"2024-03", "2024-03", "2024-03", "2024-03"},
      {"2024-Q1", "2024-01", "2024-03", "2024-01 2024-02 2024-03"},
      {"2023-H2", "2023-07", "2023-12", "2023-07 2023-08 2023-09 2023-10 2023-11 2023-12"},
      {"2021-SU", "2021-06", "2021-08", "2021-06 2021-07 2021-08"},
      {"2021-WI", "2021-12", "2022-02", "2021-12 2022-01 2022-02"},
      {"2024", "2024", "2024", "2024"},
      {"196", "1960", "1969", "196"},
      {"16", "1600", "1699", "16"},
      {"2026/2030", "2026", "2030", "2026 2027 2028 2029 2030"},
      {"2024-01/2024-02", "2024-01", "2024-02", "2024-01 2024-02"},
      {"2024-08-04/2024-08-06", "2024-08-04", "2024-08-06", "2024-08-04 2024-08-05 2024-08-06"},
      {"something else", "2024-01-20", "2024-01-21", "2024-01-20 2024-01-21"},
      {"something else", "2024-01-01", "2024-12-31", "2024"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Periods({Mention(c.value, Range(c.first, c.last))}), c.periods) << c.value;
  }
}

TEST(MentionedPeriods, CountLongIntervalsInTheNextWiderUnit) {
  const auto count = [](const char* value, const char* first, const char* last) {
    return MentionedPeriods({Mention(value, Range(first, last))});
  };
  EXPECT_EQ(count("2024-01-01/2024-03-02", "2024-01-01", "2024-03-02").size(), 62U);
  EXPECT_EQ(Periods({Mention("2024-01-01/2024-03-03", Range("2024-01-01", "2024-03-03"))}),
            "2024-01 2024-02 2024-03");
  EXPECT_EQ(count("2019-01/2023-12", "2019-01", "2023-12").size(), 60U);
  EXPECT_EQ(Periods({Mention("2019-01/2024-01", Range("2019-01", "2024-01"))}),
            "2019 2020 2021 2022 2023 2024");
  EXPECT_EQ(count("1901/2000", "1901", "2000").size(), 100U);
  EXPECT_EQ(count("1900/2000", "1900", "2000").size(), 11U) << "decades";
  EXPECT_EQ(count("0001/9999", "0001", "9999").size(), 100U) << "centuries";
  EXPECT_EQ(count("0001-01-01/9999-12-31", "0001-01-01", "9999-12-31").size(), 100U);
}

TEST(MentionedPeriods, HoldAllThatLiesBetweenTheEndsOfAPeriod) {
  DateMention from = Mention("2015", Range("2015", "2015"));
  from.period = Range("2015", "2019");
  EXPECT_EQ(Periods({from, Mention("2019", Range("2019", "2019"))}), "2015 2016 2017 2018 2019");
  from = Mention("2024-03-30", Range("2024-03-30", "2024-03-30"));
  from.period = Range("2024-03-30", "2024-04-02");
  EXPECT_EQ(Periods({from}), "2024-03-30 2024-03-31 2024-04-01 2024-04-02");
  from.period = Range("2024", "2025-03");
  EXPECT_EQ(MentionedPeriods({from}).size(), 16U) << "fifteen months and the day";
}

TEST(MentionedPeriods, StandInOrderEachOnce) {
  EXPECT_EQ(Periods({Mention("2024-03-22", Range("2024-03-22", "2024-03-22")),
                     Mention("2024-01-01", Range("2024-01-01", "2024-01-01")),
                     Mention("2024", Range("2024", "2024")),
                     Mention("2024-03-22TNI", Range("2024-03-22", "2024-03-22"), DateType::kTime)}),
            "2024 2024-01-01 2024-03-22");
}

TEST(WithinTerms, AreTheFewest) {
  const DayRange held = Range("2020", "2026");
  EXPECT_THAT(WithinTerms(kPublished, Range("2024-03-22", "2024-03-22"), held),
              ElementsAre("XDD:2024-03-22"));
  EXPECT_THAT(WithinTerms(kPublished, Range("2024-02", "2024-02"), held),
              ElementsAre("XDM:2024-02"));
  EXPECT_THAT(WithinTerms(kPublished, Range("2023", "2024"), held),
              ElementsAre("XDY:2023", "XDY:2024"));
  EXPECT_THAT(WithinTerms(kMentioned, Range("2019-12", "2030"), held),
              ElementsAre("XMM:2019-12", "XME:202", "XMY:2030"));
}

TEST(WithinTerms, StopAtWhatTheArchiveHolds) {
  const DayRange held = Range("2024-03-22", "2025-05-01");
  EXPECT_THAT(WithinTerms(kPublished, Range("0001", "9999"), held),
              ElementsAre("XDY:2024", "XDY:2025"));
  EXPECT_THAT(WithinTerms(kPublished, Range("2025-12-31", "9999"), held),
              ElementsAre("XDD:2025-12-31"));
  EXPECT_THAT(WithinTerms(kPublished, Range("1990", "2023"), held), IsEmpty());
  EXPECT_THAT(WithinTerms(kPublished, Range("2026", "9999"), held), IsEmpty());
  EXPECT_THAT(WithinTerms(kMentioned, Range("0001", "9999"), held), ElementsAre("XMC:20"));
  EXPECT_THAT(WithinTerms(kMentioned, Range("2100", "9999"), held), IsEmpty());
}

TEST(OverlapTerms, AddTheExactPeriodsAroundTheEnds) {
  const DayRange held = Range("1600", "2099");
  EXPECT_THAT(OverlapTerms(kPublished, Range("2024-03-22", "2024-03-22"), held),
              ElementsAre("XDD:2024-03-22", "XDX:2024", "XDX:2024-03"));
  EXPECT_THAT(OverlapTerms(kMentioned, Range("2024-03", "2024-03"), held),
              ElementsAre("XMM:2024-03", "XMX:20", "XMX:202", "XMX:2024"));
  EXPECT_THAT(OverlapTerms(kMentioned, Range("1999-12-31", "2000-01-01"), held),
              ElementsAre("XMD:1999-12-31", "XMD:2000-01-01", "XMX:19", "XMX:199", "XMX:1999",
                          "XMX:1999-12", "XMX:20", "XMX:200", "XMX:2000", "XMX:2000-01"));
  EXPECT_THAT(OverlapTerms(kMentioned, Range("2000", "2099"), held), ElementsAre("XMC:20"));
}

TEST(EveryYearTerm, TakesTheLeapDay) {
  using std::chrono::February;
  EXPECT_EQ(EveryYearTerm(kMentioned, February / 29), "XMA:02-29");
  EXPECT_EQ(EveryYearTerm(kPublished, February / 1), "XDA:02-01");
}

}  // namespace
}  // namespace dateline
