// SPDX-License-Identifier: GPL-2.0-or-later
// Whose day is today. News is dated by the calendar and knows no zones; "the last seven days" is
// counted from the day it is where the reader sits. The only place that knows time zones. Any
// thread.
#pragma once

#include <chrono>
#include <string_view>

#include "core/date.h"
#include "core/result.h"
#include "web/locale.h"

namespace dateline::web {

// The day it is at `instant` in `zone`, a name of the IANA time zone database ("Asia/Ho_Chi_Minh",
// "UTC"); empty: the zone this machine is set to. kBadInput, naming the zone and the one that was
// probably meant, for a name the database does not have.
Result<Day> DayIn(std::string_view zone, std::chrono::sys_seconds instant);

// Whether DayIn would take the name. Fails as it does, in the words of `locale`.
Result<Done> CheckTimeZone(std::string_view zone, const Locale& locale = English());

}  // namespace dateline::web
