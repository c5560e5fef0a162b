// SPDX-License-Identifier: GPL-2.0-or-later
// Articles made to hurt. A pass whose work grows with the square of the article would run into the
// time limit of the test; nothing here measures time.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/entities.h"
#include "indexer/extract/header.h"
#include "indexer/extract/mend_names.h"
#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

// A word for each number, far from the words of other numbers: "Bacadafakahalama".
std::string NameWord(std::size_t number) {
  number = (number + 1) * 0x9E3779B97F4A7C15U >> 20;
  constexpr std::string_view kConsonants = "bcdfghklmnprstvz";
  std::string word;
  for (int i = 0; i < 8; ++i) {
    word += kConsonants[number % kConsonants.size()];
    word += 'a';
    number /= kConsonants.size();
  }
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// Every token or every pair of tokens one name of the kind, whatever a tagger would say.
std::vector<Entity> Resolve(const std::string& text, EntityKind kind, std::size_t size) {
  const Article article = ArticleOf(text);
  Header header;
  header.body = {0, static_cast<std::uint32_t>(text.size())};
  const std::vector<Token> tokens = Tokenise(article, header, ShippedGazetteer());
  std::vector<NameSpan> names;
  for (std::size_t i = 0; i + size <= tokens.size(); i += size) {
    names.push_back({i, i + size, kind, 1});
  }
  return ResolveNames(tokens, names);
}

std::string Numbered(std::size_t count, const std::string& before, const std::string& after) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += before + NameWord(i) + after;
  return text;
}

TEST(Hostile, AMillionCapitalisedWords) {
  const std::string text = Numbered(1'000'000, "", " ");
  EXPECT_LE(EntitiesIn(text).size(), 1'000'000U);
}

TEST(Hostile, OneCapitalisedWordAMillionTimes) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "Haddad ";
  EXPECT_LE(EntitiesIn(text).size(), 1'000'000U);
  for (const EntityKind kind : kEntityKinds) {
    EXPECT_EQ(Resolve(text, kind, 1).size(), 1U);
    EXPECT_EQ(Resolve(text, kind, 2).size(), 1U);
  }
}

TEST(Hostile, AHundredThousandPeople) {
  EXPECT_LE(EntitiesIn(Numbered(100'000, "Maria ", " said. ")).size(), 200'000U);
  for (const char* joint : {" of one, ", " Haddad, ", ", director of Haddad; "}) {
    EXPECT_LE(EntitiesIn(Numbered(10'000, "Maria ", joint)).size(), 40'000U) << joint;
  }
}

TEST(Hostile, ManyNamesOfEveryKind) {
  const std::string shared_last = Numbered(20'000, "", " Haddad ");
  const std::string shared_first = Numbered(20'000, "Nguyen ", " ");
  for (const EntityKind kind : kEntityKinds) {
    EXPECT_GT(Resolve(shared_last, kind, 2).size(), 18'000U);
    EXPECT_GT(Resolve(shared_first, kind, 2).size(), 18'000U);
    EXPECT_GT(Resolve(shared_last, kind, 1).size(), 18'000U);
  }
}

TEST(Hostile, MendingManyNames) {
  const Article article = ArticleOf(Numbered(100'000, "Maria ", " Haddad, Bank of "));
  Header header;
  header.body = {0, static_cast<std::uint32_t>(article.text.size())};
  const std::vector<Token> tokens = Tokenise(article, header, ShippedGazetteer());
  for (const std::size_t size : {1U, 2U, 5U}) {
    for (const EntityKind kind : kEntityKinds) {
      std::vector<NameSpan> names;
      for (std::size_t i = 0; i + size <= tokens.size(); i += size + 1) {
        names.push_back({i, i + size, kind, 0.8F});
      }
      const NameVotes votes(tokens, names);
      names = MendNames(tokens, ShippedGazetteer(), {std::move(names), votes});
      for (std::size_t i = 1; i < names.size(); ++i) ASSERT_LE(names[i - 1].last, names[i].first);
    }
  }
}

TEST(Hostile, OneNameOfManyWords) {
  const std::string text = Numbered(200'000, "", " ");
  for (const EntityKind kind : kEntityKinds) {
    EXPECT_EQ(Resolve(text, kind, 200'000).size(), 1U);
    EXPECT_EQ(Resolve(text, kind, 1'000).size(), 200U);
  }
}

TEST(Hostile, ManySpellingsOfOneName) {
  // The same folded name with ever other marks: one person of a hundred thousand printed forms.
  std::string text;
  for (int i = 0; i < 100'000; ++i) {
    text += "Maria ";
    for (int bit = 0; bit < 17; ++bit) text += (i >> bit & 1) != 0 ? "á" : "a";
    text += ' ';
  }
  for (const EntityKind kind : kEntityKinds) {
    const std::vector<Entity> entities = Resolve(text, kind, 2);
    ASSERT_EQ(entities.size(), 1U);
    EXPECT_EQ(entities[0].mentions.size(), 100'000U);
    EXPECT_LE(entities[0].forms.size(), 1'000U);
  }
}

TEST(Hostile, ManyAcronyms) {
  std::string text;
  for (std::size_t i = 0; i < 100'000; ++i) {
    std::string letters = NameWord(i).substr(0, 8);
    for (char& c : letters) c = static_cast<char>(c & ~0x20);
    text += NameWord(i) + " Agency (" + letters + ") and " + letters.substr(0, 4) + ". ";
  }
  EXPECT_LE(EntitiesIn(text).size(), 400'000U);
  EXPECT_GT(Resolve(text, EntityKind::kOrganisation, 1).size(), 1U);
}

TEST(Hostile, AWordOfTenThousandLetters) {
  const std::string word = "H" + std::string(9'999, 'a');
  const std::vector<Entity> entities =
      EntitiesIn("President Maria " + word + " spoke. " + word + " left, said Maria " + word + ".");
  EXPECT_LE(entities.size(), 3U);
  EXPECT_LE(Resolve("Maria " + word + " Oleg " + word, EntityKind::kPerson, 2).size(), 2U);
}

TEST(Hostile, FourHundredCombiningMarks) {
  std::string word = "A";
  for (int i = 0; i < 400; ++i) word += "\u0301";
  EXPECT_LE(EntitiesIn("President Maria " + word + "bc spoke. " + word + "bc left.").size(), 3U);
}

}  // namespace
}  // namespace dateline
