// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger's model as one file that is mapped, not read: weights as 8-bit numbers behind hashed
// keys, the lists and the clusters. docs/tagger.md draws its bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/feature_table.h"
#include "indexer/tagger/lattice.h"
#include "indexer/tagger/model_layout.h"
#include "indexer/tagger/tag_lists.h"

namespace dateline {

// What the trainer has learnt of one feature: one weight per label.
struct WeightedFeature {
  FeatureKey key = 0;
  LabelScores weights{};
};

struct StageWeights {
  Transitions transitions;
  std::vector<WeightedFeature> features;  // keys distinct, in any order
};

// All that goes into a model file.
struct ModelParts {
  std::array<StageWeights, 2> stages;   // features of stages[0] have even keys only
  std::vector<std::uint64_t> phrases;   // TagListsBuilder::Phrases
  std::vector<std::uint64_t> clusters;  // TagListsBuilder::Clusters
};

// The bytes of a model file: weights relative to that of "outside", scaled so that the 99.95th
// percentile is 127. A feature of either stage takes 38 bytes, whether one stage has it or both; a
// feature of stage 2 alone (odd key) 22. The same parts give the same bytes.
std::string EncodeModel(const ModelParts& parts);

// What a model file holds, as views of its bytes.
struct ModelView {
  std::array<Transitions, 2> transitions;
  std::array<float, 2> scales{};
  FeatureTable<kBothWidth> both;
  FeatureTable<kStageWidth> late;
  TagLists lists;
};

// Checks all of `bytes` once; after that no look-up can leave them. Fails with kDamaged when they
// are cut, altered, or made by another version; the message says what to do. Requires: the bytes
// stay, and begin on a multiple of 8. Any thread.
Result<ModelView> ParseModel(std::string_view bytes);

}  // namespace dateline
