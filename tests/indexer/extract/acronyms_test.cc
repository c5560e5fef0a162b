// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/acronyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/extract/entity_fixture.h"

namespace dateline {
namespace {

// "Communist Party of China = CPC" for each binding.
std::vector<std::string> Bound(std::string_view text) {
  const Article article = ArticleOf(text);
  const std::vector<Token> tokens = Tokenise(article, Header{}, ShippedGazetteer());
  std::vector<std::string> bound;
  for (const AcronymBinding& binding : FindAcronyms(tokens)) {
    bound.push_back(JoinFolded(tokens, binding.first, binding.last) + " = " +
                    tokens[binding.acronym].folded);
  }
  return bound;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindAcronyms, TakesTheShortestRunThatSpellsTheLetters) {
  EXPECT_THAT(Bound("met the Communist Party of China (CPC) again"),
              ElementsAre("communist party of china = cpc"));
  EXPECT_THAT(Bound("the Communist Party of Việt Nam (CPV) Central Committee"),
              ElementsAre("communist party of viet nam = cpv"));
  EXPECT_THAT(Bound("Lao Front for National Development (LFND)"),
              ElementsAre("lao front for national development = lfnd"));
  EXPECT_THAT(Bound("the National Transportation Safety Board (NTSB) said"),
              ElementsAre("national transportation safety board = ntsb"));
}

TEST(FindAcronyms, RefusesWhatTheWordsDoNotSpell) {
  EXPECT_THAT(Bound("gross domestic product (GDP)"), IsEmpty());
  EXPECT_THAT(Bound("the harbour (CPC)"), IsEmpty());
  EXPECT_THAT(Bound("(CPC)"), IsEmpty());
  EXPECT_THAT(Bound("Communist Party of China (CPC"), IsEmpty());
  EXPECT_THAT(Bound("Communist Party. China (CPC)"), IsEmpty());
  EXPECT_THAT(Bound(""), IsEmpty());
}

TEST(FindAcronyms, KeepsTheFirstMeaningOfAnAcronym) {
  EXPECT_THAT(Bound("African Football Cup (AFC) and Asian Finance Club (AFC)"),
              ElementsAre("african football cup = afc"));
}

}  // namespace
}  // namespace dateline
