// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/utf8.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(DecodeCodePoint, ReadsWhatAppendCodePointWrote) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    AppendCodePoint(text, c);
    const CodePoint read = DecodeCodePoint(text, 0);
    ASSERT_TRUE(read.valid) << static_cast<std::uint32_t>(c);
    ASSERT_TRUE(read.value == c);
    ASSERT_EQ(read.bytes, text.size());
  }
}

TEST(DecodeCodePoint, TakesOneByteOfWhatIsNoCodePoint) {
  for (const char* bytes : {"\x80", "\xBF", "\xC0\xAF", "\xC1\x80", "\xC3", "\xC3(", "\xE0\x80\x80",
                            "\xE2\x82", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xFF", "\xF0\x9F\x98"}) {
    const CodePoint read = DecodeCodePoint(bytes, 0);
    EXPECT_FALSE(read.valid) << bytes;
    EXPECT_EQ(read.bytes, 1U);
    EXPECT_TRUE(read.value == kReplacement);
  }
}

TEST(IsAscii, IsFalseForAnyHighByte) {
  EXPECT_TRUE(IsAscii(""));
  EXPECT_TRUE(IsAscii("plain\x7F"));
  EXPECT_FALSE(IsAscii("Việt"));
}

}  // namespace
}  // namespace dateline
