// SPDX-License-Identifier: GPL-2.0-or-later
// A cleaned text that knows where its bytes stood before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// CleanText of a text, with the way back. Immutable once made; any thread.
class CleanedText {
 public:
  // Linear in the text.
  explicit CleanedText(std::string original);

  const std::string& text() const { return text_; }  // CleanText(original)

  // Where the original of byte `at` of text() begins; of its end, the end of the original. Of a
  // letter that was composed of several code points, the first's begin or the last's end. Requires:
  // at <= text().size().
  std::size_t Original(std::size_t at) const;

 private:
  // A part that cleaning changed, with its place in both.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t original_begin = 0;
    std::size_t original_end = 0;
  };
  std::size_t OriginalWithin(const Stretch& stretch, std::size_t at) const;

  std::string original_;
  std::string text_;
  std::vector<Stretch> stretches_;  // in order
};

}  // namespace dateline
