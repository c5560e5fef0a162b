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
  int feast = 0;  // for FeastDay
  std::size_t end = 0;
};

// The name of a feast that starts at token `at`: "Christmas Eve", "Good Friday", "Tết". Any thread.
std::optional<NamedFeast> ReadFeastName(const DateTokens& tokens, std::size_t at);

// The first day of the feast in `year`; nothing where its day is not known: the feasts of the moon
// from 1990 to 2040 only. Any thread.
std::optional<Day> FeastDay(int feast, int year);

}  // namespace dateline
