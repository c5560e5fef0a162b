// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/period_words.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <span>
#include <string_view>

namespace dateline {
namespace {

using Words = std::span<const std::string>;

// "24" and "24th"; 0 for anything else, and for what is not from `least` to `most`.
int NumberIn(std::string_view word, int least, int most) {
  int number = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
  const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
  const bool whole = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (fault != std::errc() || !whole || number < least || number > most) return 0;
  return number;
}

int YearIn(std::string_view word) { return word.size() == 4 ? NumberIn(word, 1900, 2099) : 0; }

int DayIn(std::string_view word) { return word.size() <= 4 ? NumberIn(word, 1, 31) : 0; }

// "october", "oct", "sept"; 0 for another word.
int MonthIn(std::string_view word) {
  static constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                                 "may",       "june",     "july",     "august",
                                                 "september", "october",  "november", "december"};
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return 0;
}

// A year, with a month and a day where they are not 0, and the words that say so.
struct Reading {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t words = 1;
};

Reading ReadAt(Words words) {
  const auto at = [&](std::size_t i) {
    return i < words.size() ? std::string_view(words[i]) : std::string_view();
  };
  if (const int month = MonthIn(at(0)); month != 0) {
    if (const int year = YearIn(at(1)); year != 0) return {year, month, 0, 2};
    const int day = DayIn(at(1));
    const int year = YearIn(at(2));
    if (day != 0 && year != 0) return {year, month, day, 3};
  }
  if (const int day = DayIn(at(0)); day != 0) {
    const int month = MonthIn(at(1));
    const int year = YearIn(at(2));
    if (month != 0 && year != 0) return {year, month, day, 3};
  }
  if (at(0) == "thang") {
    const int month = NumberIn(at(1), 1, 12);
    const std::size_t after = at(2) == "nam" ? 3 : 2;
    if (const int year = YearIn(at(after)); month != 0 && year != 0)
      return {year, month, 0, after + 1};
  }
  return {YearIn(at(0)), 0, 0, 1};
}

std::string Written(const Reading& reading) {
  char text[16];
  if (reading.day != 0) {
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", reading.year, reading.month, reading.day);
  } else if (reading.month != 0) {
    std::snprintf(text, sizeof text, "%04d-%02d", reading.year, reading.month);
  } else {
    std::snprintf(text, sizeof text, "%04d", reading.year);
  }
  return text;
}

}  // namespace

std::vector<PeriodInWords> PeriodsInWords(const std::vector<std::string>& folded) {
  std::vector<PeriodInWords> periods;
  for (std::size_t i = 0; i < folded.size();) {
    const Reading reading = ReadAt(Words(folded).subspan(i));
    if (reading.year != 0) {
      if (const Result<PartialDate> date = ParsePartialDate(Written(reading)))
        periods.push_back({Days(*date), i, reading.words});
    }
    i += reading.words;
  }
  return periods;
}

}  // namespace dateline
