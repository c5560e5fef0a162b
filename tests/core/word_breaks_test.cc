// SPDX-License-Identifier: GPL-2.0-or-later
// The walk of our own against ICU's, which it replaces for most text.
#include "core/word_breaks.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

std::vector<std::string> ByOurWalk(std::string_view text) {
  std::vector<std::string> words;
  WordBreaker breaker(text);
  for (Span span = breaker.Next(); span.begin < span.end; span = breaker.Next()) {
    words.emplace_back(text.substr(span.begin, span.end - span.begin));
  }
  return words;
}

bool IsMark(UChar32 c) { return (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0; }

// False for low lines with marks and format characters on them.
bool HasLetters(const icu::UnicodeString& word) {
  for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
    const UChar32 c = word.char32At(at);
    const int what = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    if (what != U_WB_EXTENDNUMLET && what != U_WB_EXTEND && what != U_WB_FORMAT &&
        what != U_WB_ZWJ) {
      return true;
    }
  }
  return false;
}

// Parts one of ICU's words as core/words.h promises.
std::vector<icu::UnicodeString> Parted(const icu::UnicodeString& word) {
  std::vector<icu::UnicodeString> parts(1);
  UChar32 letter = 0;
  for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
    const UChar32 c = word.char32At(at);
    const std::int32_t next = word.moveIndex32(at, 1);
    const bool fused = c == '.' && u_charType(letter) == U_LOWERCASE_LETTER &&
                       next < word.length() && u_isupper(word.char32At(next));
    if (fused) {
      parts.emplace_back();
    } else {
      parts.back().append(c);
    }
    if (!IsMark(c)) letter = c;
  }
  return parts;
}

// ICU over the whole text at once, where what always parts words for us is a blank.
std::vector<std::string> ByIcu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  icu::UnicodeString units = icu::UnicodeString::fromUTF8(std::string(text));
  for (const char16_t parting : u"@:\u202F\uFE13\uFE55\uFF1A") {
    if (parting != 0) units.findAndReplace(icu::UnicodeString(parting), u" ");
  }
  breaks->setText(units);
  std::vector<std::string> words;
  std::int32_t from = breaks->first();
  for (std::int32_t to; (to = breaks->next()) != icu::BreakIterator::DONE; from = to) {
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    for (const icu::UnicodeString& part : Parted(units.tempSubStringBetween(from, to))) {
      std::string word;
      part.toUTF8String(word);
      if (HasLetters(part)) words.push_back(word);
    }
  }
  return words;
}

TEST(WordBreaker, AgreesWithIcuOnEveryPairOfCharactersItKnows) {
  for (char32_t c = 1; c < 0x3400; ++c) {
    std::string text;
    // The character between, before and after letters, digits and each kind of joint.
    for (const char* around : {"aXb", "1X2", "aXX", "_X_", "a.Xb", "aX.b", "X'a", "aX", " X ",
                               "\u0301X", "X\u0301a", "1X,2", "aX1", "X\u05D0", "\u05D0X"}) {
      for (const char letter : std::string_view(around)) {
        if (letter == 'X') {
          AppendCodePoint(text, c);
        } else {
          text += letter;
        }
      }
      text += ' ';
    }
    ASSERT_EQ(ByOurWalk(text), ByIcu(text)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(WordBreaker, AgreesWithIcuOnRandomText) {
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = RandomText(random, 1 + random() % 40);
    ASSERT_EQ(ByOurWalk(text), ByIcu(text)) << testing::PrintToString(text);
  }
}

TEST(WordBreaker, AgreesWithIcuOnRandomAscii) {
  std::mt19937 random(12);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += static_cast<char>(1 + random() % 0x7F);
    ASSERT_EQ(ByOurWalk(text), ByIcu(text)) << testing::PrintToString(text);
  }
}

// As news is printed: mostly ASCII words between blanks, with whatever else now and then.
TEST(WordBreaker, AgreesWithIcuOnMostlyPlainText) {
  static constexpr const char* kPieces[] = {
      "the",    "a",      "Minister", "2024",   "COVID-19", "it's",
      "U.S.",   "3.5",    "1,000",    "a_b",    "said,",    "“We",
      "go”",    "—",      "Việt",     "Nam",    "x.Y",      "\"So",
      "be\"",   "(it)",   "well--",   "-",      "' '",      "e\u0301",
      "\n",     "o'",     "'tis",     "a;b",    "1;2",      "a,b",
      "1,b",    "and/or", "中国",     "@home",  "12:30",    "..",
      "5'6",    "a'5",    "me@x.org", "\u0301", "\t",       "\u202F",
      "\u00AD", "_",      "node.js",  "Dr.",    "$5-10",    "supercalifragilistic"};
  std::mt19937 random(13);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 30; i > 0; --i) {
      text += kPieces[random() % (random() % 3 == 0 ? std::size(kPieces) : 8)];
      if (random() % 12 != 0) text += ' ';
    }
    ASSERT_EQ(ByOurWalk(text), ByIcu(text)) << testing::PrintToString(text);
  }
}

TEST(WordBreaker, AgreesWithIcuOnScriptsWithoutBlanks) {
  for (const char* text :
       {"東京都知事は記者会見で、新しい計画を発表した。ＡＢＣカタカナ",
        "中国外交部发言人在例行记者会上回答 了记者的提问 abc中文abc",
        "ภาษาไทยง่ายมาก สวัสดีครับ Bangkokกรุงเทพ", "ភាសាខ្មែរ ជាភាសា", "ພາສາລາວ", "မြန်မာဘာသာ",
        "한국어 시험 漢字와 한글", "שלום ע\"ם ה'קשת", "Việt ภาษา Nam 東京 end"}) {
    EXPECT_EQ(ByOurWalk(text), ByIcu(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
