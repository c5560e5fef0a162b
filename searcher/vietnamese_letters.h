// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a printed name is Vietnamese by its letters alone. Internal to searcher.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// Letters that no other language in Latin script has: o and u with a horn, and vowels with two
// marks or a dot below (U+01A0, U+01A1, U+01AF, U+01B0, U+1EA0 to U+1EF9), composed. Pure; any
// thread.
inline bool HasVietnameseLetter(std::string_view form) {
  for (std::size_t i = 0; i + 1 < form.size(); ++i) {
    const auto first = static_cast<unsigned char>(form[i]);
    const auto second = static_cast<unsigned char>(form[i + 1]);
    if (first == 0xC6 && (second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0))
      return true;
    if (first != 0xE1) continue;
    const bool from_1ea0 =
        second == 0xBA && i + 2 < form.size() && static_cast<unsigned char>(form[i + 2]) >= 0xA0;
    if (from_1ea0 || second == 0xBB) return true;
  }
  return false;
}

}  // namespace dateline
