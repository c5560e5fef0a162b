// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/compact_table.h"

#include <algorithm>
#include <cassert>

namespace dateline {
namespace {

constexpr unsigned kValueBits = 24;
constexpr double kFilled = 0.8;

// The high bits of the product spread the hashes evenly over any number of slots.
std::size_t HomeOf(std::uint64_t hash, std::size_t slots) {
  const std::uint64_t spread = hash * 0x9E3779B97F4A7C15ull;
  return static_cast<std::size_t>(((spread >> 32) * static_cast<std::uint64_t>(slots)) >> 32);
}

std::uint64_t TagOf(std::uint64_t hash) { return hash >> kValueBits; }

}  // namespace

std::uint32_t CompactTable::Find(std::uint64_t hash) const {
  if (slots_.empty()) return 0;
  const std::uint64_t tag = TagOf(hash);
  for (std::size_t at = HomeOf(hash, slots_.size()); slots_[at] != 0;) {
    if (TagOf(slots_[at]) == tag) return static_cast<std::uint32_t>(slots_[at] & kMostValue);
    if (++at == slots_.size()) at = 0;
  }
  return 0;
}

bool CompactTable::IsUsable(std::span<const std::uint64_t> slots) {
  return slots.empty() || std::ranges::find(slots, 0u) != slots.end();
}

std::vector<std::uint64_t> CompactTable::Build(
    std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs) {
  std::ranges::sort(pairs);  // the order of insertion decides where colliding pairs stand
  if (pairs.empty()) return {};
  std::vector<std::uint64_t> slots(
      static_cast<std::size_t>(static_cast<double>(pairs.size()) / kFilled) + 2, 0);
  for (const auto& [hash, value] : pairs) {
    assert(value > 0 && value <= kMostValue);
    std::size_t at = HomeOf(hash, slots.size());
    while (slots[at] != 0) at = at + 1 == slots.size() ? 0 : at + 1;
    slots[at] = TagOf(hash) << kValueBits | value;
  }
  return slots;
}

}  // namespace dateline
