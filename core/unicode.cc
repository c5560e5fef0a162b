// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "core/utf8.h"

namespace dateline {
namespace {

constexpr int kMostMarks = 8;  // combining marks on one base letter

const icu::Normalizer2& Nfc() {
  // ICU keeps the instance for the life of the process; it is const and shared by all threads.
  static const icu::Normalizer2& nfc = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
  }();
  return nfc;
}

icu::StringPiece Piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// What becomes of one code point before normalisation.
enum class Fate : std::uint8_t { kKeep, kDrop, kNewline };

Fate FateOf(char32_t c) {
  switch (c) {
    case '\t':
    case '\n':
      return Fate::kKeep;
    case '\r':    // CR LF is handled where the next byte is known
    case '\v':    // line tabulation and form feed part lines or pages: dropped, they would
    case '\f':    // glue two words together
    case 0x85:    // next line
    case 0x2028:  // line separator
    case 0x2029:  // paragraph separator
      return Fate::kNewline;
    case 0xAD:    // soft hyphen
    case 0x200B:  // zero-width space
    case 0x2060:  // word joiner, the successor of U+FEFF inside text
    case 0xFEFF:  // byte order mark
      return Fate::kDrop;
    default:
      return c < 0x20 ? Fate::kDrop : Fate::kKeep;
  }
}

bool IsMark(char32_t c) { return (U_MASK(u_charType(static_cast<UChar32>(c))) & U_GC_M_MASK) != 0; }

// True when CleanText would give `text` back, as it does for nearly all of it.
bool IsClean(std::string_view text) {
  bool ascii = true;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeCodePoint(text, at);
    if (!c.valid || FateOf(c.value) != Fate::kKeep) return false;
    at += c.bytes;
    // No code point below U+0300 is a mark.
    marks = c.value >= 0x300 && IsMark(c.value) ? marks + 1 : 0;
    if (marks > kMostMarks) return false;
    ascii = ascii && c.value < 0x80;
  }
  UErrorCode status = U_ZERO_ERROR;
  return ascii || (Nfc().isNormalizedUTF8(Piece(text), status) && U_SUCCESS(status));
}

// The first step for a text that is not clean, before normalisation: a dropped character may stand
// between a letter and its mark, which compose then.
std::string DropUnwanted(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeCodePoint(text, at);
    const Fate fate = FateOf(c.value);
    if (fate == Fate::kKeep) AppendCodePoint(kept, c.value);
    if (fate == Fate::kNewline) kept += '\n';
    at += c.bytes;
    if (c.value == '\r' && at < text.size() && text[at] == '\n') ++at;
  }
  return kept;
}

// ICU's NFC. It fails only when memory does, and then the text is better as it was than lost.
std::string Normalised(const std::string& text) {
  std::string nfc;
  icu::StringByteSink<std::string> sink(&nfc, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  Nfc().normalizeUTF8(0, Piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? nfc : text;
}

// A mark too many is dropped after normalisation: taking the last of an ordered run of marks away
// leaves the rest in NFC.
std::string LimitMarks(const std::string& text) {
  std::string limited;
  limited.reserve(text.size());
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeCodePoint(text, at);
    marks = IsMark(c.value) ? marks + 1 : 0;
    if (marks <= kMostMarks) limited.append(text, at, c.bytes);
    at += c.bytes;
  }
  return limited;
}

}  // namespace

bool IsUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = DecodeCodePoint(bytes, at);
    if (!c.valid) return false;
    at += c.bytes;
  }
  return true;
}

std::string CleanText(std::string_view utf8) {
  if (IsClean(utf8)) return std::string(utf8);
  return LimitMarks(Normalised(DropUnwanted(utf8)));
}

std::size_t CountCodePoints(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) at += DecodeCodePoint(utf8, at).bytes;
  return count;
}

std::size_t CodePointFloor(std::string_view utf8, std::size_t at) {
  assert(at <= utf8.size());
  if (at == utf8.size()) return at;
  // A code point has at most four bytes, so its start is at most three before `at`.
  for (std::size_t back = 1; back <= std::min<std::size_t>(at, 3); ++back) {
    const CodePoint c = DecodeCodePoint(utf8, at - back);
    if (c.bytes > back) return at - back;
    if (c.bytes > 1) break;
  }
  return at;
}

std::string_view Prefix(std::string_view utf8, std::size_t bytes) {
  return utf8.substr(0, CodePointFloor(utf8, std::min(bytes, utf8.size())));
}

}  // namespace dateline
