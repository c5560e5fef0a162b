// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/vietnamese_letters.h"

#include <array>
#include <functional>
#include <map>

namespace dateline {
namespace {

// The letters over one base letter, small and capital in the same order.
struct LetterGroup {
  char base;
  std::string_view small;
  std::string_view capital;
};

constexpr std::array<LetterGroup, 7> kGroups = {{
    {'a', "àáảãạăằắẳẵặâầấẩẫậ", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"},
    {'d', "đ", "Đ"},
    {'e', "èéẻẽẹêềếểễệ", "ÈÉẺẼẸÊỀẾỂỄỆ"},
    {'i', "ìíỉĩị", "ÌÍỈĨỊ"},
    {'o', "òóỏõọôồốổỗộơờớởỡợ", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"},
    {'u', "ùúủũụưừứửữự", "ÙÚỦŨỤƯỪỨỬỮỰ"},
    {'y', "ỳýỷỹỵ", "ỲÝỶỸỴ"},
}};

std::size_t LengthOf(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::string_view CutLetter(std::string_view& rest) {
  const std::string_view letter = rest.substr(0, LengthOf(rest[0]));
  rest.remove_prefix(letter.size());
  return letter;
}

using LetterMap = std::map<std::string_view, std::string>;

LetterMap MakeBases() {
  LetterMap bases;
  for (const LetterGroup& group : kGroups) {
    for (std::string_view rest = group.small; !rest.empty();) bases[CutLetter(rest)] = group.base;
    for (std::string_view rest = group.capital; !rest.empty();)
      bases[CutLetter(rest)] = static_cast<char>(group.base - 'a' + 'A');
  }
  return bases;
}

LetterMap MakeCapitals() {
  LetterMap capitals;
  for (const LetterGroup& group : kGroups) {
    std::string_view large = group.capital;
    for (std::string_view rest = group.small; !rest.empty();)
      capitals[CutLetter(rest)] = CutLetter(large);
  }
  return capitals;
}

std::string Mapped(std::string_view text, const LetterMap& map) {
  std::string mapped;
  while (!text.empty()) {
    const std::string_view letter = CutLetter(text);
    const auto found = map.find(letter);
    mapped += found == map.end() ? letter : found->second;
  }
  return mapped;
}

}  // namespace

std::string WithoutDiacritics(std::string_view text) {
  static const LetterMap kBases = MakeBases();
  return Mapped(text, kBases);
}

std::string VietnameseCapitals(std::string_view text) {
  static const LetterMap kCapitals = MakeCapitals();
  std::string capitals = Mapped(text, kCapitals);
  for (char& letter : capitals)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return capitals;
}

}  // namespace dateline
