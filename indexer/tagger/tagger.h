// SPDX-License-Identifier: GPL-2.0-or-later
// Which tokens of an article are names of people, organisations and places. A conditional random
// field in two stages, trained by corpus/train_tagger; docs/tagger.md says what it is good and bad
// at.
#pragma once

#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include "core/mapped_file.h"
#include "core/result.h"
#include "indexer/tagger/labels.h"
#include "indexer/tagger/model_file.h"
#include "indexer/tagger/tag_token.h"

namespace dateline {

// Immutable; Tag is safe from any thread. Processes that open the same file share its memory.
class Tagger {
 public:
  // Maps the model and checks all of it. Fails with kNotFound, kUnavailable, or kDamaged as
  // ParseModel does.
  static Result<Tagger> Open(const std::filesystem::path& path);

  // The names among the tokens of one article, in order, none overlapping another; `confidence` is
  // the lowest probability of the type at a token of the name. A headline is a sentence of its own:
  // mark its first token and the first after it. Linear in the tokens; texts of more than some ten
  // thousand tokens are tagged in parts, each as an article of its own.
  std::vector<TaggedSpan> Tag(std::span<const TagToken> tokens) const;

 private:
  Tagger(MappedFile file, ModelView view) : file_(std::move(file)), view_(std::move(view)) {}

  MappedFile file_;
  ModelView view_;  // of file_
};

// The same with a model that is in memory, as the trainer has it.
std::vector<TaggedSpan> TagArticle(const ModelView& model, std::span<const TagToken> tokens);

}  // namespace dateline
