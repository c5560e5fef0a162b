// SPDX-License-Identifier: GPL-2.0-or-later
// Teaches a finished model the names of somebody's own archive, from articles he has annotated.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "indexer/train/annotated_text.h"
#include "indexer/train/evaluation.h"
#include "indexer/train/trainer.h"

namespace dateline {

struct AdaptationOptions {
  TrainerOptions trainer;      // `base` is set by the call
  std::uint8_t visits = 3;     // how often an epoch visits one of the user's articles
  float least_weight = 0.05f;  // smaller ones are not kept

  // Few texts need small steps: what the model knows is worth more than they are.
  AdaptationOptions();
};

struct Adaptation {
  std::string model;  // the bytes of the new model file, learnt from all articles

  // On every tenth article, by the old model and by one that learnt from the other nine.
  std::size_t measured_articles = 0;  // 0: fewer than ten, and nothing was measured
  Evaluation before;
  Evaluation after;
};

// The model file `base` after learning from `articles`, and, so that it does not forget what it
// knew, from `reminders`, texts that it was made with. kDamaged when `base` is no model file of
// this version. The same arguments give the same bytes; one thread; a minute for a hundred
// articles and some hundred reminders.
Result<Adaptation> AdaptModel(std::string_view base, std::span<const AnnotatedText> articles,
                              std::span<const AnnotatedText> reminders,
                              const AdaptationOptions& options, const TrainerWatcher& watch);

}  // namespace dateline
