// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/editorial.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

std::string Cut(const std::string& text) {
  std::string cut;
  for (const Span& span : EditorialSpans(text)) {
    cut += text.substr(span.begin, span.end - span.begin) + "|";
  }
  return cut;
}

TEST(EditorialSpans, FindsCreditsTeasersAndBylines) {
  EXPECT_EQ(Cut("A worker. Photo by Mai Chi / Delta Press\nMore."),
            "Photo by Mai Chi / Delta Press|");
  EXPECT_EQ(Cut("The quay. — VNA/VNS Photo Minh Thu"), "VNA/VNS Photo Minh Thu|");
  EXPECT_EQ(Cut("READ MORE: Actor Tom Hale returns\nBody"), "READ MORE: Actor Tom Hale returns|");
  EXPECT_EQ(Cut("Read next: Leeds tram scheme"), "Read next: Leeds tram scheme|");
  EXPECT_EQ(Cut("By Ma Xiuying and Tom Whitlock\n\nBody"), "By Ma Xiuying and Tom Whitlock|");
}

TEST(EditorialSpans, LeavesTheStoryAlone) {
  EXPECT_EQ(Cut(""), "");
  EXPECT_EQ(Cut("\n\n\n"), "");
  EXPECT_EQ(Cut("By Tuesday the river had risen."), "");
  EXPECT_EQ(Cut("She took the photo by the river."), "");
  EXPECT_EQ(Cut("Related firms were sold."), "");
}

}  // namespace
}  // namespace dateline
