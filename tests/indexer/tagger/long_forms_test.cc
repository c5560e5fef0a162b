// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/long_forms.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "indexer/tagger/topic.h"

namespace dateline {
namespace {

// The long forms in the text, with a bar after each.
std::string Found(std::string_view text) {
  const std::vector<TagToken> tokens = TagTokens(text);
  const ArticleFeatures article(tokens, TagLists());
  std::string found;
  for (const Sentence& sentence : article.sentences()) {
    for (const LongForm& form : FindLongForms(article, sentence)) {
      const std::uint32_t begin = tokens[form.first].span.begin;
      found += text.substr(begin, tokens[form.last - 1].span.end - begin);
      found += '|';
    }
  }
  return found;
}

TEST(FindLongForms, TakesTheWordsThatTheLettersStandFor) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"the Communist Party of Việt Nam (CPV) said", "Communist Party of Việt Nam|"},
      {"Head of Vietnam News Agency (VNA) and the World Bank (WB).",
       "Vietnam News Agency|World Bank|"},
      {"the CPC Central Committee (CPCCC) met", "CPC Central Committee|"},
      {"the Korea-US Free Trade Agreement (KUFTA) was", "Korea-US Free Trade Agreement|"},
      {"President Lee met Kim (DPRK) in Seoul", ""},
      {"He said Big Things (AB) were", ""},
      {"it (UN)", ""},
      {"(UN) is", ""},
      {"Nothing in brackets here", ""},
  };
  for (const auto& [text, forms] : cases) EXPECT_EQ(Found(text), forms) << text;
}

TEST(FindLongForms, LooksABoundedWayBack) {
  std::string text = "Vietnam ";
  for (int i = 0; i < 30; ++i) text += "and ";
  EXPECT_EQ(Found(text + "Agency (VA) said"), "");
}

TEST(TopicOf, NeedsSeveralWordsOfSport) {
  const auto topic = [](std::string_view text) {
    return TopicOf(ArticleFeatures(TagTokens(text), TagLists()));
  };
  EXPECT_EQ(topic("The team won the match."), Topic::kOther);
  EXPECT_EQ(topic("The team won the match, the cup and the season's goals."), Topic::kPerhapsSport);
  EXPECT_EQ(topic("Team, match, cup, season, goals, coach."), Topic::kSport);
  EXPECT_EQ(topic(""), Topic::kOther);
}

}  // namespace
}  // namespace dateline
