// SPDX-License-Identifier: GPL-2.0-or-later
// What a search finds behind a place in the order of indexing. Internal to searcher; any thread.
#pragma once

#include <cstddef>

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/index_mark.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// As Searcher::NewSince. Throws Xapian::Error and DeadlinePassed.
Result<NewArticles> AnswerNewSince(const Snapshot& snapshot, const SearchRequest& request,
                                   const IndexMark& mark, std::size_t most,
                                   const Deadline& deadline);

}  // namespace dateline
