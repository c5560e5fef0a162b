// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/name_variants.h"

#include <gtest/gtest.h>

#include <string>

#include "core/fold.h"

namespace dateline {
namespace {

TEST(VariantsOf, FindsOneGroupForEverySpelling) {
  static constexpr struct {
    const char* one;
    const char* other;
  } kCases[] = {
      {"Việt Nam", "Vietnam"},
      {"Hà Nội", "Hanoi"},
      {"Hồ Chí Minh City", "HCM City"},
      {"Hồ Chí Minh City", "HCMC"},
      {"Đà Nẵng", "Danang"},
      {"Hải Phòng", "Haiphong"},
      {"Côte d’Ivoire", "Ivory Coast"},
      {"Kyiv", "Kiev"},
      {"Myanmar", "Burma"},
      {"Türkiye", "Turkey"},
      {"United States", "U.S."},
      {"USA", "United States of America"},
      {"UK", "United Kingdom"},
      {"Czechia", "Czech Republic"},
      {"Eswatini", "Swaziland"},
      {"UAE", "United Arab Emirates"},
      {"DR Congo", "Democratic Republic of the Congo"},
      {"Timor-Leste", "East Timor"},
  };
  for (const auto& c : kCases) {
    const NameVariants one = VariantsOf(FoldName(c.one));
    const NameVariants other = VariantsOf(FoldName(c.other));
    ASSERT_FALSE(one.spellings.empty()) << c.one;
    EXPECT_EQ(one.spellings.data(), other.spellings.data()) << c.other;
  }
}

TEST(VariantsOf, HoldsFoldedSpellingsOfOneGroupOnly) {
  for (const char* name : {"viet nam", "u s", "cote d'ivoire", "timor-leste", "myanmar"}) {
    const NameVariants group = VariantsOf(name);
    ASSERT_GE(group.spellings.size(), 2U) << name;
    for (const std::string_view spelling : group.spellings) {
      EXPECT_EQ(FoldName(spelling), spelling);
      EXPECT_EQ(VariantsOf(spelling).spellings.data(), group.spellings.data()) << spelling;
    }
  }
}

TEST(VariantsOf, IsEmptyForOtherNames) {
  for (const char* name : {"", "us", "beijing", "Việt Nam", "saigon", "congo", "korea"}) {
    EXPECT_TRUE(VariantsOf(name).spellings.empty()) << name;
  }
}

}  // namespace
}  // namespace dateline
