// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/claims.h"

#include <algorithm>

namespace dateline {

bool Claims::AreFree(std::size_t first, std::size_t last) const {
  return std::all_of(owners_.begin() + static_cast<std::ptrdiff_t>(first),
                     owners_.begin() + static_cast<std::ptrdiff_t>(last),
                     [](Owner owner) { return owner == kFree; });
}

bool Claims::Take(const NameSpan& span) {
  if (span.first >= span.last || !AreFree(span.first, span.last)) return false;
  for (std::size_t i = span.first; i < span.last; ++i) owners_[i] = OwnerOf(span.kind);
  spans_.push_back(span);
  return true;
}

void Claims::Block(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (owners_[i] == kFree) owners_[i] = kBlocked;
  }
}

std::vector<NameSpan> Claims::Sorted() const {
  std::vector<NameSpan> sorted = spans_;
  std::ranges::sort(sorted, {}, &NameSpan::first);
  return sorted;
}

}  // namespace dateline
