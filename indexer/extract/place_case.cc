// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/place_case.h"

#include <algorithm>
#include <array>

#include "core/letter_case.h"

namespace dateline {
namespace {

// Small words inside a place's name: "Rio de Janeiro", "Stratford-upon-Avon", "The Hague" not.
constexpr std::array<std::string_view, 14> kParticles = {
    "al", "am", "an", "da", "das", "de", "del", "der", "do", "dos", "of", "on", "sur", "upon"};

}  // namespace

bool IsPlaceParticle(std::string_view small) {
  return std::find(kParticles.begin(), kParticles.end(), small) != kParticles.end();
}

bool HasVowel(std::string_view capitals) {
  return std::any_of(capitals.begin(), capitals.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 ||
           std::string_view("AEIOUY").find(byte) != std::string_view::npos;
  });
}

std::string SmallLetters(std::string_view text) {
  std::string small(text);
  for (char& byte : small) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  }
  return small;
}

std::string PlaceInTitleCase(std::string_view printed) {
  if (!IsAllCapitals(printed)) return std::string(printed);
  std::string place;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t end = std::min(printed.find(' ', at), printed.size());
    const std::string_view word = printed.substr(at, end - at);
    const std::string small = SmallLetters(word);
    if (at > 0) place += ' ';
    if (at > 0 && IsPlaceParticle(small)) {
      place += small;
    } else {
      // A word without a vowel is an acronym: "HCM CITY".
      place += HasVowel(word) ? TitleCase(word) : std::string(word);
    }
    at = end + 1;
  }
  return place;
}

}  // namespace dateline
