// SPDX-License-Identifier: GPL-2.0-or-later
// Everything that is found in one article, in one call: header, entities, dates.
#pragma once

#include <filesystem>
#include <utility>

#include "core/annotation.h"
#include "core/article.h"
#include "core/result.h"
#include "indexer/extract/gazetteer.h"

namespace dateline {

// Immutable; Annotate is safe from any thread.
class Annotator {
 public:
  // Loads what the passes need from the program's data directory (its folder `gazetteers`).
  // Fails as Gazetteer::Load does.
  static Result<Annotator> Open(const std::filesystem::path& data_directory);

  Annotation Annotate(const Article& article) const;

 private:
  explicit Annotator(Gazetteer gazetteer) : gazetteer_(std::move(gazetteer)) {}
  Gazetteer gazetteer_;
};

}  // namespace dateline
