// SPDX-License-Identifier: GPL-2.0-or-later
// The shape of a Chinese word in Latin letters.
#pragma once

#include <string_view>

namespace dateline {

// True when `word`, folded, falls into Mandarin syllables as Pinyin spells them ("mingde"). Any
// thread.
bool IsPinyin(std::string_view word);

}  // namespace dateline
