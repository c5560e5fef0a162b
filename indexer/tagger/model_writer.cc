// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <map>
#include <span>

#include "indexer/tagger/model_file.h"
#include "indexer/tagger/model_layout.h"

namespace dateline {
namespace {

// Weights of the 16 labels, relative to that of "outside".
using Relative = std::array<float, kStageWidth>;

Relative RelativeOf(const LabelScores& weights) {
  Relative relative{};
  for (std::size_t l = 0; l < kStageWidth; ++l) relative[l] = weights[l + 1] - weights[kOutside];
  return relative;
}

// What a weight of 1 in the file stands for: few weights are far larger than all others, and
// cutting them costs less than coarse steps for the rest.
float ScaleOf(const StageWeights& stage) {
  std::vector<float> sizes;
  for (const WeightedFeature& feature : stage.features) {
    for (const float weight : RelativeOf(feature.weights)) sizes.push_back(std::abs(weight));
  }
  if (sizes.empty()) return 1;
  const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * 0.9995);
  std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
  const float high = sizes[static_cast<std::size_t>(at)];
  return high > 0 ? high / 127 : 1;
}

std::int8_t Rounded(float weight, float scale) {
  return static_cast<std::int8_t>(std::clamp(std::lround(weight / scale), -127l, 127l));
}

// The weights of a stage, to be asked by key.
using WeightMap = std::map<FeatureKey, const LabelScores*>;

WeightMap MapOf(const StageWeights& stage) {
  WeightMap map;
  for (const WeightedFeature& feature : stage.features) map[feature.key] = &feature.weights;
  return map;
}

std::vector<FeatureKey> KeysOf(const std::array<WeightMap, 2>& stages, bool late) {
  std::vector<FeatureKey> keys;
  for (const WeightMap& map : stages) {
    for (const auto& [key, weights] : map) {
      if (IsStageTwoKey(key) == late) keys.push_back(key);
    }
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

template <typename Values>
std::string BytesOf(const Values& values) {
  const auto bytes = std::as_bytes(std::span(values));
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class Encoder {
 public:
  explicit Encoder(const ModelParts& parts)
      : parts_(parts),
        maps_{MapOf(parts.stages[0]), MapOf(parts.stages[1])},
        scales_{ScaleOf(parts.stages[0]), ScaleOf(parts.stages[1])} {}

  std::string Take() && {
    AddTransitions();
    AddTable(ModelSection::kBothLines, KeysOf(maps_, false), {0, 1});
    AddTable(ModelSection::kLateLines, KeysOf(maps_, true), {1});
    Put(ModelSection::kPhrases, BytesOf(parts_.phrases));
    Put(ModelSection::kClusters, BytesOf(parts_.clusters));
    return JoinModel(sections_, scales_);
  }

 private:
  void Put(ModelSection section, std::string bytes) {
    sections_[static_cast<std::size_t>(section)] = std::move(bytes);
  }

  void AddTransitions() {
    std::string bytes;
    for (const StageWeights& stage : parts_.stages) {
      for (const auto& row : stage.transitions.weights) bytes += BytesOf(row);
    }
    Put(ModelSection::kTransitions, std::move(bytes));
  }

  // The lines at `lines`, and in the section after it the rows, which join those of `stages`.
  void AddTable(ModelSection lines, const std::vector<FeatureKey>& keys,
                const std::vector<std::size_t>& stages) {
    const TablePlan plan = PlanTable(keys);
    std::vector<std::int8_t> rows;
    for (const std::uint32_t which : plan.order) {
      for (const std::size_t stage : stages) AddRow(stage, keys[which], rows);
    }
    Put(lines, BytesOf(plan.lines));
    Put(static_cast<ModelSection>(static_cast<std::size_t>(lines) + 1), BytesOf(rows));
  }

  // A stage that has dropped the feature gets zeros: it scores as if the feature were not there.
  void AddRow(std::size_t stage, FeatureKey key, std::vector<std::int8_t>& rows) const {
    const auto found = maps_[stage].find(key);
    const Relative weights = found == maps_[stage].end() ? Relative{} : RelativeOf(*found->second);
    for (const float weight : weights) rows.push_back(Rounded(weight, scales_[stage]));
  }

  const ModelParts& parts_;
  std::array<WeightMap, 2> maps_;
  std::array<float, 2> scales_;
  std::array<std::string, kSectionCount> sections_;
};

}  // namespace

std::string JoinModel(const std::array<std::string, kSectionCount>& sections,
                      const std::array<float, 2>& scales) {
  ModelHeader header;
  header.templates = kTemplateVersion;
  header.label_names = HashLabelNames();
  header.scales = scales;
  std::string file(sizeof(ModelHeader), '\0');
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    file.resize((file.size() + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment);
    header.sections[i] = {file.size(), sections[i].size()};
    file += sections[i];
  }
  header.file_bytes = file.size();
  std::memcpy(file.data(), &header, sizeof header);
  header.checksum = HashBytes(std::string_view(file).substr(kUnsummedBytes));
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

std::string EncodeModel(const ModelParts& parts) { return Encoder(parts).Take(); }

}  // namespace dateline
