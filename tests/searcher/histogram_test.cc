// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/histogram.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

Histogram HistogramOf(const std::vector<std::string>& dates) {
  std::vector<Record> records;
  for (const std::string& date : dates)
    records.push_back(MakeRecord({.id = std::to_string(records.size()), .date = date}));
  const TestArchive archive(records);
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  return CountPublished(snapshot->columns().documents(), snapshot->columns());
}

std::string FirstDay(const Histogram& histogram) {
  return FormatDay(histogram.buckets.front().days.first);
}
std::string LastDay(const Histogram& histogram) {
  return FormatDay(histogram.buckets.back().days.last);
}

TEST(CountPublished, CountsDaysUpToSixtyTwo) {
  const Histogram days = HistogramOf({"2024-03-01", "2024-05-01", "2024-03-01", ""});
  EXPECT_EQ(days.interval, Interval::kDay);
  ASSERT_EQ(days.buckets.size(), 62U);
  EXPECT_EQ(days.buckets.front().count, 2U);
  EXPECT_EQ(days.buckets[1].count, 0U);
  EXPECT_EQ(days.buckets.back().count, 1U);
  EXPECT_EQ(days.undated, 1U);
  EXPECT_EQ(HistogramOf({"2024-03-01", "2024-05-02"}).interval, Interval::kMonth);
}

TEST(CountPublished, CountsMonthsUpToTwentyYears) {
  const Histogram months = HistogramOf({"2004-01-31", "2023-12-01", "2023-12"});
  EXPECT_EQ(months.interval, Interval::kMonth);
  ASSERT_EQ(months.buckets.size(), 240U);
  EXPECT_EQ(FirstDay(months), "2004-01-01");
  EXPECT_EQ(LastDay(months), "2023-12-31");
  EXPECT_EQ(months.buckets.back().count, 2U);
  EXPECT_EQ(months.years.size(), 20U);
  EXPECT_EQ(HistogramOf({"2004-01-31", "2024-01-01"}).interval, Interval::kYear);
}

TEST(CountPublished, CountsYearsBeyond) {
  const Histogram years = HistogramOf({"1900-06-01", "2024-01-01", "1950"});
  EXPECT_EQ(years.interval, Interval::kYear);
  EXPECT_EQ(years.buckets.size(), 125U);
  EXPECT_EQ(years.buckets[50].count, 1U);
  EXPECT_EQ(years.coarser, 0U);
}

TEST(CountPublished, NeverHasMoreThanTwoHundredAndFortyBuckets) {
  const Histogram ages = HistogramOf({"0001-01-01", "9999-12-31", "1605"});
  EXPECT_LE(ages.buckets.size(), 240U);
  EXPECT_EQ(FirstDay(ages), "0001-01-01");
  EXPECT_EQ(LastDay(ages), "9999-12-31");
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < ages.buckets.size(); ++i) {
    sum += ages.buckets[i].count;
    if (i == 0) continue;
    EXPECT_EQ(DayNumber(ages.buckets[i].days.first), DayNumber(ages.buckets[i - 1].days.last) + 1)
        << "a gap before bucket " << i;
  }
  EXPECT_EQ(sum, 3U);
}

TEST(CountPublished, GivesAMonthToNoDayAndAYearToNoMonth) {
  const Histogram days = HistogramOf({"2024-03-05", "2024-03"});
  EXPECT_EQ(days.interval, Interval::kDay);
  EXPECT_EQ(days.buckets.size(), 31U) << "the days of March, which the article speaks of";
  EXPECT_EQ(days.coarser, 1U);
  ASSERT_EQ(days.years.size(), 1U);
  EXPECT_EQ(days.years.front().count, 2U);

  const Histogram months = HistogramOf({"2024-03-05", "2024-03", "2024", "2023-01"});
  EXPECT_EQ(months.interval, Interval::kMonth);
  EXPECT_EQ(months.coarser, 1U);
  EXPECT_EQ(months.years.back().count, 3U);
}

TEST(CountPublished, TakesLongerBucketsWhereNothingFits) {
  EXPECT_EQ(HistogramOf({"2024"}).interval, Interval::kYear);
  const Histogram month = HistogramOf({"2024-02", "2024-02"});
  EXPECT_EQ(month.interval, Interval::kMonth);
  EXPECT_EQ(month.buckets.front().count, 2U);
}

DateMention MentionOf(const std::string& value, std::string_view first, std::string_view last) {
  DateMention mention;
  mention.value = value;
  mention.days = DayRange{ParseDayRange(first)->first, ParseDayRange(last)->last};
  return mention;
}

