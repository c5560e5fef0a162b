// SPDX-License-Identifier: GPL-2.0-or-later
// Snowball stems of folded words. The only door to libstemmer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

// One language's stemmer. Not safe from two threads at once: one each.
class Stemmer {
 public:
  // For a BCP 47 language ("en", "vi", "pt-BR"); a language that Snowball does not know has the
  // identity for a stemmer, which is right for Vietnamese and Chinese. Never fails.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The stem of a word that FoldWord made. Words with a digit are their own stem.
  std::string Stem(std::string_view folded_word) const;

  // True where a stem begins with the first two letters of its word, whatever word of ASCII letters
  // that is: without a stemmer, and in the languages whose stemmers take nothing but endings off.
  // "i" and "y" count as one letter ("lying" has the stem "lie").
  bool KeepsFirstTwoLetters() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
