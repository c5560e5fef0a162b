// SPDX-License-Identifier: GPL-2.0-or-later
// What sixty-four bytes of a text are, found together: most words of most texts are ASCII between
// blanks, and need no table of characters to be told apart. Internal to core.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kBlockBytes = 64;

// A bit for each byte, the lowest for the first. What lies behind the text is blank.
struct AsciiBlock {
  std::uint64_t letters = 0;  // ASCII letters and digits
  std::uint64_t blanks = 0;   // blanks and line ends
  std::uint64_t others = 0;   // low lines, which are part of words, and bytes above 0x7F
};

// The bytes of `text` from `at` on. Requires: at <= text.size(). Any thread.
AsciiBlock ReadAsciiBlock(std::string_view text, std::size_t at);

}  // namespace dateline
