// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_weight.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/schema.h"
#include "searcher/ranking.h"
#include "tests/searcher/query_index.h"

namespace dateline {
namespace {

std::vector<Record> Articles() {
  std::vector<Record> records;
  for (int i = 0; i < 40; ++i) {
    std::string text = "It rained.";
    for (int times = 0; times < i % 7; ++times) text += " A visit to the harbour.";
    for (int times = 0; times < i % 4; ++times) text += " The tariff and the port rose.";
    const std::string id = "a" + std::to_string(i);
    records.push_back(MakeRecord({.id = id, .title = "Harbour", .text = text + "\n"}));
  }
  return records;
}

std::vector<double> Scores(const QueryIndex& index, const Xapian::Query& query,
                           const Xapian::Weight& weight, Xapian::doccount at_most) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  std::vector<double> scores;
  const Xapian::MSet matches = enquire.get_mset(0, at_most);
  for (auto i = matches.begin(); i != matches.end(); ++i) scores.push_back(i.get_weight());
  return scores;
}

TEST(ImpactWeight, IsImpactTimesTheRarityOfXapiansBm25) {
  QueryIndex index(Articles());
  // With k1 so large that it never saturates, BM25 is rarity times frequency.
  constexpr double kEndless = 1e9;
  const Xapian::BM25Weight bm25(kEndless, 0, 1, 0, 0.5);
  for (const std::string query :
       {"visit", "rained harbour", "visit port", "tariff OR ports", "\"the harbour\"", "harb*"}) {
    const Xapian::Query compiled = index.Compile(query).matching;
    const std::vector<double> ours = Scores(index, compiled, ImpactWeight(), 100);
    const std::vector<double> theirs = Scores(index, compiled, bm25, 100);
    ASSERT_EQ(ours.size(), theirs.size()) << query;
    ASSERT_FALSE(ours.empty()) << query;
    const double step = RankingScale::kPlain / Impact::kOnce;
    for (std::size_t i = 0; i < ours.size(); ++i)
      EXPECT_NEAR(ours[i], theirs[i] * step, 1e-4) << query;
  }
}

TEST(ImpactWeight, GivesSumsThatNeedNoRounding) {
  QueryIndex index(Articles());
  const Xapian::Query query = index.Compile("visit harbour tariff port rained").matching;
  for (const double score : Scores(index, query, ImpactWeight(), 100)) {
    const double steps = score * (1 << 24);
    EXPECT_EQ(steps, std::floor(steps));
    EXPECT_LT(score, 1 << 28);
  }
}

TEST(ImpactWeight, GivesOneScoreHoweverManyResultsAreAskedFor) {
  QueryIndex index(Articles());
  const Xapian::Query query =
      index.Compile("visit harbour tariff port rained", Joining::kAny).matching;
  const std::vector<double> all = Scores(index, query, ImpactWeight(), 100);
  for (Xapian::doccount most = 1; most <= all.size(); ++most) {
    const std::vector<double> some = Scores(index, query, ImpactWeight(), most);
    EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin())) << most;
  }
}

}  // namespace
}  // namespace dateline
