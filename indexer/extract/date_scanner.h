// SPDX-License-Identifier: GPL-2.0-or-later
// A text as whoever looks for dates reads it: words by class, numbers by value, marks made one.
//
// Not core/words.h: there a mark is nothing and here it decides ("2026–2030", "24/7", "4 p.m."),
// and a date is written in few words, so letters need no dictionary and no Unicode rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/date_marks.h"
#include "indexer/extract/date_words.h"

namespace dateline {

struct DateToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // without a possessive 's
  DateWord word = DateWord::kOther;
  bool plural : 1 = false;
  bool abbreviated : 1 = false;
  bool capital : 1 = false;     // the first letter is a capital
  bool possessive : 1 = false;  // 's follows
  bool glued : 1 = false;       // no blank between this token and the one before
  bool grouped : 1 = false;     // "2,024"
  bool decimal : 1 = false;  // "2.5", also "2.40" of a clock; the value is the part before the dot
  bool opens_sentence : 1 = false;
  std::int32_t value = 0;
};

// The tokens of a text, with reads beyond either end answered by a kBreak.
// Looks at the text it was made of, which must live as long. Immutable; any thread.
class DateTokens {
 public:
  // Requires: `text` is valid UTF-8 and shorter than 4 GB. Linear in it.
  static DateTokens Scan(std::string_view text);

  std::size_t size() const { return tokens_.size(); }
  const DateToken& operator[](std::size_t index) const {
    return index < tokens_.size() ? tokens_[index] : kBeyond;
  }
  // The token `back` places before `index`.
  const DateToken& Before(std::size_t index, std::size_t back) const {
    return back <= index ? (*this)[index - back] : kBeyond;
  }

  std::string_view Text(std::size_t index) const;

  // True when the token reads `small`, whatever its case. Requires: `small` is in small letters.
  bool Is(std::size_t index, std::string_view small) const;
  bool IsMark(std::size_t index, std::int32_t mark) const {
    return (*this)[index].word == DateWord::kMark && (*this)[index].value == mark;
  }
  bool IsWord(std::size_t index, DateWord word) const { return (*this)[index].word == word; }
  std::size_t Digits(std::size_t index) const;

  std::string_view text() const { return text_; }

 private:
  static constexpr DateToken kBeyond{0, 0, DateWord::kBreak};

  DateTokens(std::string_view text, std::vector<DateToken> tokens)
      : text_(text), tokens_(std::move(tokens)) {}

  std::string_view text_;
  std::vector<DateToken> tokens_;
};

}  // namespace dateline
