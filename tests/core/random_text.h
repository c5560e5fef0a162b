// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that no newsroom would print, the same in every run.
#pragma once

#include <cstddef>
#include <random>
#include <string>

#include "core/utf8.h"

namespace dateline {

// Ranges of code points with rules of their own for words, marks, case or width.
struct CodePointRange {
  char32_t first;
  char32_t last;
};
inline constexpr CodePointRange kCurious[] = {
    {' ', '~'},         {'a', 'z'},         {'a', 'f'},         {'A', 'Z'},
    {'0', '9'},         {' ', ' '},         {' ', ' '},         {' ', '"'},
    {'\'', '\''},       {',', '.'},         {':', ';'},         {'_', '_'},
    {'\n', '\n'},       {'\t', '\t'},       {0xA0, 0xFF},       {0x100, 0x24F},
    {0x2B0, 0x2FF},     {0x300, 0x36F},     {0x370, 0x3FF},     {0x400, 0x45F},
    {0x531, 0x58A},     {0x5B0, 0x5F4},     {0x600, 0x66D},     {0x900, 0x97F},
    {0xE01, 0xE5B},     {0x1100, 0x11FF},   {0x1780, 0x17E9},   {0x1E00, 0x1EFF},
    {0x1F00, 0x1FFF},   {0x2000, 0x206F},   {0x2100, 0x214F},   {0x2460, 0x24FF},
    {0x3000, 0x30FF},   {0x3041, 0x3096},   {0x30A1, 0x30FF},   {0x4E00, 0x4E80},
    {0xAC00, 0xAC80},   {0xFE00, 0xFE6F},   {0xFF00, 0xFFEF},   {0x1F1E6, 0x1F1FF},
    {0x1F3FB, 0x1F3FF}, {0x1F600, 0x1F64F}, {0x20000, 0x20040}, {0xE0020, 0xE007F},
};

inline std::string RandomText(std::mt19937& random, std::size_t code_points) {
  std::string text;
  for (std::size_t i = 0; i < code_points; ++i) {
    const CodePointRange range = kCurious[random() % std::size(kCurious)];
    AppendCodePoint(text,
                    range.first + static_cast<char32_t>(random() % (range.last - range.first + 1)));
  }
  return text;
}

// Any bytes, with a leaning to those that begin and continue code points.
inline std::string RandomBytes(std::mt19937& random, std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += static_cast<char>(random() % 3 == 0 ? 0x80 + random() % 0x80 : random() % 0x100);
  }
  return bytes;
}

}  // namespace dateline
