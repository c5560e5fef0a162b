// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/tagger/toy_model.h"

#include <cstring>

#include "indexer/tagger/templates.h"
#include "indexer/tagger/word_form.h"

namespace dateline {
namespace {

constexpr Label kUnitPerson = LabelOf(NameType::kPerson, NamePart::kUnit);

WeightedFeature Weight(FeatureKey key, Label label, float weight) {
  WeightedFeature feature;
  feature.key = key;
  feature.weights[label] = weight;
  return feature;
}

WeightedFeature Known(std::string_view word, NameType type) {
  return Weight(MakeKey(Template::kFoldedAround, MakeWordForm(word).folded),
                LabelOf(type, NamePart::kUnit), 4);
}

}  // namespace

ModelParts ToyModel() {
  ModelParts parts;
  const std::uint64_t title = MakeWordForm("Mr.").lower;
  const std::uint64_t shape = MakeWordForm("Xxxx").shape;
  for (StageWeights& stage : parts.stages) {
    stage.features = {
        Known("Hanoi", NameType::kLocation),
        Known("Reuters", NameType::kOrganisation),
        Known("Vietnamese", NameType::kMiscellaneous),
        Weight(MakeKey(Template::kLowerBeforeShape, Pair(title, shape)), kUnitPerson, 4),
    };
    FeatureKey bias = MakeKey(Template::kBias, 0);
    for (std::size_t l = 1; l < kLabelCount; ++l) {
      if (l == 1) stage.features.push_back({bias, {}});
      stage.features.back().weights[l] = -2;
    }
  }
  // Votes for "person" (0) against stage 1's "outside".
  parts.stages[1].features.push_back(
      Weight(MakeKey(Template::kVoteAnswer, 0 * 100 + kOutside), kUnitPerson, 4));
  TagListsBuilder lists;
  lists.AddPhrase(0, "Hà Nội");
  lists.AddCluster("Hanoi", "1101");
  parts.phrases = lists.Phrases();
  parts.clusters = lists.Clusters();
  return parts;
}

ModelBytes::ModelBytes(std::string_view bytes)
    : words_((bytes.size() + 7) / 8), size_(bytes.size()) {
  if (!bytes.empty()) std::memcpy(words_.data(), bytes.data(), bytes.size());
}

}  // namespace dateline
