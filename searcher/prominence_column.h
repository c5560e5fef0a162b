// SPDX-License-Identifier: GPL-2.0-or-later
// Document → the ways in which it names anybody or anything at all, in memory. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/annotation.h"

namespace dateline {

// Articles by the ways, as Prominence bits, in which they do something.
struct WaysCounts {
  std::array<std::uint32_t, kAllProminence + 1> articles{};

  // Those that do it in this way, whatever the others. Requires: one bit.
  std::uint64_t In(Prominence way) const {
    std::uint64_t sum = 0;
    for (std::size_t ways = 0; ways < articles.size(); ++ways)
      sum += (ways & way) != 0 ? articles[ways] : 0;
    return sum;
  }
};

// Immutable once filled; any thread.
class ProminenceColumn {
 public:
  // For documents below `end`, none of which names anybody yet.
  explicit ProminenceColumn(Xapian::docid end = 1) : ways_(end) {}

  void Add(Xapian::docid document, std::uint8_t ways) { ways_[document] |= ways; }

  // Prominence bits of all that `document` names, surely or only probably.
  std::uint8_t Of(Xapian::docid document) const { return ways_[document]; }

  // Once all is added; articles that name nobody so are not told from documents that are none.
  void CountAll() {
    for (const std::uint8_t ways : ways_) ++counts_.articles[ways];
  }
  const WaysCounts& counts() const { return counts_; }

  std::size_t bytes() const { return ways_.capacity(); }  // of memory

 private:
  std::vector<std::uint8_t> ways_;  // by document number
  WaysCounts counts_;
};

}  // namespace dateline
