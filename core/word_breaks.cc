// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>

#include "core/ascii_block.h"
#include "core/utf8.h"

namespace dateline {
namespace {

// The classes of UAX 29 as far as our own walk knows them. kForeign is everything that it leaves
// to ICU: dictionary scripts, combining marks, joiners, Hebrew and Katakana with their own rules.
enum class Class : std::uint8_t {
  kOther,
  kLetter,
  kDigit,
  kLowLine,    // ExtendNumLet: joins whatever it touches
  kInLetters,  // MidLetter: joins two letters
  kInDigits,   // MidNum: joins two digits
  kInEither,   // MidNumLet and the apostrophe: joins two of a kind
  kBlank,
  kForeign,
};

// The scripts of East Asia begin here, with symbols that ICU takes for words as well.
constexpr char32_t kTableEnd = 0x2E80;

bool IsColon(char32_t c) { return c == ':' || c == 0xFE13 || c == 0xFE55 || c == 0xFF1A; }

// A colon parts words for us wherever it stands, and so does the narrow no-break blank of French
// print, which UAX 29 takes for a low line. Some versions of ICU take the at-sign for a letter.
bool AlwaysParts(char32_t c) { return c == '@' || c == 0x202F || IsColon(c); }

Class FindClass(char32_t c) {
  if (AlwaysParts(c)) return Class::kOther;
  if (c == ' ' || c == '\n' || c == '\t') return Class::kBlank;
  const auto point = static_cast<UChar32>(c);
  if (u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
    return Class::kForeign;  // Thai, Lao, Khmer, Myanmar: no blanks between words
  }
  switch (u_getIntPropertyValue(point, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Class::kLetter;
    case U_WB_NUMERIC:
      return Class::kDigit;
    case U_WB_EXTENDNUMLET:
      return Class::kLowLine;
    case U_WB_MIDLETTER:
      return Class::kInLetters;
    case U_WB_MIDNUM:
      return Class::kInDigits;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return Class::kInEither;
    case U_WB_DOUBLE_QUOTE:  // joins Hebrew letters only, and those are foreign
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
      return Class::kOther;
    default:
      return Class::kForeign;
  }
}

Class ClassOf(char32_t c) {
  static const std::array<Class, kTableEnd> kTable = [] {
    std::array<Class, kTableEnd> table{};
    for (char32_t i = 0; i < kTableEnd; ++i) table[i] = FindClass(i);
    return table;
  }();
  return c < kTableEnd ? kTable[c] : Class::kForeign;
}

bool IsWordClass(Class c) {
  return c == Class::kLetter || c == Class::kDigit || c == Class::kLowLine;
}

bool IsLetterOrDigit(Class c) { return c == Class::kLetter || c == Class::kDigit; }

bool IsJoint(Class c) {
  return c == Class::kInLetters || c == Class::kInDigits || c == Class::kInEither;
}

// Whether `between` keeps `before` and `after` in one word (WB6, WB7, WB11 and WB12).
bool Joins(Class before, Class between, Class after) {
  if (before != after || before == Class::kLowLine) return false;
  return between == Class::kInEither ||
         between == (before == Class::kLetter ? Class::kInLetters : Class::kInDigits);
}

// ICU's own breaker, root rules. Nothing when ICU's data is missing; then no dictionary words are
// found, which the tests of a broken installation show.
const icu::BreakIterator* Prototype() {
  static const std::unique_ptr<const icu::BreakIterator> kPrototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  return kPrototype.get();
}

// A text in UTF-16, with the byte that each unit came from. What always parts words is a blank.
struct Utf16 {
  icu::UnicodeString units;
  std::vector<std::uint32_t> bytes;
};

Utf16 ToUtf16(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Utf16 utf16;
  utf16.bytes.reserve(end - begin + 1);
  for (std::uint32_t at = begin; at < end;) {
    const CodePoint c = DecodeCodePoint(text, at);
    utf16.units.append(static_cast<UChar32>(AlwaysParts(c.value) ? U' ' : c.value));
    utf16.bytes.push_back(at);
    if (c.value > 0xFFFF) utf16.bytes.push_back(at);
    at += c.bytes;
  }
  utf16.bytes.push_back(end);
  return utf16;
}

// False for low lines and what may stand on them, which ICU takes for a word.
bool HasLetters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = DecodeCodePoint(word, at);
    switch (u_getIntPropertyValue(static_cast<UChar32>(c.value), UCHAR_WORD_BREAK)) {
      case U_WB_EXTENDNUMLET:
      case U_WB_EXTEND:
      case U_WB_FORMAT:
      case U_WB_ZWJ:
        break;
      default:
        return true;
    }
    at += c.bytes;
  }
  return false;
}

}  // namespace

