// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/paragraph_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

TEST(SplitParagraphs, GivesTheWordsOfSplitWordsWithoutTheirSentences) {
  std::mt19937 random(6);
  for (int round = 0; round < 4000; ++round) {
    std::string text = RandomText(random, 60);
    if (round % 2 == 0)
      text += ". The U.S. talks ended.\u201d \n" + std::string(65, 'x') + ". Then";
    const std::vector<Word> words = SplitWords(text);
    const std::vector<Word> of_paragraphs = SplitParagraphs(text);
    ASSERT_EQ(of_paragraphs.size(), words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      ASSERT_EQ(of_paragraphs[i].span, words[i].span);
      ASSERT_EQ(of_paragraphs[i].starts_paragraph, words[i].starts_paragraph);
      ASSERT_EQ(of_paragraphs[i].starts_sentence, words[i].starts_paragraph);
      ASSERT_EQ(StartsSentence(text, of_paragraphs, i), words[i].starts_sentence)
          << testing::PrintToString(text);
    }
  }
}

TEST(SplitParagraphs, StopsAfterAsManyWordsAsSplitWords) {
  std::string many;
  for (int i = 0; i < 200'010; ++i) many += "w ";
  EXPECT_EQ(SplitParagraphs(many).size(), SplitWords(many).size());
  EXPECT_TRUE(SplitParagraphs("").empty());
}

}  // namespace
}  // namespace dateline
