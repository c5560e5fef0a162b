// SPDX-License-Identifier: GPL-2.0-or-later
// Precision and recall of found entities against those that a hand has marked.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "tests/quality/annotated_article.h"

namespace dateline {

struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;

  double Precision() const;  // per cent; 100 when nothing was found
  double Recall() const;     // per cent; 100 when nothing was marked
  double F1() const;
};

// The sets of entities by their fullest names, which printed form hangs on which entity, and what
// people are called ("described as").
struct EntityScores {
  Score people;
  Score people_forms;
  Score roles;
  Score organisations;
  Score organisation_forms;
  Score places;
};

// Adds one article. Case, diacritics, dashes and apostrophes do not count, nor does the order of a
// person's names; a body goes by its acronym too, and an entity by each of its other names. What is
// optional counts neither way. A role is right when one of the two strings holds
// the other. Writes each miss as a line to `misses` unless that is null.
void AddArticle(const AnnotatedArticle& annotated, const std::vector<Entity>& found,
                EntityScores& scores, std::ostream* misses = nullptr);

}  // namespace dateline
