// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand where a dateline could and are none.
#pragma once

#include <string_view>

namespace dateline {

// True for the label of a desk or a list before a dash or colon, in any case: "GOLF", "UPDATE",
// "Results". Any thread.
bool IsDeskLabel(std::string_view printed);

}  // namespace dateline
