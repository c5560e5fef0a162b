// SPDX-License-Identifier: GPL-2.0-or-later
// What holds of every reading of a query, whatever was typed.
#pragma once

#include <algorithm>

#include "core/unicode.h"
#include "searcher/wording.h"

namespace dateline {

inline bool IsUtf8(const Wording& reading) {
  return IsUtf8(reading.text) && std::all_of(reading.parts.begin(), reading.parts.end(),
                                             [](const Wording& part) { return IsUtf8(part); });
}

}  // namespace dateline
