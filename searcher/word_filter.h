// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a text may be among some, by their first two letters: most begin otherwise than
// all that is asked for, and need neither folding nor a stem to tell. Internal to searcher.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

// Never keeps back a word that is among them; lets some through that are not. `i` and `y` are one
// letter here, as they are to stemmers.
class WordFilter {
 public:
  WordFilter();
  // Words that begin as `folded` does are let through from now on, however they are printed.
  void Let(std::string_view folded);
  void LetAll() { lets_.set(); }
  // Whatever `other` lets through too.
  void Add(const WordFilter& other);

  // Whether `word`, printed or folded, may begin as one of those. Requires: it is not empty.
  bool Lets(std::string_view word) const {
    return lets_[PairOf(LetterOf(word[0]), word.size() > 1 ? LetterOf(word[1]) : kOther)];
  }

 private:
  static constexpr std::uint8_t kOther = 36;  // behind a to z and 0 to 9: what folding may change
  static constexpr std::size_t kLetters = kOther + 1;

  // By byte: the number of the letter or digit, whatever its case.
  static constexpr std::array<std::uint8_t, 256> kLetterOf = [] {
    std::array<std::uint8_t, 256> letters{};
    letters.fill(kOther);
    for (std::uint8_t i = 0; i < 26; ++i) letters['a' + i] = letters['A' + i] = i;
    for (std::uint8_t i = 0; i < 10; ++i) letters['0' + i] = static_cast<std::uint8_t>(26 + i);
    letters['y'] = letters['Y'] = letters['i'];
    return letters;
  }();
  static std::size_t LetterOf(char c) { return kLetterOf[static_cast<unsigned char>(c)]; }
  static std::size_t PairOf(std::size_t first, std::size_t second) {
    return first * kLetters + second;
  }

  std::bitset<kLetters * kLetters> lets_;  // by the first two letters
};

}  // namespace dateline
