// SPDX-License-Identifier: GPL-2.0-or-later
// The recursions against the sum over every allowed path, one by one.
#include "indexer/tagger/lattice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>

namespace dateline {
namespace {

struct Problem {
  std::vector<LabelScores> scores;
  Transitions transitions;
};

Problem RandomProblem(unsigned seed, std::size_t tokens) {
  std::mt19937 random(seed);
  const auto draw = [&] { return static_cast<float>(random() % 4000) / 1000 - 2; };
  Problem problem;
  problem.scores.resize(tokens);
  for (LabelScores& row : problem.scores) std::ranges::generate(row, draw);
  for (auto& row : problem.transitions.weights) std::ranges::generate(row, draw);
  return problem;
}

// Calls `act` with every allowed path and its score.
void ForEachPath(const Problem& problem,
                 const std::function<void(const std::vector<Label>&, double)>& act) {
  std::vector<Label> path;
  const auto& weights = problem.transitions.weights;
  const std::function<void(std::size_t, double)> walk = [&](std::size_t from, double score) {
    if (path.size() == problem.scores.size()) {
      if (MayFollow(from, kEdge)) act(path, score + weights[from][kEdge]);
      return;
    }
    for (std::size_t to = 0; to < kLabelCount; ++to) {
      if (!MayFollow(from, to)) continue;
      const double step = weights[from][to] + problem.scores[path.size()][to];
      path.push_back(static_cast<Label>(to));
      walk(to, score + step);
      path.pop_back();
    }
  };
  walk(kEdge, 0);
}

TEST(Lattice, FindsTheBestOfAllPaths) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Problem problem = RandomProblem(seed, 1 + seed % 4);
    std::vector<Label> best;
    double highest = -1e9;
    ForEachPath(problem, [&](const std::vector<Label>& path, double score) {
      if (score <= highest) return;
      highest = score;
      best = path;
    });
    Lattice lattice(problem.transitions);
    EXPECT_THAT(lattice.BestPath(problem.scores), testing::ElementsAreArray(best)) << seed;
  }
}

TEST(Lattice, SumsOverAllPaths) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Problem problem = RandomProblem(seed, 1 + seed % 4);
    double total = 0;
    std::vector<std::array<double, kLabelCount>> labels(problem.scores.size());
    std::array<std::array<double, kStateCount>, kStateCount> steps{};
    ForEachPath(problem, [&](const std::vector<Label>& path, double score) {
      const double weight = std::exp(score);
      total += weight;
      std::size_t from = kEdge;
      for (std::size_t i = 0; i < path.size(); ++i) {
        labels[i][path[i]] += weight;
        steps[from][path[i]] += weight;
        from = path[i];
      }
      steps[from][kEdge] += weight;
    });
    Lattice lattice(problem.transitions);
    lattice.Sum(problem.scores);
    EXPECT_NEAR(lattice.log_partition(), std::log(total), 1e-4);
    const Transitions expected = lattice.ExpectedTransitions();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t l = 0; l < kLabelCount; ++l) {
        EXPECT_NEAR(lattice.marginals()[i][l], labels[i][l] / total, 1e-5);
      }
    }
    for (std::size_t from = 0; from < kStateCount; ++from) {
      for (std::size_t to = 0; to < kStateCount; ++to) {
        EXPECT_NEAR(expected.weights[from][to], steps[from][to] / total, 1e-4);
      }
    }
  }
}

// The gradient of the log partition by a score is the probability of its label.
TEST(Lattice, AgreesWithDifferences) {
  Problem problem = RandomProblem(7, 6);
  Lattice lattice(problem.transitions);
  lattice.Sum(problem.scores);
  const double before = lattice.log_partition();
  const float probability = lattice.marginals()[2][5];
  problem.scores[2][5] += 0.01f;
  lattice.Sum(problem.scores);
  EXPECT_NEAR((lattice.log_partition() - before) / 0.01, probability, 0.01);
}

TEST(Lattice, StaysFiniteOnExtremeScores) {
  std::vector<LabelScores> scores(50);
  for (LabelScores& row : scores) {
    row.fill(-30000);
    row[LabelOf(NameType::kPerson, NamePart::kInside)] = 30000;
  }
  Lattice lattice(Transitions{});
  lattice.Sum(scores);
  EXPECT_TRUE(std::isfinite(lattice.log_partition()));
  for (const LabelScores& row : lattice.marginals()) {
    for (const float probability : row) EXPECT_TRUE(std::isfinite(probability));
  }
  EXPECT_EQ(lattice.BestPath(scores).size(), 50u);
}

TEST(Lattice, GivesAnEmptyPathForAnEmptySentence) {
  Lattice lattice(Transitions{});
  EXPECT_THAT(lattice.BestPath({}), testing::IsEmpty());
}

TEST(TypeProbability, AddsThePartsOfTheType) {
  LabelScores marginals{};
  marginals[kOutside] = 0.25f;
  marginals[LabelOf(NameType::kLocation, NamePart::kBegin)] = 0.25f;
  marginals[LabelOf(NameType::kLocation, NamePart::kUnit)] = 0.5f;
  EXPECT_FLOAT_EQ(TypeProbability(marginals, LabelOf(NameType::kLocation, NamePart::kLast)), 0.75f);
  EXPECT_FLOAT_EQ(TypeProbability(marginals, kOutside), 0.25f);
}

TEST(ChancesOf, AddsThePartsOfEveryType) {
  LabelScores marginals{};
  marginals[kOutside] = 0.125f;
  marginals[LabelOf(NameType::kPerson, NamePart::kUnit)] = 0.25f;
  marginals[LabelOf(NameType::kLocation, NamePart::kBegin)] = 0.125f;
  marginals[LabelOf(NameType::kLocation, NamePart::kUnit)] = 0.5f;
  const TypeChances chances = ChancesOf(marginals);
  EXPECT_FLOAT_EQ(chances[static_cast<std::size_t>(NameType::kPerson)], 0.25f);
  EXPECT_FLOAT_EQ(chances[static_cast<std::size_t>(NameType::kOrganisation)], 0);
  EXPECT_FLOAT_EQ(chances[static_cast<std::size_t>(NameType::kLocation)], 0.625f);
  EXPECT_FLOAT_EQ(chances[kTypeCount], 0.125f);
}

}  // namespace
}  // namespace dateline
