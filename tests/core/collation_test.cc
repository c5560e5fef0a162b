// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/collation.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace dateline {
namespace {

TEST(CollationKey, SortsNamesAsReadersExpect) {
  const char* before = "";
  for (const char* name : {"Abara", "abara b", "Ábara c", "Do", "Đỗ", "du", "Du", "Đức", "Łódź",
                           "Zhao", "Zoë", "Αθήνα", "Путин", "東京"}) {
    EXPECT_LT(CollationKey(before), CollationKey(name)) << before << " " << name;
    before = name;
  }
}

TEST(CollationKey, IsOneForComposedAndDecomposed) {
  EXPECT_EQ(CollationKey("Việt"), CollationKey("Vie\u0302\u0323t"));
  EXPECT_NE(CollationKey("Việt"), CollationKey("Viet"));
}

TEST(CollationKey, TakesEmptyHugeAndInvalidNames) {
  EXPECT_EQ(CollationKey(""), CollationKey(""));
  EXPECT_LT(CollationKey(""), CollationKey("a"));
  const std::string name(100'000, 'n');
  EXPECT_LT(CollationKey(name), CollationKey(name + "n"));
  EXPECT_FALSE(CollationKey("\xFF\xFE").empty());
}

TEST(Collation, IsOfTheLanguage) {
  const Collation vietnamese("vi");
  const char* before = "";
  // CLDR: ă and â are letters after a, đ after d, ê after e; tone marks decide only between equals.
  for (const char* name :
       {"An", "Án", "Anh", "Ăn", "Âu", "Dung", "Dũng", "Duy", "Đào", "Đỗ", "Ê", "Lam", "Lâm"}) {
    EXPECT_LT(vietnamese.Key(before), vietnamese.Key(name)) << before << " " << name;
    before = name;
  }
  EXPECT_LT(CollationKey("Đào"), CollationKey("Dung"));
  EXPECT_EQ(Collation("").Key("Đào"), CollationKey("Đào"));
  EXPECT_EQ(Collation("en").Key("Đào"), CollationKey("Đào"));
}

TEST(Collation, TakesAnyLanguage) {
  for (const char* language : {"", "x", "vi-VN", "no such language", "\xFF"})
    EXPECT_LT(Collation(language).Key("a"), Collation(language).Key("b")) << language;
}

TEST(CollationKey, IsTheSameFromManyThreads) {
  const std::string expected = CollationKey("Nguyễn Văn Đạt");
  std::vector<std::thread> threads;
  std::vector<int> wrong(8, 0);
  for (int& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) count += CollationKey("Nguyễn Văn Đạt") != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(8, 0));
}

}  // namespace
}  // namespace dateline
