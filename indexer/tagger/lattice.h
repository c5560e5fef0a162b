// SPDX-License-Identifier: GPL-2.0-or-later
// The labels of one sentence as paths through a lattice: the best path, and the probability of
// each label over all paths (linear-chain conditional random field; Lafferty, McCallum and
// Pereira, 2001). The same code decodes at run time and gives the learner its gradient.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "indexer/tagger/labels.h"

namespace dateline {

// The scores of one token: one per label.
using LabelScores = std::array<float, kLabelCount>;

// weights[from][to]; kEdge as `from` is the start of the sentence, as `to` its end. What MayFollow
// forbids is never read.
struct Transitions {
  std::array<std::array<float, kStateCount>, kStateCount> weights{};

  bool operator==(const Transitions&) const = default;
};

// Works on one sentence after another and keeps its memory between them. One thread per object;
// linear in the number of tokens.
class Lattice {
 public:
  explicit Lattice(const Transitions& transitions) { SetTransitions(transitions); }

  // Takes new weights, as the learner does after each step. Cheap: 18 x 18 exponentials.
  void SetTransitions(const Transitions& transitions);

  // The allowed path of the highest score; the lower label first where two are equal. Any scores
  // but NaN. The answer is good until the next call.
  std::span<const Label> BestPath(std::span<const LabelScores> scores);

  // Runs forward and backward over the sentence. Requires: at least one token, finite scores.
  void Sum(std::span<const LabelScores> scores);

  // After Sum: the logarithm of the summed exponentials of all allowed paths' scores.
  double log_partition() const { return log_partition_; }

  // After Sum: the probability of each label of each token; each row sums to 1.
  std::span<const LabelScores> marginals() const { return marginals_; }

  // After Sum: how often each transition is expected in the sentence, edges included. O(n * 97).
  Transitions ExpectedTransitions() const;

 private:
  // A row with room to spare: its length is a multiple of what the machine adds at once.
  static constexpr std::size_t kRow = 20;
  using Row = std::array<float, kRow>;

  void Forward();
  void Backward();

  Transitions transitions_;
  std::array<Row, kLabelCount> forward_step_{};   // exp(weight) of [from][to], 0 where forbidden
  std::array<Row, kLabelCount> backward_step_{};  // the same turned round: [to][from]
  Row start_{};
  Row end_{};

  std::vector<Row> emissions_;  // exp(score - highest score of the token)
  std::vector<Row> alphas_;     // forward, each row scaled to sum 1
  std::vector<Row> betas_;
  std::vector<float> scales_;  // what each forward row was divided by
  std::vector<LabelScores> marginals_;
  double log_partition_ = 0;

  std::vector<std::array<Label, kLabelCount>> back_;
  std::vector<Label> path_;
};

// The probability that token `token` has a label of the same type as `label`, whatever the part.
float TypeProbability(const LabelScores& marginals, Label label);

// That of every type.
TypeChances ChancesOf(const LabelScores& marginals);

}  // namespace dateline
