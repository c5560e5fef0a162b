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

// "last Friday = 2024-03-15" for each date of the text.
inline std::vector<std::string> ReadDates(const std::string& text, const std::string& published) {
  std::vector<std::string> read;
  for (const DateMention& date : DatesIn(text, published)) {
    read.push_back(text.substr(date.span.begin, date.span.end - date.span.begin) + " = " +
                   date.value);
  }
  return read;
}

inline void ExpectDates(const std::vector<DateSentence>& cases, const std::string& published) {
  for (const DateSentence& c : cases)
    EXPECT_THAT(ReadDates(c.text, published), ::testing::ElementsAreArray(c.dates)) << c.text;
}

}  // namespace dateline
