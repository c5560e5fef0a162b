// SPDX-License-Identifier: GPL-2.0-or-later
// The page of one day, put together from one snapshot. Internal to searcher.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "core/date_terms.h"
#include "core/result.h"
#include "searcher/day_profile.h"
#include "searcher/deadline.h"
#include "searcher/snapshot.h"

namespace dateline {

// Both axes of the day: the articles by its terms, everything beside them by the columns. kDamaged
// as ReadRecord; throws Xapian::Error and DeadlinePassed. Requires as Searcher::DayOf.
Result<DayProfile> DescribeDay(const Snapshot& snapshot, const DayName& name,
                               const Deadline& deadline);

// What finds the articles of the day on that axis.
std::string DayTerm(DateAxis axis, const DayName& name);

// What of the text's dates says the day: see SpeakingHit::mention. Nothing when none does, which
// are the articles that the index does not find by the day. Pure.
std::optional<DateMention> MentionSaying(const std::vector<DateMention>& mentions,
                                         const DayName& name);

}  // namespace dateline
