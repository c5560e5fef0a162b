// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_sound.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline {
namespace {

constexpr std::size_t kLettersForTwoEdits = 7;
constexpr std::size_t kLongestWord = 64;  // a longer one is no name

char SoundOf(char letter) {
  switch (letter) {
    case 'y':
    case 'j':
      return 'i';
    case 'k':
    case 'q':
      return 'c';
    case 'w':
      return 'v';
    case 'z':
      return 's';
    default:
      return letter;
  }
}

}  // namespace

std::string Sounded(std::string_view word) {
  if (word.size() < kLeastSpelledLetters) return std::string(word);
  std::string sound(1, word.front());
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char letter = word[i];
    if (letter == 'h') continue;
    if (letter == '\'' || letter == '-') continue;
    if (letter == 'p' && i + 1 < word.size() && word[i + 1] == 'h') {
      if (sound.back() != 'f') sound += 'f';
      continue;
    }
    if (letter == 'x') {
      sound += "cs";
      continue;
    }
    const char next = SoundOf(letter);
    if (sound.size() == 1 ? next != SoundOf(sound.front()) : next != sound.back()) sound += next;
  }
  return sound;
}

std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most || b.size() >= kLongestWord) return most + 1;
  std::array<std::uint8_t, kLongestWord> row{};
  for (std::size_t j = 0; j <= a.size(); ++j) row[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= b.size(); ++i) {
    std::uint8_t diagonal = row[0];
    row[0] = static_cast<std::uint8_t>(i);
    std::uint8_t least = row[0];
    for (std::size_t j = 1; j <= a.size(); ++j) {
      const std::uint8_t changed = diagonal + (a[j - 1] == b[i - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min<std::uint8_t>(changed, std::min<std::uint8_t>(row[j], row[j - 1]) + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[a.size()];
}

bool IsSpellingVariant(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kLeastSpelledLetters || a.front() != b.front()) return false;
  const std::size_t most = shorter < kLettersForTwoEdits ? 1 : 2;
  return EditDistance(a, b, most) <= most;
}

}  // namespace dateline
