// SPDX-License-Identifier: GPL-2.0-or-later
// How far apart two spellings are, letter by letter. Internal to searcher.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace dateline {

// The code points of a word without allocating: at most kMost, `whole` says whether that was all.
class Letters {
 public:
  static constexpr std::size_t kMost = 32;

  explicit Letters(std::string_view utf8);

  std::span<const char32_t> span() const { return {letters_.data(), size_}; }
  std::size_t size() const { return size_; }
  bool whole() const { return whole_; }

 private:
  std::array<char32_t, kMost> letters_{};
  std::size_t size_ = 0;
  bool whole_ = true;
};

// The fewest letters inserted, left out, changed, or changed places with their neighbours that lead
// from `a` to `b`, no letter being changed twice; most + 1 when it takes more than `most`. That is
// Damerau's measure (CACM 7(3), 1964) as Levenshtein's table computes it. Requires: neither has
// more than Letters::kMost. Any thread.
std::size_t WordDistance(std::span<const char32_t> a, std::span<const char32_t> b,
                         std::size_t most);

}  // namespace dateline
