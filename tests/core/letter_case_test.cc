// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/letter_case.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(TitleCase, WritesOneCapitalAWord) {
  struct Case {
    const char* text;
    const char* title;
  };
  const Case cases[] = {
      {"HÀ TĨNH", "Hà Tĩnh"},   {"hà tĩnh", "Hà Tĩnh"},   {"BEIJING", "Beijing"},
      {"ÐÀ NẴNG", "Ðà Nẵng"},   {"ĐÀ NẴNG", "Đà Nẵng"},   {"МОСКВА", "Москва"},
      {"ΑΘΗΝΑ", "Αθηνα"},       {"北京", "北京"},         {"", ""},
      {"É\u0301A", "É\u0301a"}, {"ULAN-UDE", "Ulan-Ude"},
  };
  for (const Case& c : cases) EXPECT_EQ(TitleCase(c.text), c.title) << c.text;
}

TEST(IsAllCapitals, WantsACapitalAndNoSmallLetter) {
  for (const char* text : {"HÀ TĨNH", "N.Y.", "A", "COVID-19", "ĐÀ NẴNG", "МОСКВА"}) {
    EXPECT_TRUE(IsAllCapitals(text)) << text;
  }
  for (const char* text : {"", "Hanoi", "hà", "2024", "—", "北京", "HCM City", "\xff"}) {
    EXPECT_FALSE(IsAllCapitals(text)) << text;
  }
}

TEST(StartsWithCapital, LooksAtTheFirstCodePointOnly) {
  EXPECT_TRUE(StartsWithCapital("Đà"));
  EXPECT_TRUE(StartsWithCapital("Hanoi"));
  for (const char* text : {"", "đà", "2024", "\"Hanoi", "北京", "\xff"}) {
    EXPECT_FALSE(StartsWithCapital(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
