// SPDX-License-Identifier: GPL-2.0-or-later
// What a finished model gives to each token: where learning goes on from.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/lattice.h"
#include "indexer/tagger/model_file.h"

namespace dateline {

// The summed weights of each row's keys in stage 0 or 1 of the model; 0 for "outside". Any thread.
std::vector<LabelScores> ModelScores(const ModelView& model, const KeyRows& rows,
                                     std::size_t stage);

}  // namespace dateline
