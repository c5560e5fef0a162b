// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that stand beside the story: in the stamp and the dateline, which say when the report was
// published, and in the headline. They are shown by `dateline annotate`; what the story speaks of
// is FindDates'.
#pragma once

#include <vector>

#include "core/annotation.h"
#include "core/article.h"

namespace dateline {

// The date expressions of `article.text` that FindDates passes over because they stand in the frame
// of the report, in their order. Requires: `header` is FindHeader's of the article. Pure, linear in
// the text; any thread.
std::vector<DateMention> FindFrameDates(const Article& article, const Header& header);

// Those of a headline that the source printed, with spans of `article.title`; none of a headline
// that was made from the text. Pure; any thread.
std::vector<DateMention> FindTitleDates(const Article& article, const Header& header);

}  // namespace dateline
