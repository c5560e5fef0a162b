// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline::cli {
namespace {

TEST(Printable, LetsNoControlReachTheTerminal) {
  EXPECT_EQ(Printable("Việt Nam\n"), "Việt Nam\n");
  EXPECT_EQ(Printable("a\x1b[2Jb"), "a\xef\xbf\xbd[2Jb");
  EXPECT_EQ(Printable("a\xc2\x9b"
                      "2Jb"),
            "a\xef\xbf\xbd"
            "2Jb");
  EXPECT_EQ(Printable(std::string_view("a\0b", 3)),
            "a\xef\xbf\xbd"
            "b");
  EXPECT_EQ(Printable("\xc2"), "\xc2");
}

TEST(Grouped, PartsThousands) {
  EXPECT_EQ(Grouped(0), "0");
  EXPECT_EQ(Grouped(999), "999");
  EXPECT_EQ(Grouped(1000), "1,000");
  EXPECT_EQ(Grouped(1284006), "1,284,006");
}

TEST(Counted, KnowsOneFromMany) {
  EXPECT_EQ(Counted(1, "article", "articles"), "1 article");
  EXPECT_EQ(Counted(0, "article", "articles"), "0 articles");
}

TEST(Bold, ColoursOnlyWhereColourIsWelcome) {
  std::ostringstream out;
  EXPECT_EQ(Bold(Terminal{out, out, false, false, false, false}, "x"), "x");
  EXPECT_EQ(Bold(Terminal{out, out, true, true, true, false}, "x"), "\x1b[1mx\x1b[0m");
}

}  // namespace
}  // namespace dateline::cli
