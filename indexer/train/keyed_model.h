// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of learnt weights before they are shipped.
#pragma once

#include <array>
#include <cstdint>
#include <span>
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

// How much of a domain's scheme goes into a folded model.
struct DomainShare {
  std::uint32_t domain = 0;
  float share = 1;
};

// `model` as it scores texts of the domain, without the features of any: the weights of that
// domain's features are added to those of the features they repeat (DomainKey). The scores of a
// text of that domain stay the same, and there is less to compute. Of several domains, each is
// added by its share; without any, what is common to all is left.
KeyedModel FoldDomains(const KeyedModel& model, std::span<const DomainShare> domains);

// The features of both stages that are worth their room: those with the largest weight in either
// stage, relative to that of "outside", until `most_bytes` of a model file's table are full.
// Ties go by key. The features of both models that are kept have weights in both.
std::array<KeyedModel, 2> Prune(const std::array<KeyedModel, 2>& stages, std::size_t most_bytes);

// The weights of both stages as the writer of model files takes them.
std::array<StageWeights, 2> Packable(const std::array<KeyedModel, 2>& stages);

}  // namespace dateline
