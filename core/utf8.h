// SPDX-License-Identifier: GPL-2.0-or-later
// One code point of UTF-8 at a time, for the files of core that walk over text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacement;
  std::uint32_t bytes = 1;
  bool valid = false;
};

// The code point that starts at byte `at`. A byte that starts none is one invalid code point of one
// byte, so a walk always ends. Requires: at < text.size().
inline CodePoint DecodeCodePoint(std::string_view text, std::size_t at) {
  // The shortest form, the surrogates and the end at U+10FFFF are all decided by the bounds of the
  // second byte (Unicode 15, table 3-7).
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 0 || lead > 0xF4 || text.size() - at < length) return {};
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return {};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3FU);
  }
  return {value, length, true};
}

// Appends `value` to `text` as UTF-8. Requires: a code point that is no surrogate.
inline void AppendCodePoint(std::string& text, char32_t value) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | (static_cast<unsigned>(value >> shift) & 0x3FU));
  };
  if (value < 0x80) {
    text += static_cast<char>(value);
  } else if (value < 0x800) {
    text += {static_cast<char>(0xC0U | (value >> 6)), tail(0)};
  } else if (value < 0x10000) {
    text += {static_cast<char>(0xE0U | (value >> 12)), tail(6), tail(0)};
  } else {
    text += {static_cast<char>(0xF0U | (value >> 18)), tail(12), tail(6), tail(0)};
  }
}

inline bool IsAscii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

}  // namespace dateline
