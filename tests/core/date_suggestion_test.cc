// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/date_suggestion.h"

#include <gtest/gtest.h>

#include <string>

#include "core/date.h"

namespace dateline {
namespace {

std::string Nearest(std::string_view text) {
  std::string joined;
  for (const std::string& date : NearestDates(text)) joined += (joined.empty() ? "" : " ") + date;
  return joined;
}

TEST(NearestDates, AreWhatSomebodyMayHaveMeant) {
  static constexpr struct {
    const char* text;
    const char* nearest;
  } kCases[] = {
      {"2024-02-30", "2024-02-29"}, {"2023-02-29", "2023-02-28"},
      {"2024-06-31", "2024-06-30"}, {"2024-04-00", "2024-04-01"},
      {"2024-13", "2024-12"},       {"2024-00", "2024-01"},
      {"2024-22-03", "2024-03-22"}, {"2024-13-40", "2024-12-31"},
      {"20240322", "2024-03-22"},   {"202403", "2024-03"},
      {"22/03/2024", "2024-03-22"}, {"22.3.2024", "2024-03-22"},
      {"3/22/2024", "2024-03-22"},  {"22 3 2024", "2024-03-22"},
      {"03/2024", "2024-03"},       {"03/04/2024", "2024-04-03 2024-03-04"},
      {"5/5/2024", "2024-05-05"},   {"2024-3-5", "2024-03-05"},
      {"31/2/2024", "2024-02-29"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Nearest(c.text), c.nearest) << c.text;
}

TEST(NearestDates, AreNoneWhereNothingIsNear) {
  for (const char* text :
       {"", "banana", "2024", "2024-03-22", "0000-01-01", "24-03-22", "12-13", "2024--03",
        "1-2-3-4", "99999999999", "-", "--01-26", "2024-", "40/40/2024", "2024-03-22T10:00"})
    EXPECT_EQ(Nearest(text), "") << text;
}

TEST(NearestDates, AreDates) {
  for (int month = 0; month < 100; ++month) {
    for (int day = 0; day < 100; ++day) {
      const std::string text = "2023-" + std::to_string(month) + "-" + std::to_string(day);
      for (const std::string& date : NearestDates(text))
        EXPECT_TRUE(ParsePartialDate(date)) << text;
    }
  }
}

TEST(DidYouMean, OffersBothReadings) {
  EXPECT_EQ(DidYouMean("03/04/2024"), "; did you mean 2024-04-03 or 2024-03-04?");
  EXPECT_EQ(DidYouMean("2024-02-30"), "; did you mean 2024-02-29?");
  EXPECT_EQ(DidYouMean("banana"), "");
}

}  // namespace
}  // namespace dateline
