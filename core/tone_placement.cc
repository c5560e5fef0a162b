// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tone_placement.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline {
namespace {

struct Placement {
  std::string_view schoolbook;
  std::string_view paper;
};

// A closed syllable (hoàn, khoẻn) and a vowel with a hat (huế) have one place only, so only the
// end of a word is looked at.
constexpr Placement kPlacements[] = {
    {"oà", "òa"}, {"oá", "óa"}, {"oã", "õa"}, {"oả", "ỏa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẽ", "õe"}, {"oẻ", "ỏe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỹ", "ũy"}, {"uỷ", "ủy"}, {"uỵ", "ụy"},
};

// What a Vietnamese syllable may begin with before these vowels. "qu" is not among them: its u is
// no vowel, and "quý" is written in one way. Neither is "gi". Sorted by bytes.
constexpr std::string_view kOnsets[] = {
    "",   "b",  "c", "ch", "d", "g", "h", "k",  "kh", "l", "m", "n",
    "ng", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x", "đ",
};

}  // namespace

std::string PlaceTone(std::string word) {
  // Every form that moves ends in a letter with a tone.
  if (word.empty() || static_cast<unsigned char>(word.back()) < 0x80) return word;
  for (const Placement& placement : kPlacements) {
    if (!word.ends_with(placement.schoolbook)) continue;
    const std::size_t onset = word.size() - placement.schoolbook.size();
    if (std::binary_search(std::begin(kOnsets), std::end(kOnsets),
                           std::string_view(word).substr(0, onset))) {
      word.replace(onset, std::string::npos, placement.paper);
    }
    break;
  }
  return word;
}

}  // namespace dateline
