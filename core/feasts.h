// SPDX-License-Identifier: GPL-2.0-or-later
// Feasts by name, and the day they fall on in a year.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/date.h"

namespace dateline {

struct FeastName {
  std::string_view words;  // in small letters, parted by one blank; a possessive is no part of them
  int feast;               // for FeastDays
};

// Every name of every feast that is known, the longest of those that begin alike first. Any thread.
std::span<const FeastName> FeastNames();

// The days of the feast in `year`, nearly always one; nothing where they are not known: the feasts
// of the moon from 1990 to 2040 only. Any thread.
std::optional<DayRange> FeastDays(int feast, int year);

// The day of a feast that falls on the same day every year; nothing for others. Any thread.
std::optional<Day> FixedFeastDay(int feast, int year);

}  // namespace dateline
