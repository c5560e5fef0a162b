// SPDX-License-Identifier: GPL-2.0-or-later
// What is said of a name that means several. Internal to searcher; pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "searcher/response.h"

namespace dateline {

// "Wang Yi, Wang Xiaohong or one of 3 more".
std::string ChoicesInWords(const std::vector<NameChoice>& choices);

// The same in parts: "Wang Yi, Wang Xiaohong" and "3".
std::vector<std::string> ChoiceDetails(const std::vector<NameChoice>& choices);

}  // namespace dateline
