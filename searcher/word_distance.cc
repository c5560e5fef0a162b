// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_distance.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/utf8.h"

namespace dateline {

Letters::Letters(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (size_ == kMost) {
      whole_ = false;
      return;
    }
    const CodePoint letter = DecodeCodePoint(utf8, at);
    letters_[size_++] = letter.value;
    at += letter.bytes;
  }
}

std::size_t WordDistance(std::span<const char32_t> a, std::span<const char32_t> b,
                         std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  // What both begin and end with costs nothing, and most pairs that are asked about share much.
  while (!a.empty() && a.front() == b.front()) {
    a = a.subspan(1);
    b = b.subspan(1);
  }
  while (!a.empty() && a.back() == b.back()) {
    a = a.first(a.size() - 1);
    b = b.first(b.size() - 1);
  }
  if (a.empty()) return b.size();

  // Three rows of the table: a swap looks two rows back.
  using Row = std::array<std::uint8_t, Letters::kMost + 1>;
  Row before{};
  Row above{};
  Row row{};
  for (std::size_t j = 0; j <= a.size(); ++j) above[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= b.size(); ++i) {
    row[0] = static_cast<std::uint8_t>(i);
    std::uint8_t least = row[0];
    for (std::size_t j = 1; j <= a.size(); ++j) {
      const int changed = above[j - 1] + (a[j - 1] == b[i - 1] ? 0 : 1);
      int best = std::min({changed, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1])
        best = std::min(best, before[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(best);
      least = std::min(least, row[j]);
    }
    // A swap may still step over this row, from the one above.
    const auto end = above.begin() + static_cast<std::ptrdiff_t>(a.size()) + 1;
    if (least > most && *std::min_element(above.begin(), end) >= most) return most + 1;
    before = above;
    above = row;
  }
  return std::min<std::size_t>(above[a.size()], most + 1);
}

}  // namespace dateline
