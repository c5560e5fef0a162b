// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/fold.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <thread>

#include "core/unicode.h"
#include "tests/core/random_text.h"

namespace dateline {
namespace {

struct Case {
  const char* word;
  const char* key;
};

std::string Decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  icu::Normalizer2::getNFDInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8(std::string(utf8)), status)
      .toUTF8String(text);
  return text;
}

TEST(FoldWord, DropsWhatNeverMatters) {
  static constexpr Case kCases[] = {
      {"", ""},
      {"Viet", "viet"},
      {"Việt", "viet"},
      {"VIỆT", "viet"},
      {"Nguyễn", "nguyen"},
      {"Đường", "duong"},
      {"thuỵ", "thuy"},
      {"ＣＯＶＩＤ", "covid"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"Łódź", "lodz"},
      {"Ægir", "aegir"},
      {"Œuvre", "oeuvre"},
      {"Þór", "thor"},
      {"Guðrún", "gudrun"},
      {"Smørrebrød", "smorrebrod"},
      {"Ħal", "hal"},
      {"Ŧ", "t"},
      {"İstanbul", "istanbul"},
      {"ışık", "isik"},
      {"Čapek", "capek"},
      {"ﬁne", "fine"},
      {"Ⅷ", "viii"},
      {"x²", "x2"},
      {"Ἀθῆναι", "αθηναι"},
      {"ΣΑΣ", "σασ"},
      {"Σίσυφος", "σισυφοσ"},
      {"Йод", "иод"},
      {"Ёлка", "елка"},
      {"1̈", "1"},
      {"3,14", "3,14"},
      {"U.S", "u.s"},
      {"\u0301\u0302", ""},
      {"co\u00ADop", "coop"},
      {"\uFDFA", "صلىاللهعليهوسلم"},
  };
  for (const Case& c : kCases) EXPECT_EQ(FoldWord(c.word), c.key) << c.word;
}

TEST(FoldWord, KeepsMarksThatAreLetters) {
  for (const char* word :
       {"ภาษาไทย", "हिन्दी", "العَرَبِيَّة", "বাংলা", "தமிழ்", "한국어", "がぎぐ", "ខ្មែរ"}) {
    EXPECT_EQ(FoldWord(word), word);
    EXPECT_EQ(FoldWord(Decomposed(word)), word);
  }
  EXPECT_NE(FoldWord("कि"), FoldWord("क"));
  EXPECT_NE(FoldWord("が"), FoldWord("か"));
}

TEST(FoldWord, DropsAPossessiveAndOnlyThat) {
  static constexpr Case kCases[] = {
      {"CPC’s", "cpc"},
      {"Trung's", "trung"},
      {"BOSS’", "boss"},
      {"boss'", "boss"},
      {"James's", "james"},
      {"O’Leary", "o'leary"},
      {"O‘Leary", "o'leary"},
      {"Hawaiʻi", "hawai'i"},
      {"Xi'an", "xi'an"},
      {"'s", "'s"},
      {"s", "s"},
      {"s'", "s'"},
      {"rock'n'", "rock'n'"},
      {"it’s", "it"},
      {"O＇Leary", "o'leary"},
      {"CPC’S", "cpc"},
      {"don't", "don't"},
  };
  for (const Case& c : kCases) EXPECT_EQ(FoldWord(c.word), c.key) << c.word;
}

TEST(FoldWord, GivesOneKeyForComposedAndDecomposed) {
  for (const char* word : {"Việt", "Nguyễn", "thuỷ", "Đặng", "Ǖber", "Ἀθῆναι", "Ёж", "ứ"}) {
    EXPECT_EQ(FoldWord(Decomposed(word)), FoldWord(word)) << word;
    EXPECT_EQ(SpellingKey(Decomposed(word)), SpellingKey(word)) << word;
  }
}

// A letter of another script behind a word keeps it from the fast way, and changes nothing else.
TEST(FoldWord, FoldsAlikeByTableAndByIcu) {
  for (char32_t c = 1; c < 0x2100; ++c) {
    std::string word = "e";
    AppendCodePoint(word, c);
    word += "z";
    ASSERT_EQ(FoldWord(word + "ก"), FoldWord(word) + "ก") << static_cast<std::uint32_t>(c);
    ASSERT_EQ(SpellingKey(word + "ก"), SpellingKey(word) + "ก") << static_cast<std::uint32_t>(c);
  }
}

TEST(FoldWord, IsIdempotentAndHoldsNoBlank) {
  std::mt19937 random(21);
  for (int round = 0; round < 20'000; ++round) {
    const std::string word = RandomText(random, 1 + random() % 8);
    const std::string key = FoldWord(word);
    ASSERT_EQ(FoldWord(key), key) << testing::PrintToString(word);
    ASSERT_EQ(key.find_first_of(" \t\n\r"), key.npos) << testing::PrintToString(word);
    ASSERT_TRUE(IsUtf8(key));
    const std::string spelling = SpellingKey(word);
    ASSERT_EQ(SpellingKey(spelling), spelling) << testing::PrintToString(word);
    ASSERT_EQ(FoldWord(spelling), key) << testing::PrintToString(word);
  }
}

