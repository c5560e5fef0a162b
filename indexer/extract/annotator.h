// SPDX-License-Identifier: GPL-2.0-or-later
// Everything that is found in one article, in one call: header, entities, dates.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "core/result.h"
#include "indexer/extract/gazetteer.h"
#include "indexer/tagger/tagger.h"

namespace dateline {

// What an article prints beside its story: no part of its annotation, since it is none of what the
// story is about.
struct BesideStory {
  std::vector<Entity> credited;          // whom only bylines and credits name
  std::vector<DateMention> frame_dates;  // of the stamp and the dateline; spans of the text
  std::vector<DateMention> title_dates;  // of a printed headline; spans of the title
};

// Immutable; Annotate is safe from any thread.
class Annotator {
 public:
  // Loads what the passes need from the program's data directory: its folder `gazetteers`, and
  // `tagger.model` where there is one. Fails as Gazetteer::Load does, and as Tagger::Open does for
  // a model that cannot be used.
  static Result<Annotator> Open(const std::filesystem::path& data_directory);

  // The same with another model; an empty path is that of the data directory. kNotFound when a
  // path is given and no file is there.
  static Result<Annotator> Open(const std::filesystem::path& data_directory,
                                const std::filesystem::path& model);

  Annotation Annotate(const Article& article) const;

  // What stands beside the story (docs/decisions/credited-people.md). Requires: `annotation` is
  // Annotate's of this article. Any thread.
  BesideStory Beside(const Article& article, const Annotation& annotation) const;

  // False when the data directory holds no model: names are then found by lists and rules alone,
  // and fewer of them.
  bool has_model() const { return model_.has_value(); }

 private:
  Annotator(Gazetteer gazetteer, std::optional<Tagger> model)
      : gazetteer_(std::move(gazetteer)), model_(std::move(model)) {}

  Gazetteer gazetteer_;
  std::optional<Tagger> model_;
};

}  // namespace dateline
