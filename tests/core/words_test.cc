// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "tests/core/random_text.h"

namespace dateline {
namespace {

using ::testing::ElementsAreArray;

std::string At(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

// The words of `text`; one that starts a sentence with a bar before it, a paragraph with two.
std::vector<std::string> Marked(std::string_view text) {
  std::vector<std::string> words;
  for (const Word& word : SplitWords(text)) {
    words.push_back((word.starts_paragraph  ? "||"
                     : word.starts_sentence ? "|"
                                            : "") +
                    At(text, word.span));
  }
  return words;
}

struct Case {
  const char* text;
  std::vector<std::string> words;
};

TEST(SplitWords, FindsWordsByUnicodesRulesAndOurs) {
  const Case kCases[] = {
      {"", {}},
      {" \n\t .,—… ", {}},
      {"word", {"||word"}},
      {"Việt Nam", {"||Việt", "Nam"}},
      {"Vie\u0302\u0323t Nam", {"||Vie\u0302\u0323t", "Nam"}},
      {"COVID-19 vaccine", {"||COVID", "19", "vaccine"}},
      {"Jean‑Luc Bello–Hart", {"||Jean", "Luc", "Bello", "Hart"}},
      {"approved.Bach Thi Nga", {"||approved", "|Bach", "Thi", "Nga"}},
      {"được.Ông nói", {"||được", "|Ông", "nói"}},
      {"cafe\u0301.Bach", {"||cafe\u0301", "|Bach"}},
      {"a:b 10:30 Ghi:chú a：b", {"||a", "b", "10", "30", "Ghi", "chú", "a", "b"}},
      {"CPC’s O'Leary D’Souza Xi'an", {"||CPC’s", "O'Leary", "D’Souza", "Xi'an"}},
      {"the boys' 'quoted' ’tis", {"||the", "boys", "quoted", "tis"}},
      {"U.S. e.g. node.js 3.14 1,000 10.000,5",
       {"||U.S", "e.g", "node.js", "3.14", "1,000", "10.000,5"}},
      {"3G B2B 22nd COVID19", {"||3G", "B2B", "22nd", "COVID19"}},
      {"foo_bar _x_ ___ a__b", {"||foo_bar", "_x_", "a__b"}},
      {"mot\u202F: 10\u202F000 me@example.org http://example.org/a?b=c",
       {"||mot", "10", "000", "me", "example.org", "http", "example.org", "a", "b", "c"}},
      {"$2,024 50% №7 A&B", {"||2,024", "50", "7", "A", "B"}},
      {"東京都知事は", {"||東京", "都知事", "は"}},
      {"ภาษาไทยง่าย", {"||ภาษา", "ไทย", "ง่าย"}},
      {"हिन्दी भाषा", {"||हिन्दी", "भाषा"}},
      {"العربية سهلة", {"||العربية", "سهلة"}},
      {"한국어 시험", {"||한국어", "시험"}},
      {"😀 ok 👨‍👩‍👧", {"||ok"}},
      {"ＣＯＶＩＤ", {"||ＣＯＶＩＤ"}},
  };
  for (const Case& c : kCases) EXPECT_THAT(Marked(c.text), ElementsAreArray(c.words)) << c.text;
}

TEST(SplitWords, SpansAreBytesOfTheText) {
  const std::string text = "Tô Lâm — 東京";
  const std::vector<Word> words = SplitWords(text);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[1].span, (Span{4, 8}));
  EXPECT_EQ(At(text, words[2].span), "東京");
}

TEST(SplitWords, LeavesOutWordsOfMoreThan64Bytes) {
  const std::string longest(64, 'a');
  const std::string too_long(65, 'b');
  const std::string text = longest + " " + too_long + " c";
  const std::vector<Word> words = SplitWords(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(At(text, words[0].span), longest);
  EXPECT_EQ(At(text, words[1].span), "c");
}

TEST(SplitWords, MeasuresPartsNotTheWhole) {
  const std::string half(60, 'x');
  EXPECT_EQ(SplitWords(half + ":" + half).size(), 2U);
  EXPECT_EQ(SplitWords(half + ".Y" + half).size(), 2U);
}

TEST(SplitWords, StopsAfterTheMostWords) {
  EXPECT_EQ(SplitWords("a b c d", 2).size(), 2U);
  EXPECT_EQ(SplitWords("a b c d", 0).size(), 0U);
  EXPECT_EQ(SplitWords("東京都知事は記者会見で", 3).size(), 3U);
  std::string many;
  for (int i = 0; i < 200'010; ++i) many += "w ";
  EXPECT_EQ(SplitWords(many).size(), 200'000U);
}

TEST(SplitWords, TakesHugeAndHostileText) {
  EXPECT_TRUE(SplitWords(std::string(10'000'000, 'a')).empty());
  EXPECT_TRUE(SplitWords(std::string(5'000'000, '.')).empty());
  EXPECT_TRUE(SplitWords(std::string(5'000'000, '_')).empty());
  std::string dashes;
  for (int i = 0; i < 1'000'000; ++i) dashes += "- ";
  EXPECT_EQ(SplitWords(dashes + "x_y").size(), 1U);
  std::string marks = "a";
  for (int i = 0; i < 1'000'000; ++i) marks += "\u0301";
  EXPECT_TRUE(SplitWords(marks).empty());
  std::string stops;
  for (int i = 0; i < 300'000; ++i) stops += "a. ";
  EXPECT_EQ(SplitWords(stops).size(), 200'000U);
}

TEST(SplitWords, SurvivesBytesThatAreNoUtf8) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = RandomBytes(random, 50);
    for (const Word& word : SplitWords(bytes)) {
      ASSERT_LT(word.span.begin, word.span.end);
      ASSERT_LE(word.span.end, bytes.size());
    }
  }
}

TEST(SplitWords, GivesWordsInOrderWithoutOverlap) {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = RandomText(random, 60);
    std::uint32_t end = 0;
    for (const Word& word : SplitWords(text)) {
      ASSERT_LE(end, word.span.begin);
      ASSERT_LT(word.span.begin, word.span.end);
      ASSERT_LE(word.span.end - word.span.begin, 64U);
      ASSERT_TRUE(word.starts_sentence || !word.starts_paragraph);
      end = word.span.end;
    }
    ASSERT_LE(end, text.size());
  }
}

TEST(SplitWords, GivesTheSameFromManyThreads) {
  std::mt19937 random(5);
  const std::string text = RandomText(random, 3000) + " 東京都知事は ภาษาไทยง่าย Việt Nam";
  const std::vector<Word> expected = SplitWords(text);
  std::vector<std::vector<Word>> found(8);
  std::vector<std::thread> threads;
  for (std::vector<Word>& words : found) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) words = SplitWords(text);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<Word>& words : found) EXPECT_EQ(words, expected);
}

}  // namespace
}  // namespace dateline
