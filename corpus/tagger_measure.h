// SPDX-License-Identifier: GPL-2.0-or-later
// How good a model file is, as a table.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "corpus/training_articles.h"

namespace dateline::corpus {

struct MeasureOptions {
  std::filesystem::path data;
  std::vector<std::string> sets;  // development sets below `data`
  std::filesystem::path misses;   // a file for what they and the left-out articles miss; or empty
  bool held_out = false;          // sums over the held-out articles: these list no misses, ever
};

// A row for each set. Fails as reading does; kDamaged when `model` is no model file.
Result<std::string> MeasureModel(std::string_view model, const MeasureOptions& options,
                                 const ArticleSplit& articles);

}  // namespace dateline::corpus
