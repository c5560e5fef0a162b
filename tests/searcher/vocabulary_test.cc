// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "searcher/snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WordList ListOf(const std::map<std::string, std::uint32_t>& words) {
  WordList list;
  for (const auto& [word, articles] : words) list.Add(word, articles);
  return list;
}

template <typename Words>
std::vector<std::string> Spelled(const Words& words) {
  std::vector<std::string> spelled;
  for (const auto& word : words) spelled.emplace_back(word.word);
  return spelled;
}

const Vocabulary& Small() {
  static const Vocabulary words(ListOf({{"world", 9},
                                        {"word", 4},
                                        {"words", 12},
                                        {"ward", 1},
                                        {"sword", 2},
                                        {"việt", 3},
                                        {"viễt", 1},
                                        {"北京", 2}}));
  return words;
}

TEST(Vocabulary, GivesTheWordsThatBeginSoMostArticlesFirst) {
  EXPECT_THAT(Spelled(Small().Beginning("wor", 10)), ElementsAre("words", "world", "word"));
  EXPECT_THAT(Spelled(Small().Beginning("wor", 2)), ElementsAre("words", "world"));
  EXPECT_THAT(Spelled(Small().Beginning("word", 10)), ElementsAre("words", "word"));
  EXPECT_THAT(Spelled(Small().Beginning("北", 10)), ElementsAre("北京"));
  EXPECT_THAT(Small().Beginning("zz", 10), IsEmpty());
  EXPECT_EQ(Small().Beginning("", 100).size(), Small().size());
}

TEST(Vocabulary, GivesTheWordsOfAPattern) {
  EXPECT_THAT(Spelled(Small().Matching("w?rd", 10)), ElementsAre("word", "ward"));
  EXPECT_THAT(Spelled(Small().Matching("*ord", 10)), ElementsAre("word", "sword"));
  EXPECT_THAT(Spelled(Small().Matching("w*d", 10)), ElementsAre("world", "word", "ward"));
  EXPECT_THAT(Spelled(Small().Matching("vi?t", 10)), ElementsAre("việt", "viễt"));
  EXPECT_THAT(Spelled(Small().Matching("word", 10)), ElementsAre("word"));
  EXPECT_THAT(Spelled(Small().Matching("?京", 10)), ElementsAre("北京"));
  EXPECT_THAT(Small().Matching("w?", 10), IsEmpty());
}

TEST(MatchesPattern, TakesStarsAndQuestionMarksAnywhere) {
  struct Case {
    const char* word;
    const char* pattern;
    bool matches;
  };
  for (const Case& c : {Case{"", "", true},
                        {"", "*", true},
                        {"", "?", false},
                        {"a", "", false},
                        {"abc", "***", true},
                        {"abab", "*ab", true},
                        {"ababc", "*ab", false},
                        {"abcbd", "a*b?", true},
                        {"abcbd", "a*c", false},
                        {"mississippi", "m*iss*p?", true},
                        {"việt", "vi??", true},
                        {"việt", "vi???", false},
                        {"việt", "*t", true},
                        {"a?b", "a?b", true}})
    EXPECT_EQ(MatchesPattern(c.word, c.pattern), c.matches) << c.word << " " << c.pattern;
}

TEST(Vocabulary, GivesTheNearestWordsFirst) {
  EXPECT_THAT(Spelled(Small().Near("wordl", 2, 10)),
              ElementsAre("words", "world", "word", "sword", "ward"));
  EXPECT_THAT(Spelled(Small().Near("wordl", 2, 1)), ElementsAre("words"));
  EXPECT_THAT(Spelled(Small().Near("vięt", 1, 10)), ElementsAre("việt", "viễt"));
  EXPECT_THAT(Small().Near("zzzzzz", 2, 10), IsEmpty());
}

