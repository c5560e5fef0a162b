// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/feature_rows.h"

#include <limits>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kFirstSlots = 1 << 12;
// About what a token of news has; only a guess at the room to keep.
constexpr std::size_t kKeysPerToken = 100;

}  // namespace

FeatureNumbers::FeatureNumbers() : slots_(kFirstSlots) {}

std::size_t FeatureNumbers::SlotOf(FeatureKey key) const {
  const std::size_t mask = slots_.size() - 1;
  // Keys are hashes already; their lowest bit only names the stage.
  std::size_t slot = (key >> 1) & mask;
  while (slots_[slot] != 0 && keys_[slots_[slot] - 1] != key) slot = (slot + 1) & mask;
  return slot;
}

void FeatureNumbers::Grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t number = 0; number < keys_.size(); ++number)
    slots_[SlotOf(keys_[number])] = number + 1;
}

std::uint32_t FeatureNumbers::Add(FeatureKey key) {
  const std::size_t slot = SlotOf(key);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  keys_.push_back(key);
  const auto number = static_cast<std::uint32_t>(keys_.size() - 1);
  slots_[slot] = number + 1;
  if (keys_.size() * 2 > slots_.size()) Grow();
  return number;
}

std::optional<std::uint32_t> FeatureNumbers::Find(FeatureKey key) const {
  const std::uint32_t found = slots_[SlotOf(key)];
  return found == 0 ? std::nullopt : std::optional(found - 1);
}

FeatureCollector::FeatureCollector(std::size_t tokens) {
  rows_.numbers.reserve(tokens * kKeysPerToken);
  rows_.begins.reserve(tokens + 1);
}

void FeatureCollector::Add(const KeyRows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const FeatureKey key : rows[row]) {
      const std::uint32_t number = numbers_.Add(key);
      if (number == counts_.size()) counts_.push_back(0);
      if (counts_[number] < 255) ++counts_[number];
      rows_.numbers.push_back(number);
    }
    rows_.begins.push_back(rows_.numbers.size());
  }
}

FeatureCollector::Collected FeatureCollector::Take(std::uint32_t least_count,
                                                   std::uint32_t first_number) {
  constexpr std::uint32_t kDropped = std::numeric_limits<std::uint32_t>::max();
  Collected taken;
  std::vector<std::uint32_t> renumbered(counts_.size(), kDropped);
  for (std::uint32_t number = 0; number < counts_.size(); ++number) {
    if (counts_[number] < least_count) continue;
    renumbered[number] = first_number + static_cast<std::uint32_t>(taken.keys.size());
    taken.keys.push_back(numbers_.keys()[number]);
  }
  // In place: the rows only shrink.
  taken.rows = std::exchange(rows_, FeatureRows());
  std::vector<std::uint32_t>& numbers = taken.rows.numbers;
  std::size_t kept = 0;
  std::size_t read = 0;
  for (std::size_t row = 1; row < taken.rows.begins.size(); ++row) {
    for (; read < taken.rows.begins[row]; ++read)
      if (renumbered[numbers[read]] != kDropped) numbers[kept++] = renumbered[numbers[read]];
    taken.rows.begins[row] = kept;
  }
  numbers.resize(kept);
  numbers_ = FeatureNumbers();
  counts_.clear();
  return taken;
}

}  // namespace dateline
