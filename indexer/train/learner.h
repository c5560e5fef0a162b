// SPDX-License-Identifier: GPL-2.0-or-later
// Learns the weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira,
// 2001) by AdaGrad (Duchi, Hazan and Singer, 2011), a sentence a step, with feature dropout.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "indexer/tagger/lattice.h"
#include "indexer/train/feature_rows.h"

namespace dateline {

// In a gold row: outside, or any part of a miscellaneous name. For texts whose annotators marked no
// such names: what they left unmarked may still be one (learning from partial labels; Tsuboi et
// al., 2008).
inline constexpr Label kOutsideOrMiscellaneous = static_cast<Label>(kLabelCount);

struct LearnerOptions {
  int epochs = 7;
  double first_rate = 0.2;  // falls linearly to last_rate over the epochs
  double last_rate = 0.02;
  double l2 = 1e-6;
  // At each visit every feature of every token is left out with this probability. Names are
  // over-described; without it the word itself takes all the weight, and an unseen name in a seen
  // context gets too little.
  double dropout = 0.5;
  std::uint64_t seed = 1;
};

// tokens [first, last) of the rows.
struct SentenceRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// What to learn from. The features of token i are rows[0][i], rows[1][i], ... together.
struct LearningTask {
  std::vector<const FeatureRows*> rows;
  std::size_t feature_count = 0;         // numbers are below
  std::span<const Label> labels;         // the right ones, by token, or kOutsideOrMiscellaneous
  std::vector<SentenceRange> sentences;  // not empty ones; one that stands twice counts twice
  // Scores that every token has before any weight is learnt; none or one a token.
  std::span<const LabelScores> base_scores;
  Transitions transitions;  // where those begin
};

// One weight per label, with room that makes its length a multiple of what the machine adds at
// once.
using WeightRow = std::array<float, 20>;

struct LinearModel {
  std::vector<WeightRow> weights;  // by feature number
  Transitions transitions;
};

// Told after each epoch: its number from 1, and the mean negative log-likelihood of a token.
using EpochWatcher = std::function<void(int epoch, double loss)>;

// The same arguments give the same bytes. Linear in the features of all sentences.
LinearModel Learn(const LearningTask& task, const LearnerOptions& options,
                  const EpochWatcher& watch);

// The scores of the sentence's tokens under `model`, base scores included.
std::vector<LabelScores> ScoresOf(const LearningTask& task, const SentenceRange& sentence,
                                  const LinearModel& model);

// The negative log-likelihood of one sentence, and how it changes with each score and each
// transition. For Learn, and for the test that holds it against differences. Requires: `lattice`
// has these transitions.
struct SentenceGradient {
  double loss = 0;
  std::vector<LabelScores> scores;
  Transitions transitions;
};
SentenceGradient GradientOf(std::span<const LabelScores> scores, std::span<const Label> labels,
                            const Transitions& transitions, Lattice& lattice);

}  // namespace dateline
