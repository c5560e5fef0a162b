// SPDX-License-Identifier: GPL-2.0-or-later
// The index of people as JSON (docs/api.md). Any thread.
#pragma once

#include <string>

#include "web/page_people.h"

namespace dateline::web {

std::string PeopleJson(const PeopleView& view);

}  // namespace dateline::web
