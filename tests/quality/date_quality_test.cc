// SPDX-License-Identifier: GPL-2.0-or-later
// How well dates are read, over annotated articles that ship with the project. The floors are what
// has been reached; a change that falls below has made things worse somewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/quality/date_score.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

DateScore ScoreOf(const std::string& file, DateValues values) {
  DateScore score;
  for (const TimexCase& text : ReadTimexCases((SourceFolder() / "corpus/").string() + file)) {
    AddText(text, values, score, nullptr);
  }
  return score;
}

// The agency articles held out, or the others.
DateScore AgencyScore(bool held_out, DateValues values) {
  DateScore score;
  for (const AnnotatedArticle& marked : AgencyArticles()) {
    if (IsHeldOut(marked.article) == held_out) AddAgencyArticle(marked, values, score, nullptr);
  }
  return score;
}

DateScore FurtherScore(DateValues values) {
  DateScore score;
  for (const AnnotatedArticle& marked : ArticlesIn(SourceFolder() / "corpus/agency/more")) {
    AddAgencyArticle(marked, values, score, nullptr);
  }
  return score;
}

// Weekdays alone, of dated reports: those that are the day of publication, and all.
struct WeekdayScore {
  DateScore all;
  DateScore own;
};

WeekdayScore AgencyWeekdays() {
  WeekdayScore score;
  for (const AnnotatedArticle& marked : AgencyArticles()) {
    const TimexCase text = AgencyCase(marked);
    const Result<DayRange> published = ParseDayRange(text.published);
    if (text.published.size() != 10 || !published) continue;
    const std::vector<DateMention> dates = DatesIn(text.text, text.published);
    for (const TimexMark& mark : text.marks) {
      const std::string printed =
          text.text.substr(mark.span.begin, mark.span.end - mark.span.begin);
      const Result<DayRange> day = ParseDayRange(mark.value);
      if (!printed.ends_with("day") || printed.find(' ') != std::string::npos || printed[0] > 'Z' ||
          mark.value.size() != 10 || !day || printed == "Today") {
        continue;
      }
      const bool right = std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
        return Overlap(date.span, mark.span) && date.value.starts_with(mark.value);
      });
      const bool own = (DayNumber(day->first) - DayNumber(published->first)) % 7 == 0;
      for (DateScore* each : {&score.all, own ? &score.own : nullptr}) {
        if (each == nullptr) continue;
        ++each->wanted;
        ++each->found;
        each->right += right ? 1 : 0;
      }
    }
  }
  return score;
}

TEST(DateQuality, HoldsItsFloorOnAgencyArticles) {
  EXPECT_GE(AgencyScore(false, DateValues::kAll).F1(), 95.0);
  EXPECT_GE(AgencyScore(false, DateValues::kCalendar).F1(), 95.5);
}

TEST(DateQuality, HoldsItsFloorOnFurtherArticles) {
  EXPECT_GE(FurtherScore(DateValues::kAll).F1(), 92.8);
  EXPECT_GE(FurtherScore(DateValues::kCalendar).F1(), 92.6);
}

TEST(DateQuality, HoldsItsFloorOnAgencyArticlesHeldOut) {
  EXPECT_GE(AgencyScore(true, DateValues::kAll).F1(), 87.1);
  EXPECT_GE(AgencyScore(true, DateValues::kCalendar).F1(), 87.6);
}

TEST(DateQuality, ReadsBareWeekdaysOfADatedReport) {
  const WeekdayScore score = AgencyWeekdays();
  ASSERT_GT(score.all.wanted, 100u);
  ASSERT_GT(score.own.wanted, 40u);
  EXPECT_GE(score.all.F1(), 95.9);
  EXPECT_GE(score.own.F1(), 98.5);
}

TEST(DateQuality, HoldsItsFloorOnWikinews) {
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", DateValues::kAll).F1(), 81.3);
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", DateValues::kCalendar).F1(), 86.5);
}

TEST(DateQuality, ReadsEveryCase) {
  EXPECT_EQ(ScoreOf("cases/dates.jsonl", DateValues::kAll).F1(), 100.0);
}

TEST(DateQuality, InventsNoYear) {
  for (const TimexCase& text : ReadTimexCases(SourceFolder() / "corpus/meantime/timex.jsonl")) {
    for (const DateMention& date : DatesIn(text.text, "")) {
      if (!date.days || date.inferred || date.anchor == DateAnchor::kLocal) continue;
      const std::string printed =
          text.text.substr(date.span.begin, date.span.end - date.span.begin);
      const bool has_digits = std::any_of(printed.begin(), printed.end(),
                                          [](char byte) { return byte >= '0' && byte <= '9'; });
      EXPECT_TRUE(has_digits) << text.id << ": " << printed << " = " << date.value;
    }
  }
}

}  // namespace
}  // namespace dateline