Histogram MentionHistogramOf(const std::vector<DateMention>& mentions) {
  const TestArchive archive({MakeRecord({.dates = mentions})});
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  return CountMentioned(snapshot->columns().documents(), snapshot->columns().mentioned(),
                        std::nullopt);
}

TEST(CountMentioned, HasYearsThatBeginAndEndWithTheBuckets) {
  const Histogram decades =
      MentionHistogramOf({MentionOf("1788", "1788", "1788"), MentionOf("2041", "2041", "2041")});
  EXPECT_EQ(decades.interval, Interval::kDecade);
  ASSERT_FALSE(decades.years.empty());
  EXPECT_EQ(FirstDay(decades), "1780-01-01");
  EXPECT_EQ(FormatDay(decades.years.front().days.first), "1780-01-01");
  EXPECT_EQ(FormatDay(decades.years.back().days.last), LastDay(decades));
  EXPECT_EQ(decades.years.size(), decades.buckets.size()) << "the buckets again beyond 240 years";
  EXPECT_EQ(decades.years.front().count, 1U);

  const Histogram one = MentionHistogramOf({MentionOf("196", "1960", "1969")});
  EXPECT_EQ(one.interval, Interval::kDecade);
  EXPECT_EQ(one.years.size(), 10U);

  const Histogram months =
      MentionHistogramOf({MentionOf("2023-11", "2023-11", "2023-11"),
                          MentionOf("2024-02-03", "2024-02-03", "2024-02-03")});
  EXPECT_EQ(months.interval, Interval::kMonth);
  ASSERT_EQ(months.years.size(), 2U);
  EXPECT_EQ(FormatDay(months.years.front().days.first), "2023-01-01");
}

// A century of months would be bars of decades for the sake of one mention.
TEST(CountMentioned, ShowsTheTimeThatMostMentionsLieIn) {
  std::vector<Record> records;
  const auto mention = [&](std::string_view value) {
    records.push_back(MakeRecord({.id = std::to_string(records.size()),
                                  .dates = {MentionOf(std::string(value), value, value)}}));
  };
  for (int i = 0; i < 99; ++i) mention(i % 2 == 0 ? "2023-11" : "2024-02-03");
  mention("1788");
  const TestArchive archive(records);
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const auto& documents = snapshot->columns().documents();
  const auto& column = snapshot->columns().mentioned();
  const Histogram bulk = CountMentioned(documents, column, std::nullopt);
  EXPECT_EQ(bulk.interval, Interval::kMonth);
  EXPECT_EQ(FirstDay(bulk), "2023-11-01");
  ASSERT_TRUE(bulk.earlier);
  EXPECT_EQ(FormatDay(bulk.earlier->days.first), "1788-01-01");
  EXPECT_EQ(FormatDay(bulk.earlier->days.last), "1788-12-31");
  EXPECT_EQ(bulk.earlier->count, 1U);
  EXPECT_FALSE(bulk.later);
  EXPECT_EQ(bulk.coarser, 0U) << "what is outside is not known less precisely";
  std::uint64_t sum = bulk.earlier->count;
  for (const Bucket& bucket : bulk.buckets) sum += bucket.count;
  EXPECT_EQ(sum, 100U);

  // A range that somebody chose is shown whole.
  const Period all = PeriodOf({ParseDayRange("1788")->first, ParseDayRange("2024")->last});
  const Histogram chosen = CountMentioned(documents, column, all);
  EXPECT_EQ(chosen.interval, Interval::kYear);
  EXPECT_FALSE(chosen.earlier);
}

TEST(CountMentioned, KeepsTheWholeWhereMentionsAreFarApart) {
  std::vector<DateMention> mentions;
  for (const char* year : {"1788", "1850", "1912", "1969", "2041"})
    mentions.push_back(MentionOf(year, year, year));
  const Histogram whole = MentionHistogramOf(mentions);
  EXPECT_FALSE(whole.earlier);
  EXPECT_FALSE(whole.later);
  EXPECT_EQ(FirstDay(whole), "1780-01-01");
}

TEST(CountPublished, HasNoBucketsWithoutDates) {
  const Histogram none = HistogramOf({"", ""});
  EXPECT_TRUE(none.buckets.empty());
  EXPECT_TRUE(none.years.empty());
  EXPECT_EQ(none.undated, 2U);
  EXPECT_TRUE(HistogramOf({}).buckets.empty());
}

}  // namespace
}  // namespace dateline
