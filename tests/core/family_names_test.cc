// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/family_names.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(FamilyNameLists, KnowTheCommonOnes) {
  EXPECT_TRUE(FamilyNameListsOf("nguyen").vietnamese);
  EXPECT_TRUE(FamilyNameListsOf("do").vietnamese);
  EXPECT_TRUE(FamilyNameListsOf("zhao").chinese);
  EXPECT_TRUE(FamilyNameListsOf("kim").korean);
  EXPECT_TRUE(FamilyNameListsOf("wang").chinese);
  EXPECT_TRUE(FamilyNameListsOf("wang").korean);
}

TEST(FamilyNameLists, HoldFoldedWordsOnly) {
  for (const char* word : {"", "Nguyễn", "NGUYEN", "nguy", "solberg", "nguyen van"})
    EXPECT_FALSE(FamilyNameListsOf(word).any()) << word;
}

}  // namespace
}  // namespace dateline