TEST(FoldWord, GivesTheSameFromManyThreads) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(8, 0);
  for (int& count : wrong) {
    threads.emplace_back([&count] {
      for (int i = 0; i < 2000; ++i) {
        count += FoldWord("Nguyễn") != "nguyen" || FoldWord("ภาษาไทย") != "ภาษาไทย" ||
                 SpellingKey("thuỵ") != "thụy" || FoldName("Sean O’Leary") != "sean o'leary";
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(8, 0));
}

TEST(FoldWord, SurvivesAnything) {
  std::mt19937 random(22);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = RandomBytes(random, 30);
    EXPECT_TRUE(IsUtf8(FoldWord(bytes)));
    EXPECT_TRUE(IsUtf8(SpellingKey(bytes)));
    EXPECT_TRUE(IsUtf8(FoldName(bytes)));
    HasDiacritics(bytes);
  }
  EXPECT_EQ(FoldWord(std::string(1'000'000, 'A')).size(), 1'000'000U);
}

TEST(SpellingKey, KeepsDiacriticsAndNothingElse) {
  static constexpr Case kCases[] = {
      {"Việt", "việt"},        {"VIỆT", "việt"},       {"Đường", "đường"},
      {"ＣＯＶＩＤ", "covid"}, {"Trung’s", "trung"},   {"O’Leary", "o'leary"},
      {"thuỵ", "thụy"},        {"hoà", "hòa"},         {"Straße", "strasse"},
      {"Kraków", "kraków"},    {"ภาษาไทย", "ภาษาไทย"}, {"", ""},
      {"Øre", "øre"},
  };
  for (const Case& c : kCases) EXPECT_EQ(SpellingKey(c.word), c.key) << c.word;
}

TEST(SpellingKey, EqualsFoldWordWithoutDiacritics) {
  std::mt19937 random(23);
  for (int round = 0; round < 20'000; ++round) {
    const std::string word = RandomText(random, 1 + random() % 6);
    if (HasDiacritics(word)) continue;
    ASSERT_EQ(SpellingKey(word), FoldWord(word)) << testing::PrintToString(word);
  }
}

TEST(FoldName, MakesAKeyOfAName) {
  static constexpr Case kCases[] = {
      {"", ""},
      {"Lê Hoài Trung", "le hoai trung"},
      {"Sean O’Leary", "sean o'leary"},
      {"J.K. Abara", "j k abara"},
      {"J. K. Abara", "j k abara"},
      {"U.S.", "u s"},
      {"Jean-Luc Morel", "jean-luc morel"},
      {"Aisha Bello–Hart", "aisha bello-hart"},
      {"Manuel “Manny” Duarte", "manuel manny duarte"},
      {"Manuel 'Manny' Duarte", "manuel manny duarte"},
      {"CPC’s Central Committee", "cpc central committee"},
      {"  To \t Lam\n", "to lam"},
      {"To\u00A0Lam", "to lam"},
      {"a_b", "a b"},
      {"Acme Co., Ltd.", "acme co ltd"},
      {"Côte d'Ivoire", "cote d'ivoire"},
      {"Procter & Gamble", "procter gamble"},
      {"Trụ sở - Hà Nội", "tru so ha noi"},
      {"習近平", "習近平"},
      {"ПУТИН", "путин"},
      {"...", ""},
      {"'-'", ""},
      {"\u0301", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(FoldName(c.word), c.key) << c.word;
}

TEST(FoldName, IsIdempotentAndFitsAnAddress) {
  std::mt19937 random(24);
  for (int round = 0; round < 20'000; ++round) {
    const std::string name = RandomText(random, 1 + random() % 20);
    const std::string key = FoldName(name);
    ASSERT_EQ(FoldName(key), key) << testing::PrintToString(name);
    ASSERT_EQ(key.find_first_of("_\t\n"), key.npos);
    ASSERT_EQ(key.find("  "), key.npos);
    ASSERT_TRUE(key.empty() || (key.front() != ' ' && key.back() != ' '));
  }
}

TEST(HasDiacritics, IsTrueWhereFoldingTakesOneAway) {
  for (const char* text : {"Trần", "Tra\u0302\u0300n", "Đỗ", "é", "Łódź", "ø", "Йод"}) {
    EXPECT_TRUE(HasDiacritics(text)) << text;
  }
  for (const char* text :
       {"", "Tran", "O’Leary", "ＣＯＶＩＤ", "東京", "ภาษาไทย", "हिन्दी", "ß", "CPC’s"}) {
    EXPECT_FALSE(HasDiacritics(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
