// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/stem.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {
namespace {

TEST(Stemmer, StemsInTheLanguageItWasMadeFor) {
  static constexpr struct {
    const char* language;
    const char* word;
    const char* stem;
  } kCases[] = {
      {"en", "perceptions", "percept"}, {"en", "meeting", "meet"},
      {"en-GB", "visits", "visit"},     {"EN", "visits", "visit"},
      {"eng", "visits", "visit"},       {"fr", "nationales", "national"},
      {"pt-BR", "eleicoes", "eleico"},  {"de", "hauser", "haus"},
      {"ru", "министры", "министр"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Stemmer(c.language).Stem(c.word), c.stem) << c.word;
}

TEST(Stemmer, LeavesWordsOfOtherLanguagesAlone) {
  for (const char* language : {"vi", "zh", "und", "", "xx", "porter", "english", "-", "e"}) {
    EXPECT_EQ(Stemmer(language).Stem("perceptions"), "perceptions") << language;
  }
  EXPECT_EQ(Stemmer(std::string_view("en\0", 3)).Stem("visits"), "visits");
}

TEST(Stemmer, LeavesWordsWithADigitOrAStopAlone) {
  const Stemmer stemmer("en");
  for (const char* word : {"covid19s", "2020s", "u.s", "3,100s", "node.js", ""}) {
    EXPECT_EQ(stemmer.Stem(word), word);
  }
}

TEST(Stemmer, NeverGivesNothingForAWord) {
  const Stemmer stemmer("en");
  for (const char* word : {"s", "ed", "ing", "'", "''", "'s", "y", "東京", "ภาษา"}) {
    EXPECT_FALSE(stemmer.Stem(word).empty()) << word;
  }
  EXPECT_FALSE(stemmer.Stem(std::string(100'000, 'y')).empty());
}

// Held against every word of two and three letters, and against endings that stemmers change.
TEST(Stemmer, SaysWhereAStemBeginsAsItsWordDoes) {
  static constexpr std::string_view kEndings[] = {
      "ational", "ies",  "ied",  "ying",  "eed",   "ement", "aux",    "eaux",   "logie",
      "ution",   "ence", "euse", "yendo", "iendo", "logia", "uzione", "enza",   "eiras",
      "iras",    "ucao", "erna", "lost",  "lig",   "igst",  "keit",   "heiten", "heden",
      "je",      "ului", "ilor", "ban",   "kent",  "ment",  "itzen",  "tasuna", "iausias"};
  const auto same = [](char a, char b) { return (a == 'y' ? 'i' : a) == (b == 'y' ? 'i' : b); };
  for (const char* language : {"ca", "da", "de", "en", "en-GB", "es", "eu", "fr", "hu", "it", "lt",
                               "nl", "no", "pt", "ro", "sv", "vi", "und"}) {
    const Stemmer stemmer(language);
    ASSERT_TRUE(stemmer.KeepsFirstTwoLetters()) << language;
    const auto check = [&](const std::string& word) {
      const std::string stem = stemmer.Stem(word);
      ASSERT_EQ(stem[0], word[0]) << language << ": " << word << ", " << stem;
      if (stem.size() > 1 && word.size() > 1) {
        ASSERT_TRUE(same(stem[1], word[1])) << language << ": " << word << ", " << stem;
      }
    };
    for (char a = 'a'; a <= 'z'; ++a) {
      for (char b = 'a'; b <= 'z'; ++b) {
        check({a, b});
        for (char c = 'a'; c <= 'z'; ++c) check({a, b, c});
        for (const std::string_view ending : kEndings) {
          check(std::string{a, b}.append(ending));
          if (a == b) check(std::string{a}.append(ending));
        }
      }
    }
  }
  for (const char* language : {"fi", "tr", "id", "ga", "sr"})
    EXPECT_FALSE(Stemmer(language).KeepsFirstTwoLetters()) << language;
}

TEST(Stemmer, MovesAndServesOneThreadEach) {
  Stemmer first("en");
  Stemmer second = std::move(first);
  first = Stemmer("vi");
  EXPECT_EQ(first.Stem("visits"), "visits");
  EXPECT_EQ(second.Stem("visits"), "visit");
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (int& count : wrong) {
    threads.emplace_back([&count] {
      const Stemmer own("en");
      for (int i = 0; i < 1000; ++i) count += own.Stem("meetings") != "meet";
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

}  // namespace
}  // namespace dateline
