// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_filter.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "core/compounds.h"
#include "core/fold.h"
#include "core/words.h"
#include "tests/core/random_text.h"

namespace dateline {
namespace {

TEST(WordFilter, LetsThroughWhatBeginsAsItWasTold) {
  WordFilter filter;
  filter.Let("minister");
  for (const char* word : {"minister", "Mining", "MIDDAY", "m", "Mì", "Mý", "my", "ỉn", "_m"})
    EXPECT_TRUE(filter.Lets(word)) << word;
  for (const char* word : {"nine", "Monday", "in", "2024", "a", "nì"})
    EXPECT_FALSE(filter.Lets(word)) << word;
}

TEST(WordFilter, LetsThroughEveryPrintingOfAShortWordAndACompound) {
  WordFilter filter;
  filter.Let("u.s");
  filter.Let("o");
  filter.Let("1000");
  for (const char* word : {"US", "U.S", "u", "O'Brien", "OK", "1,000", "10", "1"})
    EXPECT_TRUE(filter.Lets(word)) << word;
  EXPECT_FALSE(filter.Lets("2,000"));
}

TEST(WordFilter, KeepsEverythingBackAtFirstButWhatFoldingMayChange) {
  const WordFilter filter;
  EXPECT_FALSE(filter.Lets("word"));
  EXPECT_TRUE(filter.Lets("Đảng"));
  WordFilter all;
  all.LetAll();
  EXPECT_TRUE(all.Lets("word"));
}

TEST(WordFilter, AddsWhatAnotherLetsThrough) {
  WordFilter one;
  WordFilter other;
  other.Let("word");
  one.Add(other);
  EXPECT_TRUE(one.Lets("Words"));
  EXPECT_FALSE(one.Lets("Others"));
}

// Whatever a word folds to, a filter told of it lets the word through, alone and before another.
TEST(WordFilter, LetsThroughWhateverFoldsToWhatItWasTold) {
  std::mt19937 random(31);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = RandomText(random, 12);
    const std::vector<Word> words = SplitWords(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string word =
          text.substr(words[i].span.begin, words[i].span.end - words[i].span.begin);
      std::string with_next = word;
      if (i + 1 < words.size())
        with_next +=
            text.substr(words[i + 1].span.begin, words[i + 1].span.end - words[i + 1].span.begin);
      for (const std::string& printed : {word, with_next}) {
        for (const std::string& key :
             {FoldWord(printed), SearchKey(printed), FoldWord(SpellingKey(printed))}) {
          WordFilter filter;
          filter.Let(key);
          ASSERT_TRUE(filter.Lets(word)) << testing::PrintToString(printed);
        }
      }
    }
  }
}

}  // namespace
}  // namespace dateline
