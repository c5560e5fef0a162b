// SPDX-License-Identifier: GPL-2.0-or-later
// Floors for what the judged queries of corpus/judgements find among the articles that ship, and
// the first ten of each as they were when somebody last looked.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "tests/quality/judged_archive.h"
#include "tests/quality/judged_queries.h"
#include "tests/quality/ranking_measures.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

const std::string kCorpus = SourceFolder() / "corpus/";
const std::string kGolden = SourceFolder() / "tests/quality/golden/top_tens.txt";

class JudgedQueries : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    queries_ = new std::vector(ReadJudgedQueries(kCorpus + "judgements"));
    archive_ = &BundledArchive();
  }
  static void TearDownTestSuite() { delete queries_; }

  // Of the queries to choose by, or of those to confirm by.
  static RankingScore Measure(bool development) {
    std::vector<RankingScore> scores;
    for (const JudgedQuery& query : *queries_) {
      if (query.development != development) continue;
      scores.push_back(
          ScoreOf(archive_->Rank(query.text, MatchMode::kAllThenAny, 100), query.grades));
    }
    EXPECT_GE(scores.size(), 40u);
    return MeanOf(scores);
  }

  inline static std::vector<JudgedQuery>* queries_ = nullptr;
  inline static const JudgedArchive* archive_ = nullptr;
};

std::vector<std::string> LinesOf(std::istream& stream) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_F(JudgedQueries, AreAnsweredWellWhereRankingWasChosenByThem) {
  const RankingScore score = Measure(true);
  EXPECT_GE(score.ndcg10, 0.86);
  EXPECT_GE(score.reciprocal_rank, 0.97);
  EXPECT_GE(score.recall100, 0.88);
}

TEST_F(JudgedQueries, AreAnsweredWellWhereNobodyLooked) {
  const RankingScore score = Measure(false);
  EXPECT_GE(score.ndcg10, 0.83);
  EXPECT_GE(score.reciprocal_rank, 0.935);
  EXPECT_GE(score.recall100, 0.83);
}

TEST_F(JudgedQueries, HaveTheFirstTenThatSomebodyLookedAt) {
  std::ifstream file(kGolden);
  const std::vector<std::string> expected = LinesOf(file);
  std::istringstream now(TopTens(*archive_, *queries_));
  const std::vector<std::string> found = LinesOf(now);
  const auto [was, is] = std::ranges::mismatch(expected, found);
  EXPECT_TRUE(was == expected.end() && is == found.end())
      << "from line " << was - expected.begin() + 1 << " of " << kGolden
      << " on the order is another; if that is meant, script/rank-golden writes it anew";
}

}  // namespace
}  // namespace dateline
