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
      {"A wheelbarrow. — Siam Ledger", "Siam Ledger", "A wheelbarrow. "},
      {"It goes on. — Pacific Newslink", "Pacific Newslink", "It goes on. "},
      {"They met. – Volga-Press", "Volga-Press", "They met. "},
      {"They met. — Hồng Minh/VNS", "VNS", "They met. "},
      {"They met. (PNS)", "PNS", "They met. "},
      {"They met. (MENA)\n", "MENA", "They met. "},
      {"They met. (TTXVN)", "TTXVN", "They met. "},
      {"They met. (with reports from Hilda Austria-Chan/PNS)", "PNS", "They met. "},
      {"They met. (By Ann Lee and Tom Hale, AFP)", "AFP", "They met. "},
      {"They met. (Reporting by Ann Lee, Nordwire; editing by Tom Hale)", "Nordwire", "They met. "},
      {"They met. (Source: VNA)", "VNA", "They met. "},
      {"He said. AFP", "AFP", "He said. "},
      {"Họ gặp nhau.\nTheo TTXVN", "TTXVN", "Họ gặp nhau.\n"},
      {"Họ gặp nhau.\n(Theo Reuters)", "Reuters", "Họ gặp nhau.\n"},
      {"Họ gặp nhau.\nNguồn: VnExpress", "VnExpress", "Họ gặp nhau.\n"},
      {"Họ gặp nhau.\nHồng Minh (TTXVN)", "TTXVN", "Họ gặp nhau.\n"},
      {"They met.\nSOURCE: VNA", "VNA", "They met.\n"},
      {"They met.\n[Source: Daily Monitor]", "Daily Monitor", "They met.\n"},
      {"They met. PTI KSS AS", "PTI", "They met. "},
      {"They met.\n\n/PNA", "PNA", "They met.\n\n"},
      {"They met.\nWith inputs from PTI", "PTI", "They met.\n"},
      {"They met.\n— With files from The Canadian Press", "The Canadian Press", "They met.\n"},
      {"They met.\nThis article was first published by The Conversation.", "The Conversation",
       "They met.\n"},
      {"They met.\nOriginally published in Daily Monitor on 4 March", "Daily Monitor",
       "They met.\n"},
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
        "They met.\n\nRelated: Minh wins", "They met. (Reporting by Ann Lee; editing by Tom Hale)",
        "They met. (By Chang Wei and Sunny Lai)", "It is run by the Department of Welfare (DSWD).",
        "They met.\n(END)", "They met.\nEND",
        "“Lunch.” – Nikkei Asia\n“Without us.” – Global Times", "Theo Walcott scored twice.",
        "He moved to the U.S. Army", "They met.\n(laughs)"}) {
    EXPECT_FALSE(FindCredit(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
