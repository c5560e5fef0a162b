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

// Between hyphens also: "Port-au-Prince", "Aix-en-Provence", "Boulogne-sur-Mer".
constexpr std::array<std::string_view, 8> kHyphenParticles = {"au",  "aux", "en", "et",
                                                              "les", "la",  "le", "sous"};

// One part of a name, between blanks or hyphens. A word without a vowel is an acronym ("HCM"), but
// with its full stop it is cut short ("ST.").
std::string PartInTitleCase(std::string_view part) {
  const bool cut_short = part.size() > 2 && part.find('.') == part.size() - 1;
  if (!HasVowel(part) && !cut_short) return std::string(part);
  // "N'DJAMENA", "L'AQUILA": the name begins behind the apostrophe.
  for (const std::string_view apostrophe : {"'", "’"}) {
    const std::size_t behind = 1 + apostrophe.size();
    if (part.size() > behind + 1 && part.substr(1).starts_with(apostrophe))
      return std::string(part.substr(0, behind)) + TitleCase(part.substr(behind));
  }
  return TitleCase(part);
}

std::string WordInTitleCase(std::string_view word) {
  std::string title;
  for (std::size_t at = 0; at <= word.size();) {
    const std::size_t end = std::min(word.find('-', at), word.size());
    const std::string_view part = word.substr(at, end - at);
    const std::string small = SmallLetters(part);
    const bool inside = at > 0 && end < word.size();
    const bool particle = IsPlaceParticle(small) ||
                          std::find(kHyphenParticles.begin(), kHyphenParticles.end(), small) !=
                              kHyphenParticles.end();
    title += inside && particle ? small : PartInTitleCase(part);
    if (end < word.size()) title += '-';
    at = end + 1;
  }
  return title;
}

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
      place += WordInTitleCase(word);
    }
    at = end + 1;
  }
  return place;
}

}  // namespace dateline
