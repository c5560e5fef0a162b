// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/unicode.h"

#include <gtest/gtest.h>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

using std::string_literals::operator""s;

TEST(IsUtf8, TellsValidFromInvalid) {
  for (const char* text : {"", "plain", "Việt Nam", "東京", "😀", "\xEF\xBF\xBD"}) {
    EXPECT_TRUE(IsUtf8(text)) << text;
  }
  for (const char* text : {"\xFF", "caf\xE9", "\xC0\xAF", "\xED\xA0\x80", "Vi\xE1\xBB"}) {
    EXPECT_FALSE(IsUtf8(text)) << text;
  }
}

TEST(CleanText, MakesTextFitToStore) {
  static const struct {
    const char* what;
    std::string text;
    std::string clean;
  } kCases[] = {
      {"empty", "", ""},
      {"plain", "A plain text.\n", "A plain text.\n"},
      {"tab and newline stay", "a\tb\nc", "a\tb\nc"},
      {"decomposed Vietnamese", "Vie\u0302\u0323t", "Việt"},
      {"marks in another order", "Vie\u0323\u0302t", "Việt"},
      {"invalid bytes", "caf\xE9 \xFF", "caf\uFFFD \uFFFD"},
      {"cut in the middle of a letter", "Vi\xE1\xBB", "Vi\uFFFD\uFFFD"},
      {"surrogates", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"line ends of other systems", "a\r\nb\rc\r\r\nd", "a\nb\nc\n\nd"},
      {"line and paragraph separators", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
      {"form feed parts pages", "a\fb", "a\nb"},
      {"control characters", "a\x01"s + "b\x1F"s + "c\0d"s + "\x7F", "abcd\x7F"},
      {"soft hyphen", "co\u00ADoperate", "cooperate"},
      {"zero-width space and word joiner", "a\u200Bb\u2060c", "abc"},
      {"byte order mark inside", "a\uFEFFb", "ab"},
      {"joiners are letters to some scripts", "क्\u200Dष می\u200Cخواهم", "क्\u200Dष می\u200Cخواهم"},
      {"a mark behind a dropped character", "e\u200B\u0301", "é"},
      {"Ohm sign", "\u2126", "Ω"},
      {"Hangul letters", "\u1112\u1161\u11AB", "한"},
  };
  for (const auto& c : kCases) EXPECT_EQ(CleanText(c.text), c.clean) << c.what;
}

TEST(CleanText, KeepsEightMarksOnALetter) {
  std::string zalgo = "x";
  for (int i = 0; i < 1000; ++i) zalgo += "\u0316";
  zalgo += "y\u0316";
  std::string clean = "x";
  for (int i = 0; i < 8; ++i) clean += "\u0316";
  EXPECT_EQ(CleanText(zalgo), clean + "y\u0316");
}

TEST(CleanText, LimitsMarksWithoutALetter) {
  std::string marks;
  for (int i = 0; i < 20; ++i) marks += "\u0301";
  EXPECT_EQ(CountCodePoints(CleanText(marks)), 8U);
}

TEST(CleanText, IsIdempotentAndValid) {
  std::mt19937 random(20240322);
  for (int round = 0; round < 3000; ++round) {
    const std::string text =
        round % 2 == 0 ? RandomText(random, 40) : RandomBytes(random, 1 + random() % 60);
    const std::string clean = CleanText(text);
    ASSERT_TRUE(IsUtf8(clean));
    ASSERT_EQ(CleanText(clean), clean);
    ASSERT_EQ(clean.find_first_of("\r\v\f\0"s), clean.npos);
  }
}

TEST(CleanText, TakesAHugeLine) {
  const std::string line(5'000'000, 'a');
  EXPECT_EQ(CleanText(line).size(), line.size());
  EXPECT_EQ(CleanText(line + "\r\n").size(), line.size() + 1);
}

TEST(CountCodePoints, CountsLettersAndInvalidBytes) {
  EXPECT_EQ(CountCodePoints(""), 0U);
  EXPECT_EQ(CountCodePoints("Việt"), 4U);
  EXPECT_EQ(CountCodePoints("😀!"), 2U);
  EXPECT_EQ(CountCodePoints("a\xFF\xE1\xBB"), 4U);
}

TEST(CodePointFloor, NeverCutsALetter) {
  const std::string text = "aé東😀z";
  const std::size_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
  for (std::size_t at = 0; at <= text.size(); ++at) {
    EXPECT_EQ(CodePointFloor(text, at), starts[at]) << at;
  }
}

TEST(CodePointFloor, TakesInvalidBytesAsTheyCome) {
  const std::string text = "\x80\x80\xE1\xBB\x80\x80\x80\x80";
  const std::size_t starts[] = {0, 1, 2, 2, 2, 5, 6, 7, 8};
  for (std::size_t at = 0; at <= text.size(); ++at) {
    EXPECT_EQ(CodePointFloor(text, at), starts[at]) << at;
  }
}

TEST(CodePointFloor, AgreesWithAWalkFromTheStart) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = RandomBytes(random, 24);
    std::size_t start = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (at == next) {
        start = at;
        next = at + DecodeCodePoint(bytes, at).bytes;
      }
      ASSERT_EQ(CodePointFloor(bytes, at), start);
    }
  }
}

TEST(Prefix, IsAtMostSoManyBytes) {
  EXPECT_EQ(Prefix("Việt", 100), "Việt");
  EXPECT_EQ(Prefix("Việt", 4), "Vi");
  EXPECT_EQ(Prefix("Việt", 5), "Việ");
  EXPECT_EQ(Prefix("Việt", 0), "");
  EXPECT_EQ(Prefix("", 5), "");
}

}  // namespace
}  // namespace dateline
