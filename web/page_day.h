// SPDX-License-Identifier: GPL-2.0-or-later
// One day: what was published on it, and what speaks of it.
#pragma once

#include "searcher/day_profile.h"
#include "searcher/request.h"
#include "web/day_address.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// The searches whose articles the two halves of the page count.
SearchRequest PublishedOnDay(const DayName& name);
SearchRequest MentioningDay(const DayName& name);

// Any thread.
Html DayPage(const Setting& setting, const DayProfile& profile);

}  // namespace dateline::web