TEST(Vocabulary, GoesOnAfterACommit) {
  const Vocabulary earlier(ListOf({{"hanoi", 3}, {"beijing", 2}}));
  ASSERT_THAT(earlier.Near("hanoy", 1, 10), testing::SizeIs(1));  // the near words are made here
  const Vocabulary later(earlier, ListOf({{"hanoi", 4}, {"hanoy", 1}, {"saigon", 1}}));
  EXPECT_EQ(later.size(), 4);
  EXPECT_EQ(later.ArticlesWith("hanoi"), 4);
  EXPECT_THAT(Spelled(later.Near("hanai", 2, 10)), ElementsAre("hanoi", "hanoy"));
  EXPECT_THAT(Spelled(later.Near("siagon", 1, 10)), ElementsAre("saigon"));
  EXPECT_THAT(Spelled(later.Near("bejing", 1, 10)), ElementsAre("beijing"));
}

TEST(Vocabulary, MakesItsNearWordsAnewWhenManyCameSince) {
  Vocabulary earlier(ListOf({{"hanoi", 3}}));
  ASSERT_THAT(earlier.Near("hanoy", 1, 10), testing::SizeIs(1));
  std::map<std::string, std::uint32_t> many;
  for (int i = 0; i < 1500; ++i) many["word" + std::to_string(i)] = 1;
  const Vocabulary later(earlier, ListOf(many));
  EXPECT_THAT(Spelled(later.Near("hanoy", 1, 10)), ElementsAre("hanoi"));
  EXPECT_THAT(Spelled(later.Near("wrod1234", 1, 10)), ElementsAre("word1234"));
}

std::shared_ptr<const Snapshot> Open(const TestArchive& archive,
                                     const Snapshot* previous = nullptr) {
  const auto snapshot = Snapshot::Open({archive.path()}, 1, previous);
  if (!snapshot) throw std::runtime_error(snapshot.error().message);
  return *snapshot;
}

TEST(SnapshotVocabulary, HoldsTheFoldedWordsOfTitlesAndTexts) {
  const TestArchive archive(
      {MakeRecord({.id = "a", .title = "Việt Nam", .text = "The Minister left 42 北京.\n"}),
       MakeRecord({.id = "b", .title = "Minister", .text = "Ministers of Viet Nam.\n"})});
  const auto snapshot = Open(archive);
  const Vocabulary& words = snapshot->vocabulary();
  EXPECT_EQ(words.ArticlesWith("minister"), 2);
  EXPECT_EQ(words.ArticlesWith("viet"), 2);
  EXPECT_EQ(words.ArticlesWith("ministers"), 1);
  EXPECT_EQ(words.ArticlesWith("42"), 1);
  EXPECT_EQ(words.ArticlesWith("việt"), 0);
  EXPECT_EQ(words.ArticlesWith("北京"), 1);
  for (std::size_t i = 0; i < words.size(); ++i)
    EXPECT_FALSE(words.words()[i].word.front() >= 'A' && words.words()[i].word.front() <= 'Z');
}

TEST(SnapshotVocabulary, KnowsTheWordsOfTheLatestCommit) {
  const TestArchive archive({MakeRecord({.id = "a", .text = "Hanoi today.\n"})});
  const auto first = Open(archive);
  ASSERT_EQ(first->vocabulary().ArticlesWith("hanoi"), 1);
  archive.Put({MakeRecord({.id = "b", .text = "Hanoi tomorrow.\n"}),
               MakeRecord({.id = "a", .text = "Hanoi yesterday.\n"})});
  const auto second = Open(archive, first.get());
  EXPECT_EQ(second->vocabulary().ArticlesWith("hanoi"), 2);
  EXPECT_EQ(second->vocabulary().ArticlesWith("tomorrow"), 1);
  EXPECT_EQ(second->vocabulary().ArticlesWith("yesterday"), 1);
  EXPECT_EQ(first->vocabulary().ArticlesWith("tomorrow"), 0);
}

TEST(SnapshotVocabulary, IsEmptyOfAnEmptyArchive) {
  const TestArchive archive;
  const auto snapshot = Open(archive);
  EXPECT_EQ(snapshot->vocabulary().size(), 0);
  EXPECT_THAT(snapshot->vocabulary().Near("hanoi", 2, 10), IsEmpty());
}

}  // namespace
}  // namespace dateline
