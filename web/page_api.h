// SPDX-License-Identifier: GPL-2.0-or-later
// The interface for programs, told to the people who write them; openapi.json tells it to programs.
#pragma once

#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// Any thread.
Html ApiPage(const Setting& setting);

}  // namespace dateline::web
