// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/pinyin.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(IsPinyin, ReadsMandarinSyllables) {
  for (const char* word : {"mingde", "xie", "chun", "tao", "jinping", "zhuang", "er", "lv", "qi"}) {
    EXPECT_TRUE(IsPinyin(word)) << word;
  }
  for (const char* word : {"", "beach", "smith", "trump", "đạt", "x"}) {
    EXPECT_FALSE(IsPinyin(word)) << word;
  }
  EXPECT_FALSE(IsPinyin(std::string(10'000, 'a')));
}

}  // namespace
}  // namespace dateline
