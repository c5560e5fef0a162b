// SPDX-License-Identifier: GPL-2.0-or-later
// The shipped lists, read once for all tests of the entity passes, and short ways to look at what
// they find.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

std::filesystem::path GazetteerDirectory();

// The lists of corpus/gazetteers; ends the test program when they cannot be read.
const Gazetteer& ShippedGazetteer();

// An article of this text without a title.
Article ArticleOf(std::string_view text);

// FindHeader and FindEntities over the article.
std::vector<Entity> EntitiesOf(const Article& article);
std::vector<Entity> EntitiesIn(std::string_view text);

// Whether corpus/tagger.model is there, and the same with it in place of the rules.
bool HasShippedModel();
std::vector<Entity> EntitiesByModel(std::string_view text);

// An article whose names are marked in the text: "{p Ingrid Solberg} of {o Berg & Co} in {l Oslo}".
// A mark may say how sure the tagger was: "{p0.5 Berg}". The text is what is left without the
// marks.
struct MarkedText {
  explicit MarkedText(std::string_view marked);
  MarkedText(const MarkedText&) = delete;  // the tokens look into the article
  MarkedText& operator=(const MarkedText&) = delete;

  Article article;
  std::vector<Token> tokens;
  std::vector<NameSpan> names;
};

// ResolveNames over the marked names.
std::vector<Entity> EntitiesOfMarked(std::string_view marked);

// The text with the names marked as above, each without its confidence.
std::string MarkedAgain(const MarkedText& text, const std::vector<NameSpan>& names);

// The entities of one kind as "name <- form, form", in order.
std::vector<std::string> Shown(const std::vector<Entity>& entities, EntityKind kind);

// The names alone.
std::vector<std::string> Names(const std::vector<Entity>& entities, EntityKind kind);

// The whole file as bytes.
std::string ReadWhole(const std::filesystem::path& path);

}  // namespace dateline
