// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers distinct hashes 0, 1, 2 ... in the order they come: words of one article.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

class HashIndex {
 public:
  // Room for `most` distinct hashes.
  explicit HashIndex(std::size_t most)
      : slots_(std::bit_ceil(most * 2 + 2)), mask_(slots_.size() - 1) {}

  // The number of `hash`; the next one when it is new. Requires: room.
  std::uint32_t Add(std::uint64_t hash) {
    std::size_t at = hash & mask_;
    while (slots_[at].number != 0 && slots_[at].hash != hash) at = (at + 1) & mask_;
    if (slots_[at].number == 0) slots_[at] = {hash, ++count_};
    return slots_[at].number - 1;
  }

  std::uint32_t size() const { return count_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // plus one; 0 is free
  };
  std::vector<Slot> slots_;
  std::size_t mask_;
  std::uint32_t count_ = 0;
};

}  // namespace dateline
