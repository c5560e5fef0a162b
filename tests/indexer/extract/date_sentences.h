// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences with the dates that are to be found in them.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/indexer/extract/timex_cases.h"

namespace dateline {

struct DateSentence {
  const char* text;
  std::vector<std::string> dates;  // "last Friday = 2024-03-15"
};

inline void ExpectDates(const std::vector<DateSentence>& cases, const std::string& published) {
  for (const DateSentence& c : cases) {
    const std::string text = c.text;
    std::vector<std::string> read;
    for (const DateMention& date : DatesIn(text, published)) {
      read.push_back(text.substr(date.span.begin, date.span.end - date.span.begin) + " = " +
                     date.value);
    }
    EXPECT_THAT(read, ::testing::ElementsAreArray(c.dates)) << text;
  }
}

}  // namespace dateline
