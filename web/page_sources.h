// SPDX-License-Identifier: GPL-2.0-or-later
// Where the articles come from and on what terms.
#pragma once

#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// Requires: `setting.summary`. Any thread.
Html SourcesPage(const Setting& setting);

}  // namespace dateline::web