Span WordBreaker::FindNext() {
  while (given_ == found_.size()) {
    found_ = {};
    given_ = 0;
    if (ReadAsciiWords()) continue;
    if (const Span word = NextPlainWord(); word.begin < word.end) return word;
    broken_.clear();
    if (!ReadTokens()) return {};
    found_ = broken_;
  }
  return found_[given_++];
}

// Finds the words of the tokens right behind at_ that are ASCII and have nothing between two of
// their letters but a hyphen, as most are: runs of letters and digits. False where the next token
// is none of those, or too long; then at_ stays where it is.
bool WordBreaker::ReadAsciiWords() {
  if (at_ >= text_.size()) return false;
  const AsciiBlock block = ReadAsciiBlock(text_, at_);
  const std::uint64_t behind_letter = block.letters << 1;
  std::uint64_t doubtful = ~block.letters & ~block.blanks & behind_letter & block.letters >> 1;
  while (doubtful != 0 && text_[at_ + static_cast<std::size_t>(std::countr_zero(doubtful))] == '-')
    doubtful &= doubtful - 1;
  doubtful |= block.others;
  // The blanks before the first doubtful byte, the last of which ends what can be taken.
  const std::uint64_t before = (doubtful & (~doubtful + 1)) - 1;
  const std::uint64_t blanks = block.blanks & before & ~std::uint64_t{1};
  if (blanks == 0) return false;
  const int taken = 63 - std::countl_zero(blanks);
  const std::uint64_t inside = (std::uint64_t{2} << taken) - 1;
  std::uint64_t begins = block.letters & ~behind_letter & inside;
  std::uint64_t ends = ~block.letters & behind_letter & inside;
  std::size_t count = 0;
  for (; begins != 0; begins &= begins - 1, ends &= ends - 1) {
    plain_[count++] = {at_ + static_cast<std::uint32_t>(std::countr_zero(begins)),
                       at_ + static_cast<std::uint32_t>(std::countr_zero(ends))};
  }
  found_ = std::span(plain_).first(count);
  at_ += static_cast<std::uint32_t>(std::min(static_cast<std::size_t>(taken), text_.size() - at_));
  return true;
}

// The next word, where it is nothing but letters and digits and a blank or marks that never join
// part it from what follows. Empty where another rule may have a say; then at_ is moved past no
// more than blanks and tokens without words, so that none is looked at again and again.
Span WordBreaker::NextPlainWord() {
  std::uint32_t begin = at_;
  Class what = Class::kBlank;
  for (CodePoint c; begin < text_.size(); begin += c.bytes) {
    c = DecodeCodePoint(text_, begin);
    what = ClassOf(c.value);
    if (what == Class::kBlank) {
      at_ = begin + c.bytes;
    } else if (what != Class::kOther && !IsJoint(what)) {
      break;
    }
  }
  const std::uint32_t end = LettersEnd(begin);
  if (end == begin) return {};

  std::uint32_t next = end;
  std::size_t between = 0;
  Class last = Class::kBlank;  // of what stands between; `what` comes behind it
  what = Class::kBlank;
  for (CodePoint c; next < text_.size(); next += c.bytes, ++between) {
    c = DecodeCodePoint(text_, next);
    what = ClassOf(c.value);
    if (what != Class::kOther && !IsJoint(what)) break;
    last = what;
  }
  const bool parted = next == text_.size() || what == Class::kBlank ||
                      (IsLetterOrDigit(what) && !(between == 1 && IsJoint(last)));
  if (!parted) return {};
  at_ = next;
  return {begin, end};
}

// Where the letters and digits from `at` on end.
std::uint32_t WordBreaker::LettersEnd(std::uint32_t at) const {
  for (CodePoint c; at < text_.size(); at += c.bytes) {
    c = DecodeCodePoint(text_, at);
    if (!IsLetterOrDigit(ClassOf(c.value))) break;
  }
  return at;
}

