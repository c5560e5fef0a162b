// SPDX-License-Identifier: GPL-2.0-or-later
// Articles over time. Internal to searcher; pure; any thread.
#pragma once

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

}  // namespace dateline
