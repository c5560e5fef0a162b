// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tense.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// The tense around the word "Friday".
Tense Around(const std::string& text) {
  const DateTokens tokens = DateTokens::Scan(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.Is(i, "friday")) return TenseAround(tokens, i, i + 1);
  }
  ADD_FAILURE() << text;
  return Tense::kUnknown;
}

TEST(TenseAround, LooksAhead) {
  for (const char* text : {"He will come on Friday.",
                           "The vote is to be held on Friday.",
                           "It is open until Friday.",
                           "It is due on Friday.",
                           "The court is to rule by Friday.",
                           "The clubs meet again on Friday.",
                           "He said the road would be closed on Friday.",
                           "On Friday he will come.",
                           "The list is published on Friday.",
                           "Rain is forecast from Friday.",
                           "He ordered the birds moved by Friday.",
                           "She has to leave by Friday.",
                           "It named him captain for Friday's match.",
                           "The talks close on Friday.",
                           "Playing on Friday: Bournemouth.",
                           "Friday, stage 4: Albertville.",
                           "The airport reopens on Friday.",
                           "It offered her a meeting on Friday.",
                           "They invited the town to a meal on Friday.",
                           "He declared Friday a day of mourning.",
                           "A symposium closes on Friday.",
                           "On Friday the King hands her the medal.",
                           "In Friday's final Maltby plays Lee."}) {
    EXPECT_TRUE(LooksAhead(Around(text))) << text;
  }
}

TEST(TenseAround, LooksBack) {
  for (const char* text :
       {"He came on Friday.", "The strike, called on Friday, goes on.",
        "He said on Friday that he will go.", "It has been shut since Friday.",
        "They had entered the town by Friday.", "On Friday they met.", "It was held on Friday.",
        "He was until Friday a clerk.", "She had backed him until Friday.",
        "It slid down the north face on Friday.", "It raised its forecast on Friday.",
        "He set out from Dali on Friday.", "They invited him on Friday."}) {
    EXPECT_TRUE(LooksBack(Around(text))) << text;
  }
}

TEST(TenseAround, StaysInItsSentence) {
  EXPECT_EQ(Around("He will come. Friday suits"), Tense::kUnknown);
  EXPECT_EQ(Around("Friday"), Tense::kUnknown);
  EXPECT_EQ(Around("He came\nFriday\nHe will go"), Tense::kUnknown);
}

}  // namespace
}  // namespace dateline
