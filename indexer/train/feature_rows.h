// SPDX-License-Identifier: GPL-2.0-or-later
// Features by number instead of by key: what the learner's inner loop walks over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "indexer/tagger/feature_key.h"

namespace dateline {

// The features of many tokens in one array.
struct FeatureRows {
  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> begins{0};  // row i is numbers[begins[i], begins[i + 1])

  std::size_t size() const { return begins.size() - 1; }
  std::span<const std::uint32_t> operator[](std::size_t row) const {
    return {numbers.data() + begins[row], begins[row + 1] - begins[row]};
  }
};

// Keys numbered in the order in which they came. One thread; const calls from any.
class FeatureNumbers {
 public:
  FeatureNumbers();

  // The number of `key`, a new one when it has none yet.
  std::uint32_t Add(FeatureKey key);
  std::optional<std::uint32_t> Find(FeatureKey key) const;

  const std::vector<FeatureKey>& keys() const { return keys_; }

 private:
  std::size_t SlotOf(FeatureKey key) const;
  void Grow();

  std::vector<FeatureKey> keys_;      // by number
  std::vector<std::uint32_t> slots_;  // number + 1, 0 is free; a power of two of them
};

// Rows of keys become rows of numbers; keys that are seen too seldom to learn from fall out.
class FeatureCollector {
 public:
  // Makes room for the keys of so many tokens.
  explicit FeatureCollector(std::size_t tokens);

  void Add(const KeyRows& rows);

  struct Collected {
    FeatureRows rows;
    std::vector<FeatureKey> keys;  // keys[number - first_number]
  };
  // The rows without the keys seen less often than `least_count`, numbered from `first_number` on
  // in the order in which they came. Leaves the collector empty.
  Collected Take(std::uint32_t least_count, std::uint32_t first_number);

 private:
  FeatureNumbers numbers_;
  std::vector<std::uint8_t> counts_;  // by number, 255 is "or more"
  FeatureRows rows_;
};

}  // namespace dateline
