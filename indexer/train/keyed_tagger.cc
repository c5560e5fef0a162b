// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/keyed_tagger.h"

namespace dateline {
namespace {

void AddWeights(const WeightRow& row, LabelScores& scores) {
  for (std::size_t label = 0; label < kLabelCount; ++label) scores[label] += row[label];
}

// Labels and probabilities, sentence by sentence.
std::vector<StageOneAnswer> Decode(const ArticleFeatures& article,
                                   std::span<const LabelScores> scores,
                                   const Transitions& transitions) {
  std::vector<StageOneAnswer> answers(scores.size());
  Lattice lattice(transitions);
  for (const Sentence& sentence : article.sentences()) {
    const auto own = scores.subspan(sentence.first, sentence.last - sentence.first);
    if (own.empty()) continue;
    lattice.Sum(own);
    const std::span<const Label> path = lattice.BestPath(own);
    for (std::size_t i = 0; i < path.size(); ++i)
      answers[sentence.first + i] = {path[i], TypeProbability(lattice.marginals()[i], path[i])};
  }
  return answers;
}

}  // namespace

KeyedTagger::KeyedTagger(const std::array<KeyedModel, 2>& stages, const TagLists& lists)
    : stages_(stages), lists_(lists) {
  for (std::size_t stage = 0; stage < stages.size(); ++stage)
    for (const FeatureKey key : stages[stage].keys) numbers_[stage].Add(key);
}

std::vector<LabelScores> KeyedTagger::Scores(const KeyRows& rows, std::size_t stage) const {
  std::vector<LabelScores> scores(rows.size());
  for (std::size_t token = 0; token < rows.size(); ++token) {
    for (const FeatureKey key : rows[token]) {
      const auto number = numbers_[stage].Find(key);
      if (number) AddWeights(stages_[stage].weights[*number], scores[token]);
    }
  }
  return scores;
}

std::vector<StageOneAnswer> KeyedTagger::StageOne(const ArticleFeatures& article) const {
  return Decode(article, Scores(article.Rows(), 0), stages_[0].transitions);
}

std::vector<TaggedSpan> KeyedTagger::Tag(std::span<const TagToken> tokens,
                                         std::uint32_t domain) const {
  const ArticleFeatures article(tokens, lists_, domain);
  const KeyRows rows = article.Rows();
  std::vector<StageOneAnswer> answers = Decode(article, Scores(rows, 0), stages_[0].transitions);
  if (!stages_[1].keys.empty()) {
    std::vector<LabelScores> scores = Scores(rows, 1);
    const std::vector<LabelScores> added = Scores(StageTwoFeatures(article, answers).Rows(), 1);
    for (std::size_t token = 0; token < scores.size(); ++token)
      for (std::size_t label = 0; label < kLabelCount; ++label)
        scores[token][label] += added[token][label];
    answers = Decode(article, scores, stages_[1].transitions);
  }
  std::vector<Label> labels;
  for (const StageOneAnswer& answer : answers) labels.push_back(answer.label);
  std::vector<TaggedSpan> names = SpansOf(labels);
  for (TaggedSpan& name : names) name.confidence = answers[name.first].probability;
  return names;
}

}  // namespace dateline
