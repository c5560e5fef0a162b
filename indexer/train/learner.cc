// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/learner.h"

#include <algorithm>
#include <cmath>

#include "indexer/train/chance.h"

namespace dateline {
namespace {

// Where the sums of squares begin; keeps the first steps short.
constexpr float kFirstSquare = 1e-3f;

// A token whose gradient is smaller than this everywhere is right already.
constexpr float kLeastGradient = 3e-3f;

// A feature's weights beside their sums of squares: the learner always wants both.
struct Slot {
  WeightRow weights{};
  WeightRow squares;

  Slot() { squares.fill(kFirstSquare); }
};

void AddRow(const WeightRow& row, WeightRow& sum) {
  for (std::size_t i = 0; i < row.size(); ++i) sum[i] += row[i];
}

LabelScores ScoresFrom(const WeightRow& sum) {
  LabelScores scores;
  std::copy_n(sum.begin(), kLabelCount, scores.begin());
  return scores;
}

// Which features are left out, drawn eight at a time.
class Dropout {
 public:
  Dropout(double probability, std::uint64_t seed)
      : threshold_(static_cast<unsigned>(std::lround(probability * 256))), chance_(seed) {}

  bool Drops() {
    if (left_ == 0) {
      bits_ = chance_.Bits();
      left_ = 8;
    }
    const bool drops = (bits_ & 0xFF) < threshold_;
    bits_ >>= 8;
    --left_;
    return drops;
  }

 private:
  unsigned threshold_;
  Chance chance_;
  std::uint64_t bits_ = 0;
  int left_ = 0;
};

// The one right path takes its score off the loss.
void SubtractPath(std::span<const LabelScores> scores, std::span<const Label> labels,
                  const Transitions& transitions, SentenceGradient& gradient) {
  std::size_t from = kEdge;
  for (std::size_t i = 0; i <= labels.size(); ++i) {
    const std::size_t to = i < labels.size() ? labels[i] : kEdge;
    gradient.loss -= transitions.weights[from][to];
    gradient.transitions.weights[from][to] -= 1;
    if (i < labels.size()) {
      gradient.loss -= scores[i][to];
      gradient.scores[i][to] -= 1;
    }
    from = to;
  }
}

bool IsAllowed(std::size_t label, Label gold) {
  if (gold != kOutsideOrMiscellaneous) return label == gold;
  return label == kOutside || TypeOf(static_cast<Label>(label)) == NameType::kMiscellaneous;
}

// The scores with every label that the gold row rules out made impossible.
std::vector<LabelScores> Masked(std::span<const LabelScores> scores,
                                std::span<const Label> labels) {
  constexpr float kImpossible = -1e4f;
  std::vector<LabelScores> masked(scores.begin(), scores.end());
  for (std::size_t i = 0; i < masked.size(); ++i)
    for (std::size_t label = 0; label < kLabelCount; ++label)
      if (!IsAllowed(label, labels[i])) masked[i][label] = kImpossible;
  return masked;
}

// All paths that the gold row allows take the logarithm of their sum off the loss.
void SubtractAllowed(const std::vector<LabelScores>& masked, Lattice& lattice,
                     SentenceGradient& gradient) {
  lattice.Sum(masked);
  gradient.loss -= lattice.log_partition();
  const Transitions expected = lattice.ExpectedTransitions();
  for (std::size_t from = 0; from < kStateCount; ++from)
    for (std::size_t to = 0; to < kStateCount; ++to)
      gradient.transitions.weights[from][to] -= expected.weights[from][to];
  for (std::size_t i = 0; i < masked.size(); ++i)
    for (std::size_t label = 0; label < kLabelCount; ++label)
      gradient.scores[i][label] -= lattice.marginals()[i][label];
}

class Learner {
 public:
  Learner(const LearningTask& task, const LearnerOptions& options)
      : task_(task),
        options_(options),
        slots_(task.feature_count),
        transitions_(task.transitions),
        lattice_(task.transitions),
        dropout_(options.dropout, options.seed + 1) {
    for (auto& row : transition_squares_.weights) row.fill(kFirstSquare);
  }

  // Visits the sentences in a new order; gives the mean loss of a token.
  double Epoch(int epoch, Chance& order) {
    const double progress = static_cast<double>(epoch) / options_.epochs;
    rate_ = static_cast<float>(options_.first_rate +
                               (options_.last_rate - options_.first_rate) * progress);
    order.Shuffle(sentences_);
    double loss = 0;
    std::size_t tokens = 0;
    for (const SentenceRange& sentence : sentences_) {
      loss += Step(sentence);
      tokens += sentence.last - sentence.first;
    }
    return tokens == 0 ? 0 : loss / static_cast<double>(tokens);
  }

  LinearModel Take() {
    // With every feature present the scores are as high as half of them were made to give.
    const auto share = static_cast<float>(1 - options_.dropout);
    LinearModel model;
    model.transitions = transitions_;
    model.weights.reserve(slots_.size());
    for (const Slot& slot : slots_) {
      WeightRow& row = model.weights.emplace_back(slot.weights);
      for (float& weight : row) weight *= share;
    }
    std::vector<Slot>().swap(slots_);
    return model;
  }

