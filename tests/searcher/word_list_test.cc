// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;

WordList ListOf(std::initializer_list<IndexedWord> words) {
  WordList list;
  for (const IndexedWord& word : words) list.Add(word.word, word.articles);
  return list;
}

std::vector<IndexedWord> All(const WordList& list) {
  std::vector<IndexedWord> words;
  for (std::size_t i = 0; i < list.size(); ++i) words.push_back(list[i]);
  return words;
}

TEST(WordList, FindsEachOfItsWordsAndNoOther) {
  const WordList list = ListOf({{"hanoi", 7}, {"trung", 2}, {"việt", 3}});
  EXPECT_EQ(list.Find("hanoi"), 0);
  EXPECT_EQ(list.Find("việt"), 2);
  for (const char* missing : {"", "a", "hanoia", "hano", "zz", "vi"})
    EXPECT_EQ(list.Find(missing), std::nullopt) << missing;
  EXPECT_EQ(list[1], (IndexedWord{"trung", 2}));
}

TEST(WordList, GivesWhereAWordWouldStand) {
  const WordList list = ListOf({{"hanoi", 7}, {"trung", 2}});
  EXPECT_EQ(list.LowerBound(""), 0);
  EXPECT_EQ(list.LowerBound("hanoi"), 0);
  EXPECT_EQ(list.LowerBound("ia"), 1);
  EXPECT_EQ(list.LowerBound("u"), 2);
  EXPECT_EQ(WordList().LowerBound("a"), 0);
}

TEST(Merged, HasEveryWordOnceWithTheLaterCount) {
  const WordList earlier = ListOf({{"b", 1}, {"d", 4}, {"f", 1}});
  const WordList later = ListOf({{"a", 1}, {"d", 5}, {"g", 2}});
  EXPECT_THAT(All(Merged(earlier, later)),
              ElementsAre(IndexedWord{"a", 1}, IndexedWord{"b", 1}, IndexedWord{"d", 5},
                          IndexedWord{"f", 1}, IndexedWord{"g", 2}));
  EXPECT_EQ(All(Merged(earlier, {})), All(earlier));
  EXPECT_EQ(All(Merged({}, later)), All(later));
}

}  // namespace
}  // namespace dateline
