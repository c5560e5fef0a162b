// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/learner.h"

#include <gtest/gtest.h>

#include "indexer/train/chance.h"

namespace dateline {
namespace {

float Draw(Chance& chance) { return static_cast<float>(chance.Below(2001)) / 1000 - 1; }

struct Case {
  std::vector<LabelScores> scores;
  Transitions transitions;
};

Case RandomCase(std::size_t tokens, std::uint64_t seed) {
  Chance chance(seed);
  Case made;
  made.scores.resize(tokens);
  for (LabelScores& row : made.scores)
    for (float& score : row) score = Draw(chance);
  for (auto& row : made.transitions.weights)
    for (float& weight : row) weight = Draw(chance);
  return made;
}

double LossOf(const Case& made, const std::vector<Label>& labels) {
  Lattice lattice(made.transitions);
  return GradientOf(made.scores, labels, made.transitions, lattice).loss;
}

// Each gold row: one right path, and a row with unmarked tokens that may be anything unmarked.
std::vector<std::vector<Label>> GoldRows() {
  const Label begin = LabelOf(NameType::kPerson, NamePart::kBegin);
  const Label last = LabelOf(NameType::kPerson, NamePart::kLast);
  return {{kOutside, begin, last, LabelOf(NameType::kMiscellaneous, NamePart::kUnit)},
          {kOutsideOrMiscellaneous, begin, last, kOutsideOrMiscellaneous}};
}

TEST(GradientOf, AgreesWithDifferences) {
  constexpr float kStep = 1e-2f;
  for (const std::vector<Label>& labels : GoldRows()) {
    const Case made = RandomCase(labels.size(), 5);
    Lattice lattice(made.transitions);
    const SentenceGradient gradient = GradientOf(made.scores, labels, made.transitions, lattice);
    EXPECT_GT(gradient.loss, 0);
    for (std::size_t token = 0; token < labels.size(); ++token) {
      for (std::size_t label = 0; label < kLabelCount; ++label) {
        Case up = made;
        Case down = made;
        up.scores[token][label] += kStep;
        down.scores[token][label] -= kStep;
        const double slope = (LossOf(up, labels) - LossOf(down, labels)) / (2 * kStep);
        EXPECT_NEAR(gradient.scores[token][label], slope, 1e-3);
      }
    }
    for (std::size_t from = 0; from < kStateCount; ++from) {
      for (std::size_t to = 0; to < kStateCount; ++to) {
        if (!MayFollow(from, to)) continue;
        Case up = made;
        Case down = made;
        up.transitions.weights[from][to] += kStep;
        down.transitions.weights[from][to] -= kStep;
        const double slope = (LossOf(up, labels) - LossOf(down, labels)) / (2 * kStep);
        EXPECT_NEAR(gradient.transitions.weights[from][to], slope, 1e-3);
      }
    }
  }
}

// Feature 0 says "person", 1 says "outside", 2 says nothing.
struct Toy {
  FeatureRows rows{{0, 2, 1, 2, 1, 0, 2}, {0, 2, 4, 5, 7}};
  std::vector<Label> labels{LabelOf(NameType::kPerson, NamePart::kUnit), kOutside, kOutside,
                            LabelOf(NameType::kPerson, NamePart::kUnit)};

  LearningTask Task() const {
    LearningTask task;
    task.rows = {&rows};
    task.feature_count = 3;
    task.labels = labels;
    task.sentences = {{0, 2}, {2, 4}};
    return task;
  }
};

TEST(Learn, LearnsWhatTheFeaturesSay) {
  const Toy toy;
  LearnerOptions options;
  options.epochs = 40;
  double first = 0;
  double last = 0;
  const LinearModel model = Learn(toy.Task(), options, [&](int epoch, double loss) {
    if (epoch == 1) first = loss;
    last = loss;
  });
  EXPECT_LT(last, first / 2);
  Lattice lattice(model.transitions);
  const auto path = lattice.BestPath(ScoresOf(toy.Task(), {0, 2}, model));
  EXPECT_EQ(path[0], toy.labels[0]);
  EXPECT_EQ(path[1], toy.labels[1]);
}

TEST(Learn, GivesTheSameBytesTwice) {
  const Toy toy;
  const LinearModel one = Learn(toy.Task(), {}, {});
  const LinearModel other = Learn(toy.Task(), {}, {});
  EXPECT_EQ(one.weights, other.weights);
  EXPECT_EQ(one.transitions, other.transitions);
  LearnerOptions another_seed;
  another_seed.seed = 2;
  EXPECT_NE(Learn(toy.Task(), another_seed, {}).weights, one.weights);
}

TEST(Learn, LeavesWhatTheBaseScoresSettle) {
  const Toy toy;
  LearningTask task = toy.Task();
  std::vector<LabelScores> base(4);
  for (std::size_t token = 0; token < 4; ++token) base[token][toy.labels[token]] = 30;
  task.base_scores = base;
  const LinearModel model = Learn(task, {}, {});
  for (const WeightRow& row : model.weights)
    for (const float weight : row) EXPECT_NEAR(weight, 0, 1e-3);
}

}  // namespace
}  // namespace dateline
