// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/compounds.h"

#include <gtest/gtest.h>

#include "core/fold.h"

namespace dateline {
namespace {

TEST(PieceOf, TakesTheMarksOut) {
  static constexpr struct {
    const char* printed;
    const char* piece;
  } kCases[] = {
      {"O’Brien", "obrien"},
      {"Xi'an", "xian"},
      {"d'État", "detat"},
      {"1,000", "1000"},
      {"12,345,678", "12345678"},
      {"1,000.5", "1000.5"},
      {"U.N", "un"},
      {"U.S.A", "usa"},
      {"J.K", "jk"},
      {"US", "u.s"},
      {"IT", "i.t"},
      // No pieces.
      {"us", ""},
      {"Us", ""},
      {"UN", ""},
      {"U.S", ""},
      {"we'll", ""},
      {"don't", ""},
      {"CPC’s", ""},
      {"1,00", ""},
      {"1000,000", ""},
      {"1,2,3", ""},
      {"1.5", ""},
      {"a.example", ""},
      {"Hanoi", ""},
      {"", ""},
      {"中国", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.printed);
    EXPECT_EQ(PieceOf(c.printed, FoldWord(c.printed)), c.piece);
  }
}

TEST(SearchKey, IsThePieceOrTheWord) {
  EXPECT_EQ(SearchKey("O'Brien"), "obrien");
  EXPECT_EQ(SearchKey("Nội"), "noi");
  EXPECT_EQ(SearchKey("US"), "u.s");
  EXPECT_EQ(SearchKeyOfFolded("u.s.a"), "usa");
  EXPECT_EQ(SearchKeyOfFolded("us"), "us");
}

TEST(PieceOfPair, KeepsToTheLengthOfAWord) {
  EXPECT_EQ(PieceOfPair("covid", "19"), "covid19");
  EXPECT_EQ(PieceOfPair("", "19"), "");
  EXPECT_EQ(PieceOfPair(std::string(60, 'a'), "bcdef"), "");
}

TEST(JoinsParts, KnowsHyphensAndAmpersands) {
  for (const char* gap : {"-", "&", "‐", "‑"}) EXPECT_TRUE(JoinsParts(gap)) << gap;
  for (const char* gap : {"", " ", " - ", "–", "—", "/", ".", "--", "&amp;"})
    EXPECT_FALSE(JoinsParts(gap)) << gap;
}

TEST(LettersAndDigits, PartsAtTheFirstDigit) {
  EXPECT_EQ(LettersAndDigits("covid19"),
            (std::pair<std::string_view, std::string_view>("covid", "19")));
  for (const char* word : {"", "covid", "19", "5g", "a1b", "b2b2", "中19", "u.s2"})
    EXPECT_FALSE(LettersAndDigits(word)) << word;
}

}  // namespace
}  // namespace dateline
