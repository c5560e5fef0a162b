// SPDX-License-Identifier: GPL-2.0-or-later
// Feasts as dates of a query, in English and Vietnamese. Internal to searcher; pure; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/result.h"

namespace dateline {

// christmas-2024   boxing day 2024   eid-al-fitr-2024   tết 2024   giáng sinh 2024
//
// The days that the dates of a text have by that name (core/feasts.h). Case, accents, hyphens and
// a possessive do not matter. Nothing for a text that is no feast's name. kBadInput, with a message
// that goes on from "The date '...' ", for a feast whose day in that year is not known, and for one
// without its year: `today` gives the year of the advice.
std::optional<Result<DayRange>> ReadFeast(std::string_view text, Day today);

// The day of a feast without its year that falls on the same day in each: christmas.
std::optional<std::chrono::month_day> ReadFeastOfAnyYear(std::string_view text);

// How the feast that is spelled most like `text` would be typed, or nothing where none is near.
std::string NearestFeast(std::string_view text, Day today);

}  // namespace dateline
