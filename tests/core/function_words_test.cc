// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/function_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(IsFunctionWord, KnowsThoseOfEnglishAndVietnamese) {
  for (const char* word : {"the", "The", "of", "what", "who", "a", "A", "I", "yours", "và", "Của",
                           "cu\u0309a", "ở", "được"})
    EXPECT_TRUE(IsFunctionWord(word)) << word;
}

TEST(IsFunctionWord, LeavesNamesAndThings) {
  for (const char* word : {"", "trade", "May", "will", "Can", "us", "US", "WHO", "IT", "THE", "cua",
                           "va", "La", "Do Thai", "thethe", "=the", "2024"})
    EXPECT_FALSE(IsFunctionWord(word)) << word;
}

}  // namespace
}  // namespace dateline
