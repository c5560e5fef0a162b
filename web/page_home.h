// SPDX-License-Identifier: GPL-2.0-or-later
// The way in: the search box, and what the archive holds.
#pragma once

#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// Requires: `setting.summary`. Any thread.
Html HomePage(const Setting& setting);

}  // namespace dateline::web
