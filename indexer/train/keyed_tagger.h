// SPDX-License-Identifier: GPL-2.0-or-later
// A tagger straight from learnt weights, unpacked and unrounded: the reference for the model file,
// and the measure of a model that is still being made.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/tagger/features.h"
#include "indexer/tagger/labels.h"
#include "indexer/tagger/stage_two.h"
#include "indexer/train/feature_rows.h"
#include "indexer/train/keyed_model.h"

namespace dateline {

// `stages` and `lists` must outlive it. Const calls: any thread.
class KeyedTagger {
 public:
  KeyedTagger(const std::array<KeyedModel, 2>& stages, const TagLists& lists);

  // Stage 1's answer for each token, as a text of `domain`.
  std::vector<StageOneAnswer> StageOne(const ArticleFeatures& article) const;

  // The names among the tokens, by both stages; by the first alone when the second has no weights.
  std::vector<TaggedSpan> Tag(std::span<const TagToken> tokens, std::uint32_t domain = 0) const;

 private:
  std::vector<LabelScores> Scores(const KeyRows& rows, std::size_t stage) const;

  const std::array<KeyedModel, 2>& stages_;
  TagLists lists_;
  std::array<FeatureNumbers, 2> numbers_;
};

}  // namespace dateline
