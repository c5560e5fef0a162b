// SPDX-License-Identifier: GPL-2.0-or-later
// How well dates are read, over annotated articles that ship with the project. The floors are what
// has been reached; a change that falls below has made things worse somewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/indexer/extract/timex_cases.h"
#include "tests/quality/annotated_article.h"

namespace dateline {
namespace {

struct Score {
  std::size_t wanted = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  double F1() const {
    return wanted + found == 0
               ? 0
               : 200.0 * static_cast<double>(right) / static_cast<double>(wanted + found);
  }
};

// A year, month, day, week, quarter ...: no duration, set, reference or unknown part.
bool IsCalendarValue(const std::string& value) {
  return value.size() >= 2 && value[0] >= '0' && value[0] <= '9' && value[1] >= '0' &&
         value[1] <= '9' && value.find('X') == std::string::npos;
}

// A mention is right when it overlaps a mark that nothing else was paired with, and says its value.
void Add(const TimexCase& text, bool calendar_only, Score& score) {
  std::vector<TimexMark> marks = text.marks;
  std::vector<DateMention> dates = DatesIn(text.text, text.published);
  if (calendar_only) {
    std::erase_if(marks, [](const TimexMark& mark) { return !IsCalendarValue(mark.value); });
    std::erase_if(dates, [](const DateMention& date) { return !IsCalendarValue(date.value); });
  }
  score.wanted += marks.size();
  score.found += dates.size();
  for (const TimexMark& mark : marks) {
    const auto pair = std::find_if(dates.begin(), dates.end(), [&](const DateMention& date) {
      return Overlap(date.span, mark.span) && date.value == mark.value;
    });
    if (pair == dates.end()) continue;
    ++score.right;
    dates.erase(pair);
  }
}

Score ScoreOf(const std::string& file, bool calendar_only) {
  Score score;
  for (const TimexCase& text : ReadTimexCases(std::string(SOURCE_ROOT "/corpus/") + file)) {
    Add(text, calendar_only, score);
  }
  return score;
}

// "recently", "several weeks": marked here and there, so neither right nor wrong where not.
bool IsVague(const std::string& value) {
  return value.ends_with("_REF") || value.starts_with("PX") || value.starts_with("PTX");
}

// An agency article as a hand marked it. The date of its head says when it was published and is no
// date of the text; a weekday without a day is marked as some day.
TimexCase AgencyCase(const AnnotatedArticle& marked) {
  TimexCase made{marked.article.id, marked.header.published, marked.article.text, {}};
  Article article = marked.article;
  article.date = marked.header.published;
  const Day today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
  const std::uint32_t head = FindHeader(article, today).dateline.end;
  for (const MarkedDate& date : marked.dates) {
    // A stamp of the page has figures; "Tuesday" in the first sentence has none.
    const std::string printed = made.text.substr(date.span.begin, date.span.end - date.span.begin);
    const bool figures = printed.find_first_of("0123456789") != std::string::npos;
    const bool stamp = date.span.begin < 150 && made.marks.empty() && figures &&
                       !marked.header.published.empty() &&
                       date.value.starts_with(marked.header.published);
    if (date.span.begin >= head && !stamp) made.marks.push_back({date.span, date.value});
  }
  return made;
}

bool SameValue(const DateMention& date, const std::string& marked) {
  if (date.value == marked) return true;
  return marked.starts_with("XXXX-XX-XX") && date.value.starts_with("XXXX-WXX-") &&
         date.value.substr(10) == marked.substr(10);
}

// Every mention against every mark of the agency articles held out, or of the others.
Score AgencyScore(bool held_out, bool calendar_only) {
  Score score;
  for (const AnnotatedArticle& marked : AgencyArticles()) {
    if (IsHeldOut(marked.article) != held_out) continue;
    const TimexCase text = AgencyCase(marked);
    std::vector<DateMention> dates = DatesIn(text.text, text.published);
    for (const TimexMark& mark : text.marks) {
      if (calendar_only && !IsCalendarValue(mark.value)) continue;
      ++score.wanted;
      const auto pair = std::find_if(dates.begin(), dates.end(), [&](const DateMention& date) {
        return Overlap(date.span, mark.span) && SameValue(date, mark.value);
      });
      if (pair == dates.end()) continue;
      ++score.right;
      ++score.found;
      dates.erase(pair);
    }
    score.found += static_cast<std::size_t>(
        std::count_if(dates.begin(), dates.end(), [&](const DateMention& date) {
          return calendar_only ? IsCalendarValue(date.value) : !IsVague(date.value);
        }));
  }
  return score;
}

// Weekdays alone, of dated reports: those that are the day of publication, and all.
struct WeekdayScore {
  Score all;
  Score own;
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
      for (Score* each : {&score.all, own ? &score.own : nullptr}) {
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
  EXPECT_GE(AgencyScore(false, false).F1(), 92.1);
  EXPECT_GE(AgencyScore(false, true).F1(), 92.4);
}

TEST(DateQuality, HoldsItsFloorOnAgencyArticlesHeldOut) {
  EXPECT_GE(AgencyScore(true, false).F1(), 86.4);
  EXPECT_GE(AgencyScore(true, true).F1(), 85.9);
}

TEST(DateQuality, ReadsBareWeekdaysOfADatedReport) {
  const WeekdayScore score = AgencyWeekdays();
  ASSERT_GT(score.all.wanted, 100u);
  ASSERT_GT(score.own.wanted, 40u);
  EXPECT_GE(score.all.F1(), 95.9);
  EXPECT_GE(score.own.F1(), 98.5);
}

TEST(DateQuality, HoldsItsFloorOnWikinews) {
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", false).F1(), 81.3);
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", true).F1(), 86.5);
}

TEST(DateQuality, ReadsEveryCase) { EXPECT_EQ(ScoreOf("cases/dates.jsonl", false).F1(), 100.0); }

TEST(DateQuality, InventsNoYear) {
  for (const TimexCase& text : ReadTimexCases(SOURCE_ROOT "/corpus/meantime/timex.jsonl")) {
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
