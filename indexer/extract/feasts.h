// SPDX-License-Identifier: GPL-2.0-or-later
// Names of feasts in a text.
#pragma once

#include <cstddef>
#include <optional>

#include "core/feasts.h"
#include "indexer/extract/date_scanner.h"

namespace dateline {

struct NamedFeast {
  int feast = 0;  // for FeastDays
  std::size_t end = 0;
};

// The name of a feast that starts at token `at`: "Christmas Eve", "World Water Day", "Tết". Any
// thread.
std::optional<NamedFeast> ReadFeastName(const DateTokens& tokens, std::size_t at);

}  // namespace dateline
