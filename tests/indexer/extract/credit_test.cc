// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credit.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(FindCredit, ReadsTheClosingSignature) {
  struct Case {
    const char* text;
    const char* source;
    const char* story;  // what stays before it
  };
  const Case cases[] = {
      {"They met. — VNS", "VNS", "They met. "},
      {"In the province. — VNS\n", "VNS", "In the province. "},
      {"In the province.— VNS", "VNS", "In the province."},
      {"They met.\nSource: VNA", "VNA", "They met.\n"},
      {"They met.Source: VNA", "VNA", "They met."},
      {"They met. Source: VNA.", "VNA", "They met. "},
      {"They met.\n\nVNA/VNS", "VNA/VNS", "They met.\n\n"},
      {"They met. – VNA/VNS", "VNA/VNS", "They met. "},
      {"They met. -- Xinhua", "Xinhua", "They met. "},
      {"“They met.” — Agenzia Tirreno", "Agenzia Tirreno", "“They met.” "},
      {"They met.\n\n(Deccan Press Service)", "Deccan Press Service", "They met.\n\n"},
      {"Markets reopen on Monday — VNA", "VNA", "Markets reopen on Monday "},
  };
  for (const Case& c : cases) {
    const std::optional<Credit> credit = FindCredit(c.text);
    ASSERT_TRUE(credit) << c.text;
    EXPECT_EQ(credit->source, c.source) << c.text;
    EXPECT_EQ(std::string(c.text).substr(0, credit->begin), c.story) << c.text;
    EXPECT_TRUE(credit->last) << c.text;
  }
}

TEST(FindCredit, SeesACaptionBehindTheSignature) {
  const std::optional<Credit> credit = FindCredit("They met. — VNS\n\nMr Trung in Hanoi.\n");
  ASSERT_TRUE(credit);
  EXPECT_EQ(credit->source, "VNS");
  EXPECT_FALSE(credit->last);
}

TEST(FindCredit, TakesNoPersonAndNoSentence) {
  for (const char* text :
       {"", "\n", "They met.", "VNS", "They met. — Nyein Nyein/KZW", "They met. — Ana May and Hugo",
        "Two sides — Laos and Japan — met.", "The score was 3-2", "Source: the ministry said so.",
        "They met.\n\nRelated: Minh wins"}) {
    EXPECT_FALSE(FindCredit(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
