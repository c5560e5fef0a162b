// SPDX-License-Identifier: GPL-2.0-or-later
// Punctuation beyond ASCII, made one: every dash a dash, every quote a quote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

inline constexpr std::int32_t kDash = '-';      // hyphen, en dash, minus
inline constexpr std::int32_t kLongDash = '_';  // em dash
inline constexpr std::int32_t kCurrency = '$';  // $ £ € ¥
inline constexpr std::int32_t kApostrophe = '\'';

struct WideCharacter {
  std::size_t length = 1;  // in bytes
  std::int32_t mark = 0;   // 0 for a letter, ' ' for a blank
};

// The character that `at` begins with. Requires: its first byte is beyond ASCII. A sequence cut off
// by the end is a mark. Any thread.
WideCharacter ReadWide(std::string_view at);

}  // namespace dateline
