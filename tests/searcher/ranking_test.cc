// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "searcher/impact_score.h"
#include "tests/searcher/query_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;

std::string Filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "filler" + std::to_string(i % 7) + " ";
  return text;
}

// Articles without the query's words, so that a word in half the others is still telling.
std::vector<Record> With(std::vector<Record> records) {
  for (int i = 0; i < 8; ++i)
    records.push_back(
        MakeRecord({.id = "other" + std::to_string(i), .title = "x", .text = Filler(80) + "\n"}));
  return records;
}

TEST(RankingScale, WeighsAPlainWordAsAStem) {
  const ImpactScore score(1000, 10, 1);
  const double once = score.OfImpact(ImpactWdf({1}, {300}));
  EXPECT_NEAR(once, RankingScale::kPlain * score.OfFrequency(1), 0.01 * once);
  EXPECT_NEAR(score.OfImpact(ImpactWdf({2}, {300})) / once, 2.2 * 2 / 3.2, 0.01);  // BM25's
}

TEST(Ranking, PutsTheHeadlineBeforeTheLeadBeforeTheRest) {
  QueryIndex index(With({
      MakeRecord({.id = "rest", .title = "x y", .text = Filler(70) + "visit.\n"}),
      MakeRecord({.id = "lead", .title = "x y", .text = "Visit " + Filler(70) + ".\n"}),
      MakeRecord({.id = "title", .title = "Visit y", .text = Filler(71) + ".\n"}),
  }));
  EXPECT_THAT(index.Ranked("visit"), ElementsAre("title", "lead", "rest"));
}

TEST(Ranking, PutsTheWordAsTypedFirst) {
  QueryIndex index(With({
      MakeRecord({.id = "visited", .title = "x", .text = "He visited us.\n"}),
      MakeRecord({.id = "visit", .title = "x", .text = "He visit us.\n"}),
  }));
  EXPECT_THAT(index.Ranked("visit"), ElementsAre("visit", "visited"));
  EXPECT_THAT(index.Ranked("visited"), ElementsAre("visited", "visit"));
}

TEST(Ranking, PutsTheSpellingAsTypedFirst) {
  QueryIndex index(With({
      MakeRecord({.id = "plain", .title = "x", .text = "Lam spoke.\n"}),
      MakeRecord({.id = "marked", .title = "x", .text = "Lâm spoke.\n"}),
      MakeRecord({.id = "other", .title = "x", .text = "Lẫm spoke.\n"}),
  }));
  EXPECT_EQ(index.Ranked("Lâm")[0], "marked");
  EXPECT_EQ(index.Ranked("Lẫm")[0], "other");
  EXPECT_EQ(index.Ranked("Lâm").size(), 3U);
}

TEST(Ranking, PutsTheNameAsTypedFirst) {
  QueryIndex index(With({
      MakeRecord({.id = "vietnam", .title = "x", .text = "In Vietnam they spoke.\n"}),
      MakeRecord({.id = "viet nam", .title = "x", .text = "In Viet Nam they spoke.\n"}),
      MakeRecord({.id = "việt nam", .title = "x", .text = "In Việt Nam they spoke.\n"}),
  }));
  EXPECT_EQ(index.Ranked("vietnam")[0], "vietnam");
  EXPECT_EQ(index.Ranked("Việt Nam")[0], "việt nam");
  EXPECT_EQ(index.Ranked("viet nam").size(), 3U);
  EXPECT_NE(index.Ranked("viet nam")[0], "vietnam");
}

TEST(Ranking, PutsNeighboursFirst) {
  QueryIndex index(With({
      MakeRecord({.id = "apart", .title = "x", .text = "Common are many perceptions.\n"}),
      MakeRecord({.id = "together", .title = "x", .text = "Many are common perceptions.\n"}),
  }));
  EXPECT_THAT(index.Ranked("common perceptions"), ElementsAre("together", "apart"));
}

TEST(Ranking, CountsMoreOccurrencesAndShorterTexts) {
  QueryIndex index(With({
      MakeRecord({.id = "long", .title = "x", .text = "It " + Filler(300) + " visit.\n"}),
      MakeRecord({.id = "short", .title = "x", .text = "It " + Filler(70) + " visit.\n"}),
      MakeRecord(
          {.id = "often", .title = "x", .text = "It " + Filler(66) + " visit visit visit.\n"}),
  }));
  EXPECT_THAT(index.Ranked("visit"), ElementsAre("often", "short", "long"));
}

TEST(Ranking, WeighsNoFilter) {
  QueryIndex index(With({
      MakeRecord({.id = "a", .title = "x", .text = "Word.\n", .date = "2024-03", .people = {"Xi"}}),
      MakeRecord({.id = "b", .title = "x", .text = "Word.\n", .date = "2024-04"}),
  }));
  const auto weight = [&](const std::string& query) { return index.Scored(query)[0].score; };
  EXPECT_GT(weight("word"), 0);
  EXPECT_EQ(weight("person:xi date:2024 lang:en title:x id:a"), 0);
  EXPECT_DOUBLE_EQ(weight("word date:2024"), weight("word"));
  EXPECT_DOUBLE_EQ(weight("word -date:2023"), weight("word"));
}

TEST(Ranking, WeighsAWordOfTwoStemsOnce) {
  QueryIndex index(With({MakeRecord({.id = "a", .title = "x", .text = "Visits.\n"}),
                         MakeRecord({.id = "b", .title = "x", .text = "Trade.\n"})}));
  const auto weight = [&](const std::string& query) { return index.Scored(query)[0].score; };
  EXPECT_NEAR(weight("visits"), weight("trade"), 0.5);
}

}  // namespace
}  // namespace dateline
