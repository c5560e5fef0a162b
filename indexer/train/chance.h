// SPDX-License-Identifier: GPL-2.0-or-later
// Draws that are the same on every machine: the standard fixes the bits of its engines, not what
// its distributions make of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace dateline {

// One sequence of draws; one thread.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t Bits() { return engine_(); }

  // A number below `count`. Requires: count > 0. The lean towards small numbers is below 2^-32.
  std::size_t Below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

  // True with this probability.
  bool Hits(double probability) {
    return static_cast<double>(engine_() >> 11) * 0x1p-53 < probability;
  }

  template <typename List>
  const auto& Pick(const List& list) {
    return list[Below(list.size())];
  }

  template <typename T>
  void Shuffle(std::vector<T>& items) {
    for (std::size_t left = items.size(); left > 1; --left)
      std::swap(items[left - 1], items[Below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace dateline
