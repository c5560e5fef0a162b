// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/keyed_model.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "indexer/train/feature_rows.h"

namespace dateline {
namespace {

constexpr std::uint32_t kMostDomain = 15;

// What a feature takes in the table of a model file (EncodeModel).
constexpr std::size_t kSharedBytes = 38;
constexpr std::size_t kStageTwoBytes = 22;

FeatureNumbers NumbersOf(const std::vector<FeatureKey>& keys) {
  FeatureNumbers numbers;
  for (const FeatureKey key : keys) numbers.Add(key);
  return numbers;
}

// The largest weight of a row, relative to that of "outside".
float Reach(const WeightRow& row) {
  float reach = 0;
  for (std::size_t label = 1; label < kLabelCount; ++label)
    reach = std::max(reach, std::abs(row[label] - row[kOutside]));
  return reach;
}

float ShareOf(std::uint32_t id, std::span<const DomainShare> domains) {
  float share = 0;
  for (const DomainShare& domain : domains)
    if (domain.domain == id) share += domain.share;
  return share;
}

struct Candidate {
  FeatureKey key;
  float reach;
};

std::vector<Candidate> CandidatesOf(const std::array<KeyedModel, 2>& stages) {
  std::vector<Candidate> candidates;
  for (const KeyedModel& stage : stages)
    for (std::size_t i = 0; i < stage.keys.size(); ++i)
      candidates.push_back({stage.keys[i], Reach(stage.weights[i])});
  // Once per key, at its larger reach.
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.key, b.reach) < std::tie(b.key, a.reach);
  });
  const auto same = [](const Candidate& a, const Candidate& b) { return a.key == b.key; };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.reach > b.reach; });
  return candidates;
}

}  // namespace

KeyedModel FoldDomains(const KeyedModel& model, std::span<const DomainShare> domains) {
  const FeatureNumbers numbers = NumbersOf(model.keys);
  std::vector<WeightRow> weights = model.weights;
  std::vector<bool> repeats(model.keys.size(), false);
  for (std::size_t plain = 0; plain < model.keys.size(); ++plain) {
    if (IsStageTwoKey(model.keys[plain])) continue;
    for (std::uint32_t id = 1; id <= kMostDomain; ++id) {
      const auto twin = numbers.Find(DomainKey(model.keys[plain], id));
      if (!twin) continue;
      repeats[*twin] = true;
      const float share = ShareOf(id, domains);
      for (std::size_t i = 0; i < weights[plain].size(); ++i)
        weights[plain][i] += share * model.weights[*twin][i];
    }
  }
  KeyedModel folded;
  folded.transitions = model.transitions;
  for (std::size_t i = 0; i < model.keys.size(); ++i) {
    if (repeats[i]) continue;
    folded.keys.push_back(model.keys[i]);
    folded.weights.push_back(weights[i]);
  }
  return folded;
}

std::array<KeyedModel, 2> Prune(const std::array<KeyedModel, 2>& stages, std::size_t most_bytes) {
  FeatureNumbers kept;
  std::size_t bytes = 0;
  for (const Candidate& candidate : CandidatesOf(stages)) {
    bytes += IsStageTwoKey(candidate.key) ? kStageTwoBytes : kSharedBytes;
    if (bytes > most_bytes || candidate.reach == 0) break;
    kept.Add(candidate.key);
  }
  std::array<KeyedModel, 2> pruned;
  for (std::size_t stage = 0; stage < stages.size(); ++stage) {
    pruned[stage].transitions = stages[stage].transitions;
    for (std::size_t i = 0; i < stages[stage].keys.size(); ++i) {
      if (!kept.Find(stages[stage].keys[i])) continue;
      pruned[stage].keys.push_back(stages[stage].keys[i]);
      pruned[stage].weights.push_back(stages[stage].weights[i]);
    }
  }
  return pruned;
}

std::array<StageWeights, 2> Packable(const std::array<KeyedModel, 2>& stages) {
  std::array<StageWeights, 2> packable;
  for (std::size_t stage = 0; stage < stages.size(); ++stage) {
    packable[stage].transitions = stages[stage].transitions;
    for (std::size_t i = 0; i < stages[stage].keys.size(); ++i) {
      WeightedFeature& feature = packable[stage].features.emplace_back();
      feature.key = stages[stage].keys[i];
      std::copy_n(stages[stage].weights[i].begin(), kLabelCount, feature.weights.begin());
    }
  }
  return packable;
}

}  // namespace dateline
