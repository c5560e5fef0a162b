// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody may have meant by a text that is no date. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The dates nearest to `text`, as ParsePartialDate reads them: a day that the month lacks becomes
// its last ("2024-02-30": 2024-02-29), a month above 12 the day where the day could be a month
// ("2024-22-03": 2024-03-22) and December else, "22.3.2024" and "20240322" what they say. Both
// readings where day and month could change places ("03/04/2024"), the day first. Empty where
// nothing is near: no numbers, or a year outside 1 to 9999.
std::vector<std::string> NearestDates(std::string_view text);

// "; did you mean 2024-02-29?", or nothing: what a message says after naming the text.
std::string DidYouMean(std::string_view text);

}  // namespace dateline
