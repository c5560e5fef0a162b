// SPDX-License-Identifier: GPL-2.0-or-later
// The query language by example, the keys, and the codes of problems.
#pragma once

#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// Any thread.
Html HelpPage(const Setting& setting);

}  // namespace dateline::web
