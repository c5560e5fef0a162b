// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/feature_table.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {
namespace {

// Lines are filled to two thirds: they cost a tenth of what they find, and full ones cost time.
constexpr double kFilled = 0.67;

std::uint32_t PrintOf(FeatureKey key) {
  const auto print = static_cast<std::uint32_t>(key >> 32);
  return print == 0 ? 1 : print;
}

// The high half of the product by another odd number than the tables of phrases use.
std::size_t LineOf(FeatureKey key, std::size_t lines) {
  const std::uint64_t spread = (key * 0xD6E8FEB86659FD93ull) >> 32;
  return static_cast<std::size_t>((spread * static_cast<std::uint64_t>(lines)) >> 32);
}

// A bit for each place of the line that holds `print`; place 0 is bit 1.
std::uint32_t PlacesOf(const PrintLine& line, std::uint32_t print) {
#ifdef __SSE2__
  const __m128i wanted = _mm_set1_epi32(static_cast<int>(print));
  const auto* quarters = reinterpret_cast<const __m128i*>(&line);
  const auto equal = [&](int i) { return _mm_cmpeq_epi32(_mm_loadu_si128(quarters + i), wanted); };
  const __m128i low = _mm_packs_epi32(equal(0), equal(1));
  const __m128i high = _mm_packs_epi32(equal(2), equal(3));
  // Bit 0 is the line's first row, which is no print.
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(low, high))) & ~1u;
#else
  std::uint32_t places = 0;
  for (std::size_t i = 0; i < PrintLine::kPlaces; ++i) {
    places |= static_cast<std::uint32_t>(line.prints[i] == print) << (i + 1);
  }
  return places;
#endif
}

std::size_t CountPrints(const PrintLine& line) {
  return static_cast<std::size_t>(std::ranges::find(line.prints, 0u) - line.prints.begin());
}

}  // namespace

template <std::size_t kWidth>
std::size_t FeatureTable<kWidth>::HomeOf(FeatureKey key) const {
  return LineOf(key, lines_.size());
}

template <std::size_t kWidth>
std::uint32_t FeatureTable<kWidth>::Find(FeatureKey key) const {
  if (lines_.empty()) return kNone;
  const std::uint32_t print = PrintOf(key);
  for (std::size_t at = HomeOf(key);;) {
    const PrintLine& line = lines_[at];
    if (const std::uint32_t places = PlacesOf(line, print); places != 0) {
      return line.first_row + static_cast<std::uint32_t>(std::countr_zero(places)) - 1;
    }
    if (line.prints.back() == 0) return kNone;
    if (++at == lines_.size()) at = 0;
  }
}

template <std::size_t kWidth>
void FeatureTable<kWidth>::Prefetch(FeatureKey key) const {
  if (!lines_.empty()) __builtin_prefetch(&lines_[HomeOf(key)]);
}

template <std::size_t kWidth>
bool FeatureTable<kWidth>::IsSound(std::span<const PrintLine> lines, std::span<const Row> rows) {
  bool ends = lines.empty();
  for (const PrintLine& line : lines) {
    const std::size_t count = CountPrints(line);
    if (line.first_row > rows.size() || rows.size() - line.first_row < count) return false;
    // A print beyond a free place could be found and would have no row.
    if (std::any_of(line.prints.begin() + static_cast<std::ptrdiff_t>(count), line.prints.end(),
                    [](std::uint32_t print) { return print != 0; })) {
      return false;
    }
    ends = ends || count < PrintLine::kPlaces;
  }
  return ends;
}

TablePlan PlanTable(std::span<const FeatureKey> keys) {
  TablePlan plan;
  if (keys.empty()) return plan;
  const double wanted = static_cast<double>(keys.size()) / (PrintLine::kPlaces * kFilled);
  std::vector<std::vector<std::uint32_t>> members(static_cast<std::size_t>(wanted) + 1);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    std::size_t at = LineOf(keys[i], members.size());
    while (members[at].size() == PrintLine::kPlaces) at = at + 1 == members.size() ? 0 : at + 1;
    members[at].push_back(i);
  }
  for (const std::vector<std::uint32_t>& row : members) {
    PrintLine line;
    line.first_row = static_cast<std::uint32_t>(plan.order.size());
    for (std::size_t i = 0; i < row.size(); ++i) line.prints[i] = PrintOf(keys[row[i]]);
    plan.lines.push_back(line);
    plan.order.insert(plan.order.end(), row.begin(), row.end());
  }
  return plan;
}

TableGrowth GrowTable(std::span<const PrintLine> lines, std::size_t row_count,
                      std::span<const FeatureKey> keys) {
  struct Place {
    std::uint32_t print;
    std::uint32_t row;
  };
  std::vector<std::vector<Place>> members(lines.size());
  std::size_t taken = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    for (std::uint32_t i = 0; i < CountPrints(lines[at]); ++i)
      members[at].push_back({lines[at].prints[i], lines[at].first_row + i});
    taken += members[at].size();
  }
  const std::size_t room = lines.size() * PrintLine::kPlaces * 9 / 10;
  for (std::size_t i = 0; i < keys.size() && taken < room; ++i, ++taken) {
    std::size_t at = LineOf(keys[i], members.size());
    while (members[at].size() == PrintLine::kPlaces) at = at + 1 == members.size() ? 0 : at + 1;
    members[at].push_back({PrintOf(keys[i]), static_cast<std::uint32_t>(row_count + i)});
  }
  TableGrowth growth;
  for (const std::vector<Place>& places : members) {
    PrintLine line;
    line.first_row = static_cast<std::uint32_t>(growth.order.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      line.prints[i] = places[i].print;
      growth.order.push_back(places[i].row);
    }
    growth.lines.push_back(line);
  }
  return growth;
}

template class FeatureTable<16>;
template class FeatureTable<32>;

}  // namespace dateline
