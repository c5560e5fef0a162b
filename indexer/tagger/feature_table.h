// SPDX-License-Identifier: GPL-2.0-or-later
// From the key of a feature to its row of 8-bit weights, as both lie in the model file.
//
//   line (64 bytes):  first row | print | print | ... 15 prints, filled from the left
//   rows:             the rows of line 0, of line 1, ...; a print's row is first row + its place
//
// A print is the key's high half; 0 is a free place. A full line spills into the next. Most keys of
// a text have no weights, and their search ends in the prints: a few MB that stay in the cache. A
// wrong print is met about once in 10^8 searches.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "indexer/tagger/feature_key.h"

namespace dateline {

struct alignas(8) PrintLine {
  static constexpr std::size_t kPlaces = 15;
  std::uint32_t first_row = 0;
  std::array<std::uint32_t, kPlaces> prints{};
};
static_assert(sizeof(PrintLine) == 64);

// A view; cheap to copy. Any thread.
template <std::size_t kWidth>
class FeatureTable {
 public:
  using Row = std::array<std::int8_t, kWidth>;
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  FeatureTable() = default;

  // Requires: IsSound(lines, rows), and both outlive the table.
  FeatureTable(std::span<const PrintLine> lines, std::span<const Row> rows)
      : lines_(lines), rows_(rows) {}

  // The number of the key's row, or kNone.
  std::uint32_t Find(FeatureKey key) const;

  // Requires: what Find gave, and it was not kNone.
  const Row& operator[](std::uint32_t row) const { return rows_[row]; }

  // Brings the key's line, or the row, near.
  void Prefetch(FeatureKey key) const;
  void PrefetchRow(std::uint32_t row) const { __builtin_prefetch(rows_[row].data()); }

  std::span<const PrintLine> lines() const { return lines_; }
  std::span<const Row> rows() const { return rows_; }

  // True when every search ends and stays inside `rows`.
  static bool IsSound(std::span<const PrintLine> lines, std::span<const Row> rows);

 private:
  std::size_t HomeOf(FeatureKey key) const;

  std::span<const PrintLine> lines_;
  std::span<const Row> rows_;
};

// Where each of `keys` gets its row, and the lines that find it there.
struct TablePlan {
  std::vector<PrintLine> lines;
  std::vector<std::uint32_t> order;  // row i belongs to keys[order[i]]
};

// Requires: distinct keys, sorted. The same keys give the same plan.
TablePlan PlanTable(std::span<const FeatureKey> keys);

// What becomes of a table when keys are added to it that it does not hold.
struct TableGrowth {
  std::vector<PrintLine> lines;
  // Row i is row `order[i]` of the old table; or, from its row_count on, belongs to added key
  // order[i] - row_count.
  std::vector<std::uint32_t> order;
};

// `lines` find the old rows where they have gone to, and the keys. The lines do not become more, so
// keys are added, from the first, only until nine tenths of the places are taken. Requires: a sound
// table of `row_count` rows; distinct keys, none of them in it.
TableGrowth GrowTable(std::span<const PrintLine> lines, std::size_t row_count,
                      std::span<const FeatureKey> keys);

extern template class FeatureTable<16>;
extern template class FeatureTable<32>;

}  // namespace dateline
