// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/ascii_block.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

// The bit of byte `i`.
bool Has(std::uint64_t bits, std::size_t i) { return (bits >> i & 1) != 0; }

TEST(AsciiBlock, KnowsEveryByteAtEveryPlace) {
  for (int value = 0; value < 256; ++value) {
    const auto c = static_cast<char>(value);
    for (std::size_t at = 0; at < kBlockBytes; ++at) {
      std::string text(kBlockBytes, '.');
      text[at] = c;
      const AsciiBlock block = ReadAsciiBlock(text, 0);
      const std::uint64_t bit = std::uint64_t{1} << at;
      ASSERT_EQ(block.letters, value < 0x80 && std::isalnum(value) != 0 ? bit : 0) << value;
      ASSERT_EQ(block.blanks, c == ' ' || c == '\n' ? bit : 0) << value;
      ASSERT_EQ(block.others, c == '_' || value >= 0x80 ? bit : 0) << value;
    }
  }
}

TEST(AsciiBlock, TakesWhatLiesBehindTheTextForBlank) {
  const std::string text = "ab-_";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const AsciiBlock block = ReadAsciiBlock(text, at);
    for (std::size_t i = 0; i < kBlockBytes; ++i)
      ASSERT_EQ(Has(block.blanks, i), at + i >= text.size()) << at << " " << i;
  }
}

}  // namespace
}  // namespace dateline
