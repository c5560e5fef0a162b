// SPDX-License-Identifier: GPL-2.0-or-later
// Which word of a personal name is the family name (design: people.md section 2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class NameOrder : std::uint8_t {
  kVietnamese,   // family name first, called by the last word: Trần Văn Bình, "Bình"
  kFamilyFirst,  // Chinese and Korean: Zhao Mingde, "Zhao"
  kFamilyLast,   // everybody else: Ingrid Solberg, "Solberg"
};

// One word of a name, folded, with what the lists and its spelling say.
struct NamePart {
  std::string folded;
  std::uint32_t lists = 0;
  bool diacritics = false;
  bool hyphened = false;  // joined to the part before it by a hyphen
  bool small = false;     // printed without a capital: "Ki-hoon"
};

// Requires: `parts` without titles and suffixes. Any thread.
NameOrder OrderOf(const std::vector<NamePart>& parts);

}  // namespace dateline
