// SPDX-License-Identifier: GPL-2.0-or-later
// "/day/2024-03-22" and "/day/--01-26": the page of a day, and of a day of every year. Any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/date.h"
#include "searcher/day_profile.h"
#include "web/html.h"

namespace dateline::web {

// What stands after "/day/", without a suffix; nothing for what is no day of the calendar. Written
// in one way only: '-' between the parts, two digits for month and day.
std::optional<DayName> ReadDayName(std::string_view text);
std::string DayNameText(const DayName& name);  // reads back

Url DayAddress(const DayName& name);

// The day of every year that a date without a year stands for ("26 January").
std::optional<std::chrono::month_day> EveryYearOf(const DateMention& mention);

// Where a date of a text leads: to its day, to that day of every year when no year is known, else
// to the articles that mention its period. Nothing for what stands for no date.
std::optional<Url> DateAddress(const DateMention& mention);

// Where a date of publication leads: to its day, or to the articles of its month or year.
Url PublishedAddress(const PartialDate& date);

}  // namespace dateline::web
