// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(DetectLanguage, TellsTheLanguageOfAText) {
  static constexpr struct {
    const char* text;
    const char* language;
  } kCases[] = {
      {"The ministers of both countries met in Beijing on Friday and signed an agreement.", "en"},
      {"Bộ trưởng hai nước đã gặp nhau tại Hà Nội hôm thứ Sáu và ký một thỏa thuận.", "vi"},
      {"Les ministres des deux pays se sont rencontrés vendredi à Paris.", "fr"},
      {"两国外交部长星期五在北京举行会谈并签署了一项协议，双方表示满意。", "zh"},
      {"", "und"},
      {"Xi", "und"},
      {"2024 100 200 300 4000 5000 60000 700000", "und"},
  };
  for (const auto& c : kCases) EXPECT_EQ(DetectLanguage(c.text), c.language) << c.text;
}

TEST(PrimaryLanguage, KeepsThePrimarySubtag) {
  static constexpr struct {
    const char* tag;
    const char* language;
  } kCases[] = {{"en", "en"},    {"en-US", "en"}, {"EN_us", "en"}, {"zh-Hant-TW", "zh"},
                {"und", "und"},  {"iw", "he"},    {"", ""},        {"x", ""},
                {"English", ""}, {"e1", ""},      {"-", ""},       {"vi, I think", ""}};
  for (const auto& c : kCases) EXPECT_EQ(PrimaryLanguage(c.tag), c.language) << c.tag;
}

}  // namespace
}  // namespace dateline
