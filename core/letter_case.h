// SPDX-License-Identifier: GPL-2.0-or-later
// Capitals, for every script that has them. A dateline is printed "HÀ TĨNH" and shown "Hà Tĩnh".
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// `utf8` with a capital at the start of each word and small letters after it: "HÀ TĨNH" and
// "hà tĩnh" both give "Hà Tĩnh". Invalid bytes become U+FFFD. Any thread.
std::string TitleCase(std::string_view utf8);

// True when `utf8` holds a letter and no letter of it is small: "HÀ TĨNH", "N.Y.", not "Hanoi".
// Letters without case (Chinese, Thai) count as neither. Any thread.
bool IsAllCapitals(std::string_view utf8);

// True when the first code point of `utf8` is a capital letter. Any thread.
bool StartsWithCapital(std::string_view utf8);

}  // namespace dateline
