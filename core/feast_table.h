// SPDX-License-Identifier: GPL-2.0-or-later
// The feasts of the moon, by year.
#pragma once

#include <optional>

#include "core/date.h"

namespace dateline {

// Feasts whose day a table gives, in the order of its columns.
enum MoonFeast : int {
  kTet,
  kLunarNewYear,
  kMidAutumn,
  kRamadan,
  kEidAlFitr,
  kEidAlAdha,
  kAshura,
  kArbaeen,
  kHanukkah,
  kPassover,
  kRoshHashanah,
  kYomKippur,
  kNowruz,
  kVesak,
  kDiwali,
  kHoli,
  kMoonFeasts,
};

// The first day of the feast that begins in `year`, the first of two where there are two; nothing
// before 1990, after 2040, and in a year without. Feasts that begin in the evening are given by the
// day after it. Muslim ones are those of the calendar of Umm al-Qura, from which a sighting may
// differ by a day. Any thread.
std::optional<Day> MoonFeastDay(MoonFeast feast, int year);

}  // namespace dateline
