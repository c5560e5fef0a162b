// SPDX-License-Identifier: GPL-2.0-or-later
// A read-only table from 64-bit hashes to small values, as it lies in the model file: one array of
// 64-bit slots, 40 bits of the hash above 24 bits of value, linear probing, a zero slot is free.
// A hash that is not in the table is taken for one that is about once in 10^11 look-ups.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

class CompactTable {
 public:
  static constexpr std::uint32_t kMostValue = (1u << 24) - 1;

  CompactTable() = default;

  // `slots` must outlive the table. Requires: empty, or at least one slot is free (IsUsable).
  explicit CompactTable(std::span<const std::uint64_t> slots) : slots_(slots) {}

  // The value of `hash`, or 0 when the table does not hold it. Any thread.
  std::uint32_t Find(std::uint64_t hash) const;

  bool empty() const { return slots_.empty(); }

  // True when look-ups in `slots` end.
  static bool IsUsable(std::span<const std::uint64_t> slots);

  // The slots of a table of these pairs. Requires: values in 1 to kMostValue, hashes distinct.
  // Same pairs in any order, same bytes.
  static std::vector<std::uint64_t> Build(
      std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs);

 private:
  std::span<const std::uint64_t> slots_;
};

}  // namespace dateline
