// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/word_form.h"

#include <gtest/gtest.h>

#include <utility>

namespace dateline {
namespace {

TEST(PlainSpelling, TakesDiacriticsAndFiguresAwayAndKeepsCase) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Việt", "Viet"},   {"ĐÀ", "DA"},           {"đ", "d"},
      {"“", "\""},        {"’s", "'s"},           {"–", "-"},
      {"…", "..."},       {"2024", "0000"},       {"北京", "北京"},
      {"COVID", "COVID"}, {"O’Leary", "O'Leary"}, {"U.S.", "U.S."},
      {"\xCC\x81", "_"},
  };
  for (const auto& [printed, plain] : cases) EXPECT_EQ(PlainSpelling(printed), plain) << printed;
}

TEST(ShapeOf, CutsRunsToTwo) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Vietnam", "Xxx"}, {"COVID-00", "XX-00"}, {"McDonald", "XxXxx"}, {"a", "x"},
      {"0000", "00"},     {"U.S.", "X.X."},      {"---", "--"},
  };
  for (const auto& [plain, shape] : cases) EXPECT_EQ(ShapeOf(plain), shape) << plain;
}

TEST(MakeWordForm, TellsCaseAndKind) {
  const WordForm word = MakeWordForm("Việt");
  EXPECT_TRUE(word.capital && word.has_letter && word.lost_diacritics);
  EXPECT_FALSE(word.all_capitals || word.number);
  EXPECT_EQ(word.lower_text, "viet");
  EXPECT_EQ(word.lower, MakeWordForm("VIỆT").lower);
  EXPECT_NE(word.folded, MakeWordForm("VIỆT").folded);
  EXPECT_TRUE(MakeWordForm("CPV").all_capitals);
  EXPECT_TRUE(MakeWordForm("J").all_capitals);
  EXPECT_TRUE(MakeWordForm("2024").number);
  EXPECT_FALSE(MakeWordForm("“").has_letter);
  EXPECT_TRUE(MakeWordForm("北京").has_letter);
}

TEST(MakeWordForm, ReadsABoundedPartOfALongToken) {
  EXPECT_LE(MakeWordForm(std::string(1'000'000, 'x')).lower_text.size(), 64u);
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i) marks += "\xCC\x81";
  EXPECT_EQ(MakeWordForm(marks).lower_text, "e");
}

}  // namespace
}  // namespace dateline
