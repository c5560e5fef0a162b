// SPDX-License-Identifier: GPL-2.0-or-later
// A condition on dates in words, for the reading of a query. Internal to searcher; pure.
#pragma once

#include <string>

#include "searcher/date_condition.h"

namespace dateline {

// "published in March 2024", "speaking of the week of 11 March 2024", "speaking of any 26 January",
// "published on or after 1 March 2024", "without a date of publication": what follows "articles".
std::string DateInWords(const DateCondition& condition);

}  // namespace dateline