 private:
  // The slots lie all over hundreds of megabytes: their memory is on the way while others are
  // drawn.
  static void Prefetch(const Slot& slot) {
    const char* at = reinterpret_cast<const char*>(&slot);
    for (std::size_t line = 0; line < sizeof(Slot); line += 64) __builtin_prefetch(at + line, 1);
  }

  // Draws the features of the sentence that take part in this step.
  void Draw(const SentenceRange& sentence) {
    drawn_.numbers.clear();
    drawn_.begins.assign(1, 0);
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
      for (const FeatureRows* rows : task_.rows)
        for (const std::uint32_t number : (*rows)[token]) {
          if (dropout_.Drops()) continue;
          drawn_.numbers.push_back(number);
          Prefetch(slots_[number]);
        }
      drawn_.begins.push_back(drawn_.numbers.size());
    }
  }

  void Score(const SentenceRange& sentence) {
    scores_.clear();
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      WeightRow sum{};
      if (!task_.base_scores.empty())
        std::copy_n(task_.base_scores[sentence.first + i].begin(), kLabelCount, sum.begin());
      for (const std::uint32_t number : drawn_[i]) AddRow(slots_[number].weights, sum);
      scores_.push_back(ScoresFrom(sum));
    }
  }

  double Step(const SentenceRange& sentence) {
    Draw(sentence);
    Score(sentence);
    lattice_.SetTransitions(transitions_);
    const SentenceGradient gradient =
        GradientOf(scores_, task_.labels.subspan(sentence.first, sentence.last - sentence.first),
                   transitions_, lattice_);
    for (std::size_t i = 0; i < drawn_.size(); ++i) MoveToken(drawn_[i], gradient.scores[i]);
    MoveTransitions(gradient.transitions);
    return gradient.loss;
  }

  void MoveToken(std::span<const std::uint32_t> numbers, const LabelScores& gradient) {
    const bool matters = std::any_of(gradient.begin(), gradient.end(),
                                     [](float slope) { return std::abs(slope) >= kLeastGradient; });
    if (!matters) return;
    WeightRow slopes{};
    std::copy(gradient.begin(), gradient.end(), slopes.begin());
    const auto l2 = static_cast<float>(options_.l2);
    for (const std::uint32_t number : numbers) {
      Slot& slot = slots_[number];
      for (std::size_t i = 0; i < slopes.size(); ++i) {
        const float slope = slopes[i] + l2 * slot.weights[i];
        slot.squares[i] += slope * slope;
        slot.weights[i] -= rate_ * slope / std::sqrt(slot.squares[i]);
      }
    }
  }

  void MoveTransitions(const Transitions& gradient) {
    for (std::size_t from = 0; from < kStateCount; ++from) {
      for (std::size_t to = 0; to < kStateCount; ++to) {
        const float slope = gradient.weights[from][to];
        if (slope == 0) continue;
        float& square = transition_squares_.weights[from][to];
        square += slope * slope;
        transitions_.weights[from][to] -= rate_ * slope / std::sqrt(square);
      }
    }
  }

  const LearningTask& task_;
  const LearnerOptions& options_;
  std::vector<SentenceRange> sentences_ = task_.sentences;
  std::vector<Slot> slots_;
  Transitions transitions_;
  Transitions transition_squares_;
  Lattice lattice_;
  Dropout dropout_;
  float rate_ = 0;

  // Of the sentence being visited; kept for their memory.
  FeatureRows drawn_;
  std::vector<LabelScores> scores_;
};

}  // namespace

SentenceGradient GradientOf(std::span<const LabelScores> scores, std::span<const Label> labels,
                            const Transitions& transitions, Lattice& lattice) {
  lattice.Sum(scores);
  SentenceGradient gradient;
  gradient.loss = lattice.log_partition();
  gradient.scores.assign(lattice.marginals().begin(), lattice.marginals().end());
  gradient.transitions = lattice.ExpectedTransitions();
  const bool partial =
      std::find(labels.begin(), labels.end(), kOutsideOrMiscellaneous) != labels.end();
  if (partial) {
    SubtractAllowed(Masked(scores, labels), lattice, gradient);
  } else {
    SubtractPath(scores, labels, transitions, gradient);
  }
  return gradient;
}

LinearModel Learn(const LearningTask& task, const LearnerOptions& options,
                  const EpochWatcher& watch) {
  Learner learner(task, options);
  Chance order(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    const double loss = learner.Epoch(epoch, order);
    if (watch) watch(epoch + 1, loss);
  }
  return learner.Take();
}

std::vector<LabelScores> ScoresOf(const LearningTask& task, const SentenceRange& sentence,
                                  const LinearModel& model) {
  std::vector<LabelScores> scores;
  for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
    WeightRow sum{};
    if (!task.base_scores.empty())
      std::copy_n(task.base_scores[token].begin(), kLabelCount, sum.begin());
    for (const FeatureRows* rows : task.rows)
      for (const std::uint32_t number : (*rows)[token]) AddRow(model.weights[number], sum);
    scores.push_back(ScoresFrom(sum));
  }
  return scores;
}

}  // namespace dateline
