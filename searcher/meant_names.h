// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a misspelled name was perhaps meant to name. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/snapshot.h"

namespace dateline {

struct MeantName {
  std::string text;  // the label where it means one, else the words as they may be typed
  double cost = 0;   // as MeantWord::cost

  bool operator==(const MeantName&) const = default;
};

// Names that the archive knows, each word of which is spelled as in `typed` or nearly so; the
// likeliest first, at most `limit`. Any thread.
std::vector<MeantName> MeantNames(const Snapshot& snapshot, FacetKind kind, std::string_view typed,
                                  std::size_t limit);

// True for the whole name of somebody or something, of at least two words.
bool IsWholeName(const Snapshot& snapshot, std::string_view typed);

}  // namespace dateline
