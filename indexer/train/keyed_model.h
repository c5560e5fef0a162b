// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of learnt weights before they are shipped.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/model_file.h"
#include "indexer/train/learner.h"

namespace dateline {

// The weights of a model by key instead of by number.
struct KeyedModel {
  std::vector<FeatureKey> keys;
  std::vector<WeightRow> weights;  // beside keys
  Transitions transitions;
};

// `model` as it scores texts of `domain`, without the features of any domain: the weights of that
// domain's features are added to those of the features they repeat (DomainKey). The scores of a
// text of that domain stay the same, and there is less to compute. 0 drops them all.
KeyedModel FoldDomain(const KeyedModel& model, std::uint32_t domain);

// The features of both stages that are worth their room: those with the largest weight in either
// stage, relative to that of "outside", until `most_bytes` of a model file's table are full.
// Ties go by key. The features of both models that are kept have weights in both.
std::array<KeyedModel, 2> Prune(const std::array<KeyedModel, 2>& stages, std::size_t most_bytes);

// The weights of both stages as the writer of model files takes them.
std::array<StageWeights, 2> Packable(const std::array<KeyedModel, 2>& stages);

}  // namespace dateline
