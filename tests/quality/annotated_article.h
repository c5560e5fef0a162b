// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the annotated articles of corpus/agency (form: corpus/agency/GUIDELINE.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"

namespace dateline {

// What a hand marked as one entity.
struct MarkedEntity {
  std::string id;  // "p1"
  EntityKind kind = EntityKind::kPerson;
  std::string name;
  std::string acronym;
  std::vector<std::string> forms;  // distinct, as printed
  std::vector<std::string> roles;
  std::vector<std::string> also;  // other names that are as right
  bool optional = false;          // finding it is neither right nor wrong
};

// One mention that a hand marked.
struct MarkedMention {
  EntityKind kind = EntityKind::kPerson;
  Field field = Field::kText;
  Span span;
};

// One date that a hand marked in the text.
struct MarkedDate {
  Span span;
  std::string value;  // TIMEX3
};

// The head of an annotated article; "none" and "unknown" are empty.
struct MarkedHeader {
  std::string published;       // "2024-03-22" or "2024-03"
  std::string published_from;  // "dateline", "leading-date", "stamp"; "metadata" is not the text
  std::string source;
  std::string dateline_place;
};

struct AnnotatedArticle {
  Article article;  // without tags; the headline split off when it opens the text
  MarkedHeader header;
  std::vector<MarkedEntity> entities;
  std::vector<MarkedMention> names;  // in order, title first
  std::vector<MarkedDate> dates;     // of the text, in order
};

// Requires: `file` has the guideline's form; the files are ours, so anything else ends the test.
AnnotatedArticle ParseAnnotatedArticle(std::string_view file);

// Every article of the folder, by file name. Throws std::runtime_error where there is none.
std::vector<AnnotatedArticle> ArticlesIn(const std::filesystem::path& folder);

// Those of corpus/agency/articles.
std::vector<AnnotatedArticle> AgencyArticles();

// Articles whose number is divisible by four are held out: nobody looks at them while tuning.
bool IsHeldOut(const Article& article);

}  // namespace dateline
