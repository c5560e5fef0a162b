// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_scanner.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

DateToken First(std::string_view text) { return DateTokens::Scan(text)[0]; }

TEST(DateTokens, KnowTheWordsOfDates) {
  EXPECT_EQ(First("March").word, DateWord::kMonth);
  EXPECT_EQ(First("Mondays").word, DateWord::kWeekday);
  EXPECT_TRUE(First("Mondays").plural);
  EXPECT_TRUE(First("Sept.").abbreviated);
  EXPECT_EQ(First("TẾT").word, DateWord::kOther) << "letters beyond ASCII keep their case";
  EXPECT_EQ(First("Tết").word, DateWord::kFeast);
  EXPECT_EQ(First("2nd").word, DateWord::kOrdinal);
  EXPECT_EQ(First("1960s").word, DateWord::kDecade);
  EXPECT_EQ(First("1990's").word, DateWord::kDecade);
  EXPECT_EQ(First("H1N1").word, DateWord::kOther);
  EXPECT_EQ(First("3G").word, DateWord::kOther);
}

TEST(DateTokens, ReadNumbersAsTheyArePrinted) {
  EXPECT_EQ(First("2,024").value, 2024);
  EXPECT_TRUE(First("2,024").grouped);
  EXPECT_TRUE(First("2.5").decimal);
  EXPECT_FALSE(First("22.3.2024").decimal);
  EXPECT_EQ(DateTokens::Scan("22.3.2024").size(), 5u);
  EXPECT_GT(First("99999999999999999999999").value, 9999);
  EXPECT_EQ(DateTokens::Scan("2024")[0].end, 4u);
}

TEST(DateTokens, MakeDashesAndQuotesOne) {
  for (const char* dash : {"-", "–", "‑", "−"}) EXPECT_EQ(First(dash).value, kDash) << dash;
  EXPECT_EQ(First("—").value, kLongDash);
  for (const char* quote : {"'", "’", "‘"}) EXPECT_EQ(First(quote).value, kApostrophe) << quote;
  for (const char* currency : {"€", "£", "¥", "$"}) EXPECT_EQ(First(currency).value, kCurrency);
}

TEST(DateTokens, KeepPossessivesOffTheirWord) {
  for (const char* text : {"Monday's", "Monday’s"}) {
    EXPECT_EQ(First(text).word, DateWord::kWeekday) << text;
    EXPECT_TRUE(First(text).possessive) << text;
    EXPECT_EQ(First(text).end, 6u) << text;
  }
}

TEST(DateTokens, PartSentencesAndLines) {
  const DateTokens tokens = DateTokens::Scan("He left on Nov. 3. At noon he\nsat\nMay came.At");
  std::string opened;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].opens_sentence) opened += std::string(tokens.Text(i)) + " ";
  }
  EXPECT_EQ(opened, "He At May At ") << "a wrapped line goes on";
}

TEST(DateTokens, AnswerBeyondTheirEnds) {
  const DateTokens none = DateTokens::Scan("");
  EXPECT_EQ(none[0].word, DateWord::kBreak);
  EXPECT_EQ(none.Before(0, 1).word, DateWord::kBreak);
  EXPECT_TRUE(none.Is(5, ""));
  EXPECT_FALSE(none.Is(0, "may"));
}

TEST(DateTokens, StandBytesThatAreNoText) {
  for (const char* bytes : {"\xff", "\xe2\x80", "\xe2", "a\xcc", "\xf0\x9f\x98\x80", "\xc2"}) {
    const DateTokens tokens = DateTokens::Scan(bytes);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      EXPECT_LE(tokens[i].end, std::string_view(bytes).size());
    }
  }
}

}  // namespace
}  // namespace dateline
