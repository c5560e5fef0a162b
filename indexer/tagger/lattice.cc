// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/lattice.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace dateline {
namespace {

// What may stand before each label, edges left out: 97 pairs instead of 289.
struct Before {
  std::array<Label, kLabelCount> labels{};
  std::size_t count = 0;
};

constexpr std::array<Before, kLabelCount> MakeBefore() {
  std::array<Before, kLabelCount> table{};
  for (std::size_t to = 0; to < kLabelCount; ++to) {
    for (std::size_t from = 0; from < kLabelCount; ++from) {
      if (MayFollow(from, to)) table[to].labels[table[to].count++] = static_cast<Label>(from);
    }
  }
  return table;
}
constexpr std::array<Before, kLabelCount> kBefore = MakeBefore();

constexpr float kImpossible = -std::numeric_limits<float>::infinity();

template <typename Row>
float Total(const Row& row) {
  float total = 0;
  for (const float value : row) total += value;
  return total;
}

template <typename Row>
void Scale(Row& row, float by) {
  for (float& value : row) value *= by;
}

// sum += row * by
template <typename Row>
void AddScaled(Row& sum, const Row& row, float by) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row[i] * by;
}

template <typename Row>
void Multiply(Row& row, const Row& by) {
  for (std::size_t i = 0; i < row.size(); ++i) row[i] *= by[i];
}

}  // namespace

void Lattice::SetTransitions(const Transitions& transitions) {
  transitions_ = transitions;
  for (std::size_t from = 0; from < kLabelCount; ++from) {
    for (std::size_t to = 0; to < kLabelCount; ++to) {
      const float step = MayFollow(from, to) ? std::exp(transitions.weights[from][to]) : 0;
      forward_step_[from][to] = step;
      backward_step_[to][from] = step;
    }
    start_[from] = MayFollow(kEdge, from) ? std::exp(transitions.weights[kEdge][from]) : 0;
    end_[from] = MayFollow(from, kEdge) ? std::exp(transitions.weights[from][kEdge]) : 0;
  }
}

std::span<const Label> Lattice::BestPath(std::span<const LabelScores> scores) {
  const auto& weights = transitions_.weights;
  path_.assign(scores.size(), kOutside);
  if (scores.empty()) return path_;
  back_.resize(scores.size());
  LabelScores best{};
  for (std::size_t to = 0; to < kLabelCount; ++to) {
    best[to] = MayFollow(kEdge, to) ? weights[kEdge][to] + scores[0][to] : kImpossible;
  }
  // Viterbi: the best path to each label of a token ends in the best path to a label before it.
  for (std::size_t i = 1; i < scores.size(); ++i) {
    LabelScores next{};
    for (std::size_t to = 0; to < kLabelCount; ++to) {
      float highest = kImpossible;
      Label origin = kBefore[to].labels[0];
      for (std::size_t k = 0; k < kBefore[to].count; ++k) {
        const Label from = kBefore[to].labels[k];
        const float score = best[from] + weights[from][to];
        if (score > highest) {
          highest = score;
          origin = from;
        }
      }
      next[to] = highest + scores[i][to];
      back_[i][to] = origin;
    }
    best = next;
  }
  Label label = kOutside;
  float highest = kImpossible;
  for (std::size_t from = 0; from < kLabelCount; ++from) {
    const float score = MayFollow(from, kEdge) ? best[from] + weights[from][kEdge] : kImpossible;
    if (score > highest) {
      highest = score;
      label = static_cast<Label>(from);
    }
  }
  for (std::size_t i = scores.size(); i-- > 0;) {
    path_[i] = label;
    if (i > 0) label = back_[i][label];
  }
  return path_;
}

// The rows are kept between 0 and 1 by dividing each by its sum; the logarithms of the divisors
// add up to that of the partition function (Rabiner, 1989, section V.A).
void Lattice::Sum(std::span<const LabelScores> scores) {
  assert(!scores.empty());
  const std::size_t count = scores.size();
  emissions_.resize(count);
  alphas_.resize(count);
  betas_.resize(count);
  scales_.resize(count);
  marginals_.resize(count);
  log_partition_ = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const float highest = *std::max_element(scores[i].begin(), scores[i].end());
    emissions_[i] = {};
    for (std::size_t l = 0; l < kLabelCount; ++l) {
      emissions_[i][l] = std::exp(scores[i][l] - highest);
    }
    log_partition_ += highest;
  }
  // The step out of the sentence belongs to its last token, so the recursions need no case for it.
  Multiply(emissions_.back(), end_);
  Forward();
  Backward();
}

void Lattice::Forward() {
  // Where the scores leave no allowed path any weight, the smallest number stands for it.
  constexpr float kLeast = std::numeric_limits<float>::min();
  for (std::size_t i = 0; i < alphas_.size(); ++i) {
    Row row{};
    if (i == 0) {
      row = start_;
    } else {
      for (std::size_t from = 0; from < kLabelCount; ++from) {
        AddScaled(row, forward_step_[from], alphas_[i - 1][from]);
      }
    }
    Multiply(row, emissions_[i]);
    scales_[i] = std::max(Total(row), kLeast);
    Scale(row, 1 / scales_[i]);
    log_partition_ += std::log(static_cast<double>(scales_[i]));
    alphas_[i] = row;
  }
}

void Lattice::Backward() {
  betas_.back().fill(1);
  for (std::size_t i = betas_.size(); i-- > 0;) {
    for (std::size_t l = 0; l < kLabelCount; ++l) marginals_[i][l] = alphas_[i][l] * betas_[i][l];
    if (i == 0) break;
    Row ahead = emissions_[i];
    Multiply(ahead, betas_[i]);
    Scale(ahead, 1 / scales_[i]);
    Row row{};
    for (std::size_t to = 0; to < kLabelCount; ++to) {
      AddScaled(row, backward_step_[to], ahead[to]);
    }
    betas_[i - 1] = row;
  }
}

Transitions Lattice::ExpectedTransitions() const {
  Transitions expected;
  auto& sums = expected.weights;
  for (std::size_t l = 0; l < kLabelCount; ++l) {
    sums[kEdge][l] = marginals_.front()[l];
    sums[l][kEdge] = marginals_.back()[l];
  }
  for (std::size_t i = 1; i < marginals_.size(); ++i) {
    for (std::size_t to = 0; to < kLabelCount; ++to) {
      const float ahead = emissions_[i][to] * betas_[i][to] / scales_[i];
      for (std::size_t k = 0; k < kBefore[to].count; ++k) {
        const Label from = kBefore[to].labels[k];
        sums[from][to] += alphas_[i - 1][from] * forward_step_[from][to] * ahead;
      }
    }
  }
  return expected;
}

float TypeProbability(const LabelScores& marginals, Label label) {
  if (label == kOutside) return marginals[kOutside];
  const Label first = LabelOf(TypeOf(label), NamePart::kBegin);
  return marginals[first] + marginals[first + 1u] + marginals[first + 2u] + marginals[first + 3u];
}

TypeChances ChancesOf(const LabelScores& marginals) {
  TypeChances chances{};
  for (std::size_t label = 1; label < kLabelCount; ++label)
    chances[static_cast<std::size_t>(TypeOf(static_cast<Label>(label)))] += marginals[label];
  chances[kTypeCount] = marginals[kOutside];
  return chances;
}

}  // namespace dateline
