// SPDX-License-Identifier: GPL-2.0-or-later
// Annotated texts in, a tagger's model out: both stages, the second on what the first says of texts
// that it has not seen.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "indexer/tagger/model_file.h"
#include "indexer/tagger/tag_lists.h"
#include "indexer/train/annotated_text.h"
#include "indexer/train/keyed_model.h"
#include "indexer/train/learner.h"

namespace dateline {

struct TrainerOptions {
  LearnerOptions learner;
  std::uint32_t least_count = 2;  // features seen less often are dropped
  std::size_t folds = 2;          // of the jackknife; at least 2
  int fold_epochs = 4;            // of its models, which need not be as good

  // Where learning begins: null for nothing. What is learnt then comes on top of this model's
  // weights; it must outlive the call.
  const ModelView* base = nullptr;
};

// Told what is being done now, in words for the one who waits.
using TrainerWatcher = std::function<void(const std::string& step)>;

// The float models of stage 1 and 2, with the features of every domain. Stage 2's training labels
// come by jackknife: a stage 2 that learnt from what stage 1 says of its own training text would
// trust it too much. The same arguments give the same bytes; one thread; about 1.2 GB for a million
// tokens.
std::array<KeyedModel, 2> TrainStages(std::span<const AnnotatedText> texts, const TagLists& lists,
                                      const TrainerOptions& options, const TrainerWatcher& watch);

}  // namespace dateline
