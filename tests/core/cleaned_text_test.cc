// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cleaned_text.h"

#include <gtest/gtest.h>

#include <random>

#include "core/unicode.h"

namespace dateline {
namespace {

// What stands in the original where `part` stands in the cleaned text.
std::string OriginalOf(const std::string& original, const std::string& part) {
  const CleanedText cleaned(original);
  const std::size_t at = cleaned.text().find(part);
  EXPECT_NE(at, std::string::npos) << original;
  const std::size_t begin = cleaned.Original(at);
  return original.substr(begin, cleaned.Original(at + part.size()) - begin);
}

TEST(CleanedText, IsWhatCleanTextGives) {
  const std::string pieces[] = {
      "a",           " ",      "\n",     "\r\n",         "\r", "e\u0301", "ệ",
      "\u0301",      "\u200b", "\ufeff", "\x01",         "中", "한",      "\u1112",
      "\u1161",      "\u11ab", "\xff",   "\u0323\u0302", "\f", "\u00ad",  "e\u0323\u0302",
      "\u1eb9\u0302"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string original;
    for (auto i = random() % 30; i > 0; --i) original += pieces[random() % std::size(pieces)];
    const CleanedText cleaned(original);
    ASSERT_EQ(cleaned.text(), CleanText(original)) << testing::PrintToString(original);
    std::size_t before = 0;
    for (std::size_t at = 0; at <= cleaned.text().size(); ++at) {
      ASSERT_LE(before, cleaned.Original(at)) << testing::PrintToString(original);
      before = cleaned.Original(at);
    }
    ASSERT_LE(before, original.size());
  }
}

TEST(CleanedText, KnowsWhereItsWordsStood) {
  EXPECT_EQ(OriginalOf("On Friday\r\nhe left on Monday.\r\n", "Monday"), "Monday");
  EXPECT_EQ(OriginalOf("\ufeffOn Friday", "On"), "On");
  EXPECT_EQ(OriginalOf("Le\u0302 Hoa\u0300i Trung met", "Trung"), "Trung");
  EXPECT_EQ(OriginalOf("Le\u0302 Hoa\u0300i Trung met", "Lê Hoài"), "Le\u0302 Hoa\u0300i");
  EXPECT_EQ(OriginalOf("met \u0110o\u0302 \u0110e\u0302\u0301", "\u0110ế"), "\u0110e\u0302\u0301");
  EXPECT_EQ(OriginalOf("the Fri\u00adday of May", "Friday"), "Fri\u00adday");
}

TEST(CleanedText, EndsWithTheOriginal) {
  const CleanedText cleaned("Trung\u200b");
  EXPECT_EQ(cleaned.Original(cleaned.text().size()), 8U);
  EXPECT_EQ(CleanedText("").Original(0), 0U);
}

// Marks without end are one part, of which only the ends are known.
TEST(CleanedText, TakesMarksWithoutEndInBoundedTime) {
  std::string hostile = "a";
  for (int i = 0; i < 200'000; ++i) hostile += "\u0301";
  const CleanedText cleaned(hostile + " Friday");
  EXPECT_EQ(cleaned.Original(cleaned.text().find("Friday")), hostile.size() + 1);
}

}  // namespace
}  // namespace dateline
