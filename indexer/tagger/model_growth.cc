// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/model_growth.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <span>
#include <unordered_set>
#include <vector>

#include "indexer/tagger/model_layout.h"

namespace dateline {
namespace {

using Sections = std::array<std::string, kSectionCount>;

Sections SectionsOf(std::string_view base) {
  ModelHeader header;
  std::memcpy(static_cast<void*>(&header), base.data(), sizeof header);
  Sections sections;
  for (std::size_t i = 0; i < kSectionCount; ++i)
    sections[i] = base.substr(header.sections[i].begin, header.sections[i].bytes);
  return sections;
}

template <typename Values>
std::string BytesOf(const Values& values) {
  const auto bytes = std::as_bytes(std::span(values));
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// One of the model's two tables while it grows. `kWidth` holds the weights of one stage or of two.
template <std::size_t kWidth>
class GrowingTable {
 public:
  using Table = FeatureTable<kWidth>;
  using Row = typename Table::Row;

  GrowingTable(const Table& table, std::span<const FeatureKey> keys) {
    std::vector<FeatureKey> fresh;
    for (const FeatureKey key : keys)
      if (table.Find(key) == Table::kNone) fresh.push_back(key);
    if (table.lines().empty()) return;
    TableGrowth growth = GrowTable(table.lines(), table.rows().size(), fresh);
    lines_ = std::move(growth.lines);
    for (const std::uint32_t old : growth.order)
      rows_.push_back(old < table.rows().size() ? table.rows()[old] : Row{});
  }

  // Adds the weights at `first_weight` of the key's row, if the key has found room.
  void Add(const WeightedFeature& feature, std::size_t first_weight, float scale) {
    const std::uint32_t row = Table(lines_, rows_).Find(feature.key);
    if (row == Table::kNone) return;
    for (std::size_t l = 0; l < kStageWidth; ++l) {
      const float weight = feature.weights[l + 1] - feature.weights[kOutside];
      std::int8_t& sum = rows_[row][first_weight + l];
      sum = static_cast<std::int8_t>(std::clamp(sum + std::lround(weight / scale), -127l, 127l));
    }
  }

  void PutInto(Sections& sections, ModelSection lines) const {
    sections[static_cast<std::size_t>(lines)] = BytesOf(lines_);
    sections[static_cast<std::size_t>(lines) + 1] = BytesOf(rows_);
  }

 private:
  std::vector<PrintLine> lines_;
  std::vector<Row> rows_;
};

// The keys of both stages that belong into the table of stage 2 alone, or into the other.
std::vector<FeatureKey> KeysOf(const std::array<StageWeights, 2>& added, bool late) {
  std::vector<FeatureKey> keys;
  std::unordered_set<FeatureKey> seen;
  for (const StageWeights& stage : added)
    for (const WeightedFeature& feature : stage.features)
      if (IsStageTwoKey(feature.key) == late && seen.insert(feature.key).second)
        keys.push_back(feature.key);
  return keys;
}

}  // namespace

std::string GrowModel(std::string_view base, const std::array<StageWeights, 2>& added) {
  const Result<ModelView> view = ParseModel(base);
  assert(view);
  GrowingTable<kBothWidth> both(view->both, KeysOf(added, false));
  GrowingTable<kStageWidth> late(view->late, KeysOf(added, true));
  for (std::size_t stage = 0; stage < added.size(); ++stage) {
    for (const WeightedFeature& feature : added[stage].features) {
      if (IsStageTwoKey(feature.key)) {
        late.Add(feature, 0, view->scales[stage]);
      } else {
        both.Add(feature, stage * kStageWidth, view->scales[stage]);
      }
    }
  }
  Sections sections = SectionsOf(base);
  sections[static_cast<std::size_t>(ModelSection::kTransitions)] =
      BytesOf(added[0].transitions.weights) + BytesOf(added[1].transitions.weights);
  both.PutInto(sections, ModelSection::kBothLines);
  late.PutInto(sections, ModelSection::kLateLines);
  return JoinModel(sections, view->scales);
}

}  // namespace dateline
