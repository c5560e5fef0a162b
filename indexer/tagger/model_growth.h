// SPDX-License-Identifier: GPL-2.0-or-later
// A model that has learnt more: the weights of an old file, changed and added to.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "indexer/tagger/model_file.h"

namespace dateline {

// The bytes of `base` with the weights of `added` upon its own and the transitions of `added` in
// place of them; lists, clusters and scales stay. Features that `base` does not have are added in
// the order of `added`, as far as its tables have room. Requires: ParseModel takes `base`; distinct
// keys in each stage.
std::string GrowModel(std::string_view base, const std::array<StageWeights, 2>& added);

}  // namespace dateline
