// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_text.h"

#include <algorithm>
#include <iterator>

#include "core/unicode.h"
#include "core/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr std::size_t kExcerptBytes = 48;

// U+FF01 to U+FF5E are ASCII's printable characters at the width of an ideograph.
char32_t Narrow(char32_t letter) {
  if (letter >= 0xFF01 && letter <= 0xFF5E) return letter - 0xFF01 + '!';
  return letter;
}

bool IsDash(char32_t letter) { return (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212; }

}  // namespace

std::string ReadableCopy(std::string_view query) {
  std::string copy(query);
  for (std::size_t at = 0; at < copy.size();) {
    const CodePoint point = DecodeCodePoint(copy, at);
    if (!point.valid || point.value < ' ' || point.value == 0x7F) copy[at] = ' ';
    at += point.bytes;
  }
  return copy;
}

Letter LetterAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const CodePoint point = DecodeCodePoint(text, at);
  return {Narrow(point.value), point.bytes};
}

// The marks of direction and of byte order that text copied from a page brings along are nothing
// that anybody typed.
bool IsBlank(char32_t letter) {
  if (letter <= ' ') return letter != 0;
  if (letter == 0x200E || letter == 0x200F || letter == 0x061C || letter == 0xFEFF) return true;
  if ((letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069)) return true;
  return letter == 0xA0 || letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) ||
         letter == 0x2028 || letter == 0x2029 || letter == 0x202F || letter == 0x205F ||
         letter == 0x3000;
}

bool IsDoubleQuote(char32_t letter) {
  static constexpr char32_t kQuotes[] = {'"',    0xAB,   0xBB,   0x201C, 0x201D, 0x201E,
                                         0x201F, 0x2033, 0x275D, 0x275E, 0x300A, 0x300B,
                                         0x300C, 0x300D, 0x300E, 0x300F};
  return std::find(std::begin(kQuotes), std::end(kQuotes), letter) != std::end(kQuotes);
}

std::string Narrowed(std::string_view text) {
  std::string narrowed;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = LetterAt(text, at);
    if (letter.value == kEllipsis) {
      narrowed += "..";
    } else if (IsDash(letter.value)) {
      narrowed += '-';
    } else if (IsDoubleQuote(letter.value)) {
      narrowed += '"';
    } else if (IsBlank(letter.value)) {
      narrowed += ' ';
    } else {
      AppendCodePoint(narrowed, letter.value);
    }
    at += letter.bytes;
  }
  return narrowed;
}

std::string_view Trimmed(std::string_view text) {
  std::size_t begin = 0;
  for (Letter letter = LetterAt(text, 0); letter.bytes > 0 && IsBlank(letter.value);
       letter = LetterAt(text, begin)) {
    begin += letter.bytes;
  }
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    const Letter letter = LetterAt(text, at);
    at += letter.bytes;
    if (!IsBlank(letter.value)) end = at;
  }
  return text.substr(begin, end - begin);
}

std::string Excerpt(std::string_view query, Span position) {
  const std::string_view typed = PartOf(query, position);
  if (typed.size() <= kExcerptBytes) return std::string(typed);
  return std::string(Prefix(typed, kExcerptBytes)) + "…";
}

}  // namespace dateline
