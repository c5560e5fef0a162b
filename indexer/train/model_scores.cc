// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/model_scores.h"

#include "indexer/tagger/model_layout.h"

namespace dateline {
namespace {

template <std::size_t kWidth>
void AddWeights(const FeatureTable<kWidth>& table, FeatureKey key, std::size_t first_weight,
                LabelScores& sums) {
  const std::uint32_t row = table.Find(key);
  if (row == FeatureTable<kWidth>::kNone) return;
  for (std::size_t l = 0; l < kStageWidth; ++l)
    sums[l + 1] += static_cast<float>(table[row][first_weight + l]);
}

}  // namespace

std::vector<LabelScores> ModelScores(const ModelView& model, const KeyRows& rows,
                                     std::size_t stage) {
  std::vector<LabelScores> scores(rows.size());
  for (std::size_t token = 0; token < rows.size(); ++token) {
    for (const FeatureKey key : rows[token]) {
      if (IsStageTwoKey(key)) {
        AddWeights(model.late, key, 0, scores[token]);
      } else {
        AddWeights(model.both, key, stage * kStageWidth, scores[token]);
      }
    }
    for (float& score : scores[token]) score *= model.scales[stage];
  }
  return scores;
}

}  // namespace dateline