// Blanks part the text into tokens, and no rule or dictionary of ICU looks across them. One simple
// token, or a run of others with the blanks between them, is broken at a time.
bool WordBreaker::ReadTokens() {
  const auto skip_blanks = [&](std::uint32_t at) {
    while (at < text_.size() && ClassOf(static_cast<unsigned char>(text_[at])) == Class::kBlank) {
      ++at;
    }
    return at;
  };
  const std::uint32_t begin = skip_blanks(at_);
  if (begin >= text_.size()) return false;
  if (const std::optional<std::uint32_t> end = BreakSimpleToken(begin)) {
    at_ = *end;
    return true;
  }
  // Foreign tokens come together, and ICU is asked once for all of them.
  std::uint32_t end = begin;
  std::uint32_t token = begin;
  while (token < text_.size()) {
    bool foreign = false;
    std::uint32_t at = token;
    for (CodePoint c; at < text_.size(); at += c.bytes) {
      c = DecodeCodePoint(text_, at);
      const Class what = ClassOf(c.value);
      if (what == Class::kBlank) break;
      foreign = foreign || what == Class::kForeign;
    }
    if (!foreign) break;
    end = at;
    token = skip_blanks(at);
  }
  BreakByDictionary(begin, end);
  at_ = end;
  return true;
}

// The words of the token at `begin`, and its end; nothing when the token needs ICU.
std::optional<std::uint32_t> WordBreaker::BreakSimpleToken(std::uint32_t begin) {
  Span word{begin, begin};       // the word being read; empty between words
  Class last = Class::kOther;    // its last character
  Class middle = Class::kOther;  // what was read after it and may join it to the next
  bool letters = false;          // a word of low lines only is none
  const auto end_word = [&] {
    if (word.begin < word.end && letters) AddParts(word);
    letters = false;
  };
  std::uint32_t at = begin;
  for (CodePoint c; at < text_.size(); at += c.bytes) {
    c = DecodeCodePoint(text_, at);
    const Class what = ClassOf(c.value);
    if (what == Class::kBlank) break;
    if (what == Class::kForeign) {
      broken_.clear();
      return std::nullopt;
    }
    if (!IsWordClass(what)) {
      // A second character in a row parts the words for good.
      middle = word.end == at ? what : Class::kOther;
      continue;
    }
    if (word.end != at && !Joins(last, middle, what)) {
      end_word();
      word.begin = at;
    }
    word.end = at + c.bytes;
    last = what;
    middle = Class::kOther;
    letters = letters || what != Class::kLowLine;
  }
  end_word();
  return at;
}

void WordBreaker::BreakByDictionary(std::uint32_t begin, std::uint32_t end) {
  if (Prototype() == nullptr) return;
  const std::unique_ptr<icu::BreakIterator> breaks(Prototype()->clone());
  const Utf16 utf16 = ToUtf16(text_, begin, end);
  breaks->setText(utf16.units);
  std::int32_t from = breaks->first();
  for (std::int32_t to; (to = breaks->next()) != icu::BreakIterator::DONE; from = to) {
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    const Span span{utf16.bytes[static_cast<std::size_t>(from)],
                    utf16.bytes[static_cast<std::size_t>(to)]};
    if (HasLetters(text_.substr(span.begin, span.end - span.begin))) AddParts(span);
  }
}

// Our change to UAX 29: a full stop between a small letter and a capital parts words.
void WordBreaker::AddParts(Span span) {
  const std::string_view word = text_.substr(span.begin, span.end - span.begin);
  if (word.find('.') == word.npos) {
    broken_.push_back(span);
    return;
  }
  std::uint32_t begin = span.begin;
  bool after_small = false;  // the last letter was a small one; marks on it do not matter
  for (std::uint32_t at = span.begin; at < span.end;) {
    const CodePoint c = DecodeCodePoint(text_, at);
    const std::uint32_t next = at + c.bytes;
    if (c.value == '.' && after_small && next < span.end &&
        u_isupper(static_cast<UChar32>(DecodeCodePoint(text_, next).value))) {
      broken_.push_back({begin, at});
      begin = next;
    }
    const auto mask = U_MASK(u_charType(static_cast<UChar32>(c.value)));
    if ((mask & U_GC_M_MASK) == 0) after_small = (mask & U_GC_LL_MASK) != 0;
    at = next;
  }
  broken_.push_back({begin, span.end});
}

}  // namespace dateline
