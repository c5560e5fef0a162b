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
  // Words that begin as `folded` does are let through from now on, however they are printed.
  void Let(std::string_view folded);
  void LetAll() { all_ = true; }
  // Whatever `other` lets through too.
  void Add(const WordFilter& other);

  // Whether `word`, printed or folded, may begin as one of those. Requires: it is not empty.
  bool Lets(std::string_view word) const {
    const std::size_t first = LetterOf(word[0]);
    if (all_ || first == kOther) return true;
    const std::size_t second = word.size() > 1 ? LetterOf(word[1]) : kOther;
    return second == kOther ? firsts_[first] : pairs_[first * kLetters + second];
  }

 private:
  static constexpr std::size_t kLetters = 36;       // a to z, 0 to 9
  static constexpr std::uint8_t kOther = kLetters;  // what folding may change or drop

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

  bool all_ = false;
  std::bitset<kLetters> firsts_;            // with which one of them begins
  std::bitset<kLetters * kLetters> pairs_;  // with which two
};

}  // namespace dateline
