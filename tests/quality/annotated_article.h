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
  EntityKind kind = EntityKind::kPerson;
  std::string name;
  std::string acronym;
};

struct AnnotatedArticle {
  Article article;  // without tags; the headline split off when it opens the text
  std::vector<MarkedEntity> entities;
};

// Requires: `file` has the guideline's form; the files are ours, so anything else ends the test.
AnnotatedArticle ParseAnnotatedArticle(std::string_view file);

// Every article of corpus/agency/articles, by file name.
std::vector<AnnotatedArticle> AgencyArticles();

}  // namespace dateline
