// SPDX-License-Identifier: GPL-2.0-or-later
// The agency articles: which are trained on, and which only ever measure.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/result.h"
#include "indexer/train/annotated_text.h"

namespace dateline::corpus {

struct ArticleOptions {
  std::vector<std::filesystem::path> directories;
  std::filesystem::path held_out;  // a file of names, one a line; may be empty
  int left_out = -1;               // every fourth of the others from this one on, for comparing
  std::uint8_t visits = 1;         // how often an epoch visits an article
  std::size_t copies = 0;          // of so many articles, with their names swapped
};

struct ArticleSplit {
  std::vector<AnnotatedText> training;
  std::vector<AnnotatedText> held_out;
  std::vector<AnnotatedText> left_out;
};

// Fails as reading does.
Result<ArticleSplit> SplitArticles(const ArticleOptions& options);

// Copies of articles that are trained on.
std::vector<AnnotatedText> SwappedArticles(const ArticleSplit& split,
                                           const std::unordered_set<std::string>& countries,
                                           const ArticleOptions& options);

}  // namespace dateline::corpus
