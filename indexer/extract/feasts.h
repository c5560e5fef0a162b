// SPDX-License-Identifier: GPL-2.0-or-later
// Feasts and the day they fall on in a year.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/date.h"
#include "indexer/extract/date_scanner.h"

namespace dateline {

struct NamedFeast {
  int feast = 0;  // for FeastDays
  std::size_t end = 0;
};

// The name of a feast that starts at token `at`: "Christmas Eve", "World Water Day", "Tết". Any
// thread.
std::optional<NamedFeast> ReadFeastName(const DateTokens& tokens, std::size_t at);

// The days of the feast in `year`, nearly always one; nothing where they are not known: the feasts
// of the moon from 1990 to 2040 only. Any thread.
std::optional<DayRange> FeastDays(int feast, int year);

// The day of a feast that falls on the same day every year; nothing for others. Any thread.
std::optional<Day> FixedFeastDay(int feast, int year);

}  // namespace dateline
