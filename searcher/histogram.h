// SPDX-License-Identifier: GPL-2.0-or-later
// Articles over time. Internal to searcher; pure; any thread.
#pragma once

#include <optional>

#include "searcher/columns.h"
#include "searcher/matches.h"
#include "searcher/response.h"

namespace dateline {

// The publication dates of `documents`: days up to 62 of them, months up to 20 years, years beyond,
// several years to a bucket where there would be more than 240. A bucket counts the articles whose
// whole period lies within it, which are the ones that its days as a date filter find; an article
// dated to a longer period is counted as coarser, an undated one as undated. Where no article fits
// a bucket ("2024" alone), the next longer buckets are taken.
Histogram CountPublished(const MatchSet& documents, const Columns& columns);

// The dates that `documents` mention, those that lie wholly within `chosen` alone when it is given:
// days, months, years, decades or centuries, the finest that a chart takes. What is mentioned only
// as a decade or century makes no chart of years longer; it is coarser then. Without `chosen`, the
// bars are those of the shortest stretch that holds 98 of 100 mentions, where it is half the time
// of all or less: one stray year does not make decades of a chart of months. What lies before and
// behind is counted apart.
Histogram CountMentioned(const MatchSet& documents, const MentionColumn& column,
                         const std::optional<Period>& chosen);

}  // namespace dateline
