// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_finish.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(CutAtWord, NeverCutsAWordOrALetter) {
  EXPECT_EQ(CutAtWord("one two three", 100), "one two three");
  EXPECT_EQ(CutAtWord("one two three", 9), "one two");
  EXPECT_EQ(CutAtWord("one two three", 7), "one two");
  EXPECT_EQ(CutAtWord("one two three", 3), "one");
  EXPECT_EQ(CutAtWord("việtviệt", 4), "vi");
}

TEST(IdFromPath, MakesOneNameOfAPath) {
  static constexpr struct {
    const char* path;
    const char* id;
  } kCases[] = {
      {"news/2024/a", "news/2024/a"},
      {"/news//a/", "news/a"},
      {"dump/../../etc/passwd", "dump/etc/passwd"},
      {"./a", "a"},
      {"..", ""},
      {"tab\there\nand\x01there", "tab here andthere"},
      {"Ha\u0300 No\u0302\u0323i", "Hà Nội"},
  };
  for (const auto& c : kCases) EXPECT_EQ(IdFromPath(c.path), c.id);
  const std::string one = IdFromPath(std::string(500, 'a') + "1");
  const std::string two = IdFromPath(std::string(500, 'a') + "2");
  EXPECT_LE(one.size(), kMaxIdBytes);
  EXPECT_NE(one, two);
}

}  // namespace
}  // namespace dateline
