// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a text begin and end, before lengths and sentences are looked at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/ascii_block.h"

namespace dateline {

inline constexpr std::uint32_t kMostWordBytes = 64;  // longer runs are no words
inline constexpr std::size_t kUsualWordBytes = 6;    // of a word and the blank behind it

// Gives the words of one text in order. Most text is broken by our own walk over the rules of
// UAX 29; whatever needs a dictionary, joins or combining marks goes to ICU. Both agree, and a
// test holds them to it. One thread per object; objects are independent.
class WordBreaker {
 public:
  // `text` must outlive the breaker and hold less than 2 GiB.
  explicit WordBreaker(std::string_view text) : text_(text) {}

  // The next word's bytes; an empty span at the end, and from then on.
  Span Next() { return given_ < found_.size() ? found_[given_++] : FindNext(); }

  WordBreaker(const WordBreaker&) = delete;
  WordBreaker& operator=(const WordBreaker&) = delete;

 private:
  Span FindNext();
  bool ReadAsciiWords();
  Span NextPlainWord();
  std::uint32_t LettersEnd(std::uint32_t at) const;
  bool ReadTokens();
  std::optional<std::uint32_t> BreakSimpleToken(std::uint32_t begin);
  void BreakByDictionary(std::uint32_t begin, std::uint32_t end);
  void AddParts(Span span);

  std::string_view text_;
  std::uint32_t at_ = 0;         // no rule looks across it, once found_ is given
  std::span<const Span> found_;  // words of the tokens before at_, in one of the below ...
  std::size_t given_ = 0;        // ... and how many of them Next has given
  std::array<Span, kBlockBytes / 2> plain_;
  std::vector<Span> broken_;
};

}  // namespace dateline
