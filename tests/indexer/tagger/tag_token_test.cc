// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tag_token.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// The tokens with a bar between them; "^" before one that starts a sentence.
std::string Shown(std::string_view text) {
  std::string shown;
  for (const TagToken& token : TagTokens(text)) {
    if (!shown.empty()) shown += '|';
    if (token.starts_sentence) shown += '^';
    shown += token.printed;
  }
  return shown;
}

TEST(TagTokens, SplitsAsTheIndexDoesAndKeepsTheMarks) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Việt Nam's J. Doe left.", "^Việt|Nam|'s|J.|Doe|left|."},
      {"the U.S. He left the U.S.", "^the|U.S.|^He|left|the|U.S."},
      {"Mr. Lê Đức Thọ (CPV), of", "^Mr.|Lê|Đức|Thọ|(|CPV|)|,|of"},
      {"Vietnam-China 2024–25", "^Vietnam|-|China|2024|–|25"},
      {"Prosecutors’ Office’s end", "^Prosecutors|’|Office|’s|end"},
      {"Wait... -- \"no\"", "^Wait|...|--|^\"|no|\""},
      {"\"Go,\" he said. “Stay” he", "^\"|Go|,|\"|he|said|.|^“|Stay|”|he"},
      {"Go.\nStay", "^Go|.|^Stay"},
      {"  ", ""},
      {"...", "^..."},
  };
  for (const auto& [text, tokens] : cases) EXPECT_EQ(Shown(text), tokens) << text;
}

TEST(TagTokens, SaysWhichWordATokenIs) {
  const std::vector<TagToken> tokens = TagTokens("(Nam's end)");
  ASSERT_EQ(tokens.size(), 5u);
  const std::uint32_t words[] = {0, 0, 0, 1, 1};
  const bool are_words[] = {false, true, false, true, false};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(tokens[i].word, words[i]) << i;
    EXPECT_EQ(tokens[i].is_word, are_words[i]) << i;
  }
}

// The passes of extract have cut the possessive ending off already.
TEST(TagTokens, TakesWordsWithoutTheirPossessiveEnding) {
  const std::string text = "Nam's J. Doe’s";
  const std::vector<Word> words = {{{0, 3}, true, true}, {{6, 7}}, {{9, 12}}};
  std::string shown;
  for (const TagToken& token : TagTokens(text, words)) shown += std::string(token.printed) + "|";
  EXPECT_EQ(shown, "Nam|'s|J.|Doe|’s|");
}

TEST(TagTokens, KeepsARunThatIsNoWordInOnePiece) {
  const std::string text = "a " + std::string(10'000, 'x') + " b";
  const std::vector<TagToken> tokens = TagTokens(text);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[1].printed.size(), 10'000u);
  EXPECT_FALSE(tokens[1].is_word);
}

}  // namespace
}  // namespace dateline
