// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/pinyin.h"

#include <array>
#include <cstddef>

namespace dateline {
namespace {

constexpr std::string_view kInitials[] = {"zh", "ch", "sh", "b", "p", "m", "f", "d",
                                          "t",  "n",  "l",  "g", "k", "h", "j", "q",
                                          "x",  "r",  "z",  "c", "s", "y", "w", ""};
constexpr std::string_view kFinals[] = {
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "van",
    "ai",   "an",   "ao",   "ei",  "en",  "er",  "ia",  "ie",  "in",  "iu",  "ou",  "ua",
    "ue",   "ui",   "un",   "uo",  "ve",  "a",   "e",   "i",   "o",   "u",   "v"};

constexpr std::size_t kLongestPinyin = 18;

}  // namespace

bool IsPinyin(std::string_view word) {
  if (word.empty() || word.size() > kLongestPinyin) return false;
  std::array<bool, kLongestPinyin + 1> reached{};
  reached[0] = true;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (!reached[at]) continue;
    for (const std::string_view initial : kInitials) {
      if (!word.substr(at).starts_with(initial)) continue;
      const std::string_view rest = word.substr(at + initial.size());
      for (const std::string_view final : kFinals) {
        if (rest.starts_with(final)) reached[at + initial.size() + final.size()] = true;
      }
    }
  }
  return reached[word.size()];
}

}  // namespace dateline
