// SPDX-License-Identifier: GPL-2.0-or-later
// Counts a list of names in one walk over the articles. Internal to searcher; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/name_counts.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// As Searcher::CountNames. Throws Xapian::Error and DeadlinePassed.
Result<NameCounts> AnswerCountNames(const Snapshot& snapshot, const SearchRequest& within,
                                    const std::vector<std::string>& names,
                                    const Deadline& deadline);

}  // namespace dateline
