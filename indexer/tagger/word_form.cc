// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/word_form.h"

#include <algorithm>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/unicode.h"
#include "core/utf8.h"
#include "indexer/tagger/feature_key.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = 64;
constexpr std::size_t kMostRead = 512;  // marks fold to nothing, so the printed form may be longer

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiByte(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::string_view PlainMark(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x2BB:
    case 0x2BC:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0xAB:
    case 0xBB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return "-";
    case 0x2026:
      return "...";
    default:
      return {};
  }
}

// The index's own folding takes case away with the diacritics, so it is asked letter by letter.
std::string PlainLetter(std::string_view letter) {
  std::string plain = FoldWord(letter);
  if (!plain.empty() && IsLower(plain[0]) && StartsWithCapital(letter)) {
    plain[0] = static_cast<char>(plain[0] - 'a' + 'A');
  }
  return plain;
}

std::string FoldLetters(std::string_view printed) {
  std::string plain;
  printed = Prefix(printed, kMostRead);
  for (std::size_t at = 0; at < printed.size() && plain.size() < kMostBytes;) {
    const CodePoint c = DecodeCodePoint(printed, at);
    const std::string_view bytes = printed.substr(at, c.bytes);
    at += c.bytes;
    if (c.value < 0x80) {
      plain += bytes;
    } else if (const std::string_view mark = PlainMark(c.value); !mark.empty()) {
      plain += mark;
    } else {
      plain += PlainLetter(bytes);
    }
  }
  return plain;
}

}  // namespace

std::string PlainSpelling(std::string_view printed) {
  const bool ascii = std::ranges::all_of(printed.substr(0, kMostBytes), IsAsciiByte);
  std::string plain = ascii ? std::string(printed.substr(0, kMostBytes)) : FoldLetters(printed);
  if (plain.empty()) return "_";
  for (char& c : plain) {
    if (IsDigit(c)) c = '0';
  }
  return plain;
}

// Runs are cut so that "Vietnam" and "Hanoi" are of one shape; at two, because one capital, two and
// more tell "Xi", "CPV" and "X." apart.
std::string ShapeOf(std::string_view plain) {
  std::string shape;
  for (const char c : plain) {
    char kind = c;
    if (IsUpper(c)) kind = 'X';
    if (IsLower(c)) kind = 'x';
    if (!IsAsciiByte(c)) kind = 'u';
    const std::size_t size = shape.size();
    const bool third = size >= 2 && shape[size - 1] == kind && shape[size - 2] == kind;
    if (!third) shape += kind;
  }
  return shape;
}

WordForm MakeWordForm(std::string_view printed) {
  WordForm form;
  const std::string plain = PlainSpelling(printed);
  bool upper = false;
  bool lower = false;
  form.lower_text = plain;
  for (char& c : form.lower_text) {
    upper = upper || IsUpper(c);
    lower = lower || IsLower(c);
    form.has_letter = form.has_letter || IsUpper(c) || IsLower(c) || IsDigit(c) || !IsAsciiByte(c);
    if (IsUpper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  form.capital = IsUpper(plain[0]);
  form.all_capitals = upper && !lower;
  form.number = plain[0] == '0';
  form.lost_diacritics = printed.size() <= kMostBytes && plain.size() != printed.size();
  form.folded = HashBytes(plain);
  form.lower = HashBytes(form.lower_text) ^ 0x55;
  form.shape = HashBytes(ShapeOf(plain));
  return form;
}

}  // namespace dateline
