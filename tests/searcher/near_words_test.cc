// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/near_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "searcher/word_distance.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WordList ListOf(const std::set<std::string>& words) {
  WordList list;
  for (const std::string& word : words) list.Add(word, static_cast<std::uint32_t>(word.size()));
  return list;
}

std::vector<std::string> Found(const NearWords& words, std::string_view word,
                               std::size_t distance) {
  std::vector<NearWord> found = words.Find(word, distance);
  KeepNearest(found, found.size());
  std::vector<std::string> spelled;
  for (const NearWord& near : found) spelled.emplace_back(near.word);
  return spelled;
}

TEST(NearWords, FindsWhatIsWithinTheDistance) {
  const NearWords words(ListOf({"minister", "ministers", "ministry", "sinister", "beijing"}));
  EXPECT_THAT(Found(words, "minsiter", 1), ElementsAre("minister"));
  EXPECT_THAT(Found(words, "minister", 1), ElementsAre("ministers", "sinister"));
  EXPECT_THAT(Found(words, "minister", 2), ElementsAre("ministers", "sinister", "ministry"));
  EXPECT_THAT(Found(words, "biejing", 1), ElementsAre("beijing"));
  EXPECT_THAT(Found(words, "washington", 2), IsEmpty());
}

TEST(NearWords, ExpectsFewerSlipsOfShortWords) {
  const NearWords words(ListOf({"xi", "wang", "wong", "trung"}));
  EXPECT_THAT(Found(words, "wing", 2), ElementsAre("wang", "wong"));
  EXPECT_THAT(Found(words, "xj", 2), IsEmpty());
  EXPECT_THAT(Found(words, "tnug", 2), IsEmpty());
  EXPECT_THAT(Found(words, "tnrug", 2), ElementsAre("trung"));
  EXPECT_THAT(Found(words, "", 2), IsEmpty());
}

TEST(NearWords, LeavesOutNumbersLettersAndWhatIsTooLong) {
  const std::string long_word(33, 'a');
  const NearWords words(ListOf({"2023", "4th", "a", "xi", long_word}));
  EXPECT_EQ(words.size(), 1);
  EXPECT_THAT(Found(words, "2024", 1), IsEmpty());
  EXPECT_THAT(Found(words, long_word + "a", 1), IsEmpty());
  EXPECT_TRUE(words.Takes({"xi", 1}));
  EXPECT_FALSE(words.Takes({"2024", 9}));
}

TEST(NearWords, KeepsTheWordsOfTheMostArticlesWhenThereAreTooMany) {
  WordList list;
  for (int i = 0; i < 26; ++i)
    list.Add(std::string(5, static_cast<char>('a' + i)), 1 + static_cast<std::uint32_t>(i / 10));
  const NearWords words(list, 20);
  EXPECT_EQ(words.size(), 16);  // all of two articles and more; with the others there were 26
  EXPECT_FALSE(words.Takes({"other", 1}));
  EXPECT_TRUE(words.Takes({"other", 2}));
  EXPECT_EQ(NearWords(list, 3).size(), 0);
}

TEST(NearWords, IsEmptyOfNothing) {
  EXPECT_THAT(NearWords().Find("hanoi", 2), IsEmpty());
  EXPECT_THAT(NearWords(WordList()).Find("hanoi", 2), IsEmpty());
}

// What comparing with every word finds, over words that share most of their letters.
TEST(NearWords, FindsWhatAWalkOverAllWordsFinds) {
  std::mt19937 random(5);
  const std::vector<std::string> letters = {"a", "b", "c", "ệ", "京"};
  const auto draw = [&] {
    std::string word;
    for (std::size_t size = 1 + random() % 11; size > 0; --size)
      word += letters[random() % letters.size()];
    return word;
  };
  std::set<std::string> all;
  while (all.size() < 4000) all.insert(draw());
  const NearWords words(ListOf(all));
  for (int i = 0; i < 400; ++i) {
    const std::string asked = draw();
    const Letters asked_letters(asked);
    for (const std::size_t distance : {1U, 2U}) {
      const std::size_t most = std::min(distance, MostDistance(asked_letters.size()));
      std::vector<std::string> expected;
      for (const std::string& word : all) {
        const Letters spelled(word);
        if (spelled.size() < 2 || most == 0) continue;
        const std::size_t apart = WordDistance(asked_letters.span(), spelled.span(), most);
        if (apart > 0 && apart <= most) expected.push_back(word);
      }
      std::vector<std::string> found = Found(words, asked, distance);
      std::sort(found.begin(), found.end());
      ASSERT_EQ(found, expected) << asked << " " << distance;
    }
  }
}

}  // namespace
}  // namespace dateline
