// SPDX-License-Identifier: GPL-2.0-or-later
// The letters that a long list of names is opened at. Internal to searcher; pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/response.h"

namespace dateline {

// "a" to "z", marks and case not counted ("Đỗ" is under d); "other" for every other beginning.
std::string InitialOf(std::string_view label);

// The initials of the labels of `entities`, in order, "other" last; none that no label has.
std::vector<InitialCount> CountInitials(const std::vector<EntityNumber>& entities,
                                        const AliasMap& names);

}  // namespace dateline
