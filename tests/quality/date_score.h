// SPDX-License-Identifier: GPL-2.0-or-later
// How well the dates of annotated texts are read: each mention against each mark.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "tests/indexer/extract/timex_cases.h"
#include "tests/quality/annotated_article.h"

namespace dateline {

struct DateScore {
  std::size_t wanted = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  // 0 to 100; 0 where nothing was wanted and nothing found.
  double F1() const;
};

// Which values take part.
enum class DateValues { kAll, kCalendar };

// Adds the mentions of a text to a score. A mention is right when it overlaps a mark that nothing
// else was paired with, and says its value. What was missed or made up is written to `misses`, a
// line each, unless it is null.
void AddText(const TimexCase& text, DateValues values, DateScore& score, std::ostream* misses);

// An agency article as a hand marked it. The date of its head says when it was published and is no
// date of the text; a weekday without a day is marked as some day.
TimexCase AgencyCase(const AnnotatedArticle& marked);

// Adds the mentions of an agency article. Vague ones ("recently", "several weeks") are marked here
// and there, so they are neither right nor wrong where they are not.
void AddAgencyArticle(const AnnotatedArticle& marked, DateValues values, DateScore& score,
                      std::ostream* misses);

}  // namespace dateline
