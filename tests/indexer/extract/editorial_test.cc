// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/editorial.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace dateline {
namespace {

std::string Cut(const std::string& text) {
  std::string cut;
  for (const EditorialSpan& part : EditorialSpans(text)) {
    cut += text.substr(part.span.begin, part.span.end - part.span.begin) +
           (part.kind == EditorialKind::kTeaser ? "!" : "|");
  }
  return cut;
}

TEST(EditorialSpans, FindsCredits) {
  EXPECT_EQ(Cut("A worker. Photo by Mai Chi / Delta Press\nMore."),
            "Photo by Mai Chi / Delta Press|");
  EXPECT_EQ(Cut("The quay. — VNA/VNS Photo Minh Thu"), "VNA/VNS Photo Minh Thu|");
  EXPECT_EQ(Cut("(Photo: Dale Song/SCW) The quay."), "Photo: Dale Song/SCW|");
  EXPECT_EQ(Cut("11 April 2024 | Photos: Zohra Saberi/Pamir Photo Agency"),
            "Photos: Zohra Saberi/Pamir Photo Agency|");
  EXPECT_EQ(Cut("They met. — Picture by Firdaus Latif"), "Picture by Firdaus Latif|");
  EXPECT_EQ(Cut("(Reporting by Layla Haddad in Tyre; editing by Rana Said and C. J. Ford)"),
            "Reporting by Layla Haddad in Tyre; editing by Rana Said and C. J. Ford|");
  EXPECT_EQ(Cut("He left on Sunday. CPA/Dalal Mawad-Khoury"), "CPA/Dalal Mawad-Khoury|");
  EXPECT_EQ(Cut("He left on Sunday. Dalal Khoury/CPA\nMore."), "Dalal Khoury/CPA|");
}

TEST(EditorialSpans, FindsBylines) {
  EXPECT_EQ(Cut("By Ma Xiuying and Tom Whitlock\n\nBody"), "By Ma Xiuying and Tom Whitlock|");
  EXPECT_EQ(Cut("By Thomas van Aken Jr.\nBody"), "By Thomas van Aken Jr.|");
  EXPECT_EQ(Cut("By Orla Fennelly, Rugby Correspondent, Gaelport News"),
            "By Orla Fennelly, Rugby Correspondent, Gaelport News|");
}

TEST(EditorialSpans, FindsTeasers) {
  EXPECT_EQ(Cut("READ MORE: Actor Tom Hale returns\nBody"), "READ MORE: Actor Tom Hale returns!");
  EXPECT_EQ(Cut("Read next: Leeds tram scheme"), "Read next: Leeds tram scheme!");
}

TEST(EditorialSpans, LeavesTheStoryAlone) {
  for (const char* text :
       {"", "\n\n\n", "By Tuesday the river had risen.", "By Tuesday the river had risen",
        "She took the photo by the river.", "Related firms were sold.",
        "Reporting by the Guardian showed that Tom Hale had lied.",
        "Words: he had none, Tom Hale said.", "Photo: Tom Hale shakes hands with Mai Chi.",
        "He spoke of CPA/Dalal and left on Sunday."}) {
    EXPECT_EQ(Cut(text), "") << text;
  }
}

TEST(EditorialSpans, ReadsACaptionAndCutsItsCredit) {
  EXPECT_EQ(Cut("Photo: Officials hold ballots in Galle. (Pic by Nimal Chance)"),
            "Pic by Nimal Chance|");
  EXPECT_EQ(Cut("Photo: Lt. Col. Mạc Thế Trọng (left) is received. VNA/VNS Photo Trọng Đức"),
            "VNA/VNS Photo Trọng Đức|");
}

// An archive may hold an article in one line: a credit ends where its names do.
TEST(EditorialSpans, EndsACreditInsideALine) {
  EXPECT_EQ(Cut("Photo by Mai Chi / Delta Press. Kofi Mensah said it was safe."),
            "Photo by Mai Chi / Delta Press.|");
  EXPECT_EQ(Cut("VNS Photo Trọng Đức was taken when Kofi Mensah came"), "VNS Photo Trọng Đức|");
}

TEST(EditorialSpans, TakesTimeLinearInTheText) {
  std::string hostile;
  while (hostile.size() < 2'000'000) hostile += "Photo by A Photo: B. AB/C d ";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(EditorialSpans(hostile).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace dateline
