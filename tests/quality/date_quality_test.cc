// SPDX-License-Identifier: GPL-2.0-or-later
// How well dates are read, over annotated articles that ship with the project. The floors are what
// has been reached; a change that falls below has made things worse somewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/indexer/extract/timex_cases.h"

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

TEST(DateQuality, HoldsItsFloorOnWikinews) {
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", false).F1(), 80.5);
  EXPECT_GE(ScoreOf("meantime/timex.jsonl", true).F1(), 85.5);
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
