// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rising.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::IsEmpty;

Record Report(const std::string& date, const std::vector<std::string>& people) {
  static int number = 0;
  std::string text = "They spoke of";
  for (const std::string& person : people) text += " " + person + ",";
  return MakeRecord({.id = std::to_string(++number),
                     .text = text + " and trade.\n",
                     .date = date,
                     .people = people});
}

std::vector<std::string> Names(const Rising& rising) {
  std::vector<std::string> names;
  for (const FacetValue& person : rising.people) names.push_back(person.label);
  return names;
}

// Ana Beltrán is named four times a month for a year, Wang Yi in the last month alone.
TEST(RisingPeople, AreThoseWhomTheLastMonthNamesMoreThanTheRest) {
  std::vector<Record> records;
  for (int month = 1; month <= 12; ++month) {
    const std::string date = "2023-" + std::string(month < 10 ? "0" : "") + std::to_string(month);
    for (const char* day : {"-03", "-10", "-17", "-24"})
      records.push_back(Report(date + day, {"Ana Beltrán"}));
  }
  records.push_back(Report("2023-12-28", {"Wang Yi", "Ana Beltrán"}));
  records.push_back(Report("2023-12-29", {"Wang Yi"}));
  records.push_back(Report("2023-12-30", {"Wang Yi"}));
  records.push_back(Report("2023", {"Lê Hoài Trung"}));  // not known to be of that month
  const TestArchive archive(records);
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  const Rising rising = RisingPeople(*snapshot);
  ASSERT_TRUE(rising.days);
  EXPECT_EQ(FormatDay(rising.days->first), "2023-12-02");
  EXPECT_EQ(FormatDay(rising.days->last), "2023-12-31");
  EXPECT_THAT(Names(rising), testing::ElementsAre("Wang Yi"));
  EXPECT_EQ(rising.people[0].count, 3U);
}

TEST(RisingPeople, AreNobodyWhereNothingIsDated) {
  const TestArchive archive({MakeRecord({.text = "Wang Yi spoke.\n", .people = {"Wang Yi"}})});
  const Rising rising = RisingPeople(**Snapshot::Open({archive.path()}, 1));
  EXPECT_FALSE(rising.days);
  EXPECT_THAT(rising.people, IsEmpty());
  const TestArchive empty;
  EXPECT_FALSE(RisingPeople(**Snapshot::Open({empty.path()}, 1)).days);
}

TEST(RisingPeople, AreNobodyInAnArchiveOfOneMonth) {
  const TestArchive archive({Report("2024-03-01", {"Wang Yi"}), Report("2024-03-22", {"Wang Yi"})});
  const Rising rising = RisingPeople(**Snapshot::Open({archive.path()}, 1));
  ASSERT_TRUE(rising.days);
  EXPECT_EQ(FormatDay(rising.days->first), "2024-03-01");
  EXPECT_THAT(rising.people, IsEmpty());
}

}  // namespace
}  // namespace dateline
