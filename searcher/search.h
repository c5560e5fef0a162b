// SPDX-License-Identifier: GPL-2.0-or-later
// One question answered from one snapshot. The facade in searcher.cc chooses the snapshot and turns
// exceptions into errors. Internal to searcher; any thread.
#pragma once

#include <string_view>

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/searcher.h"
#include "searcher/side_threads.h"
#include "searcher/snapshot.h"

namespace dateline {

// Where `side_threads` has an idle one, the page is ranked on it while this thread counts; null:
// one after the other. The answer is the same.
//
// Each throws Xapian::Error, and DeadlinePassed where it takes a deadline; DatabaseModifiedError
// means that the snapshot is too old to be read and the question should go to a newer one.
Result<SearchResponse> AnswerSearch(const Snapshot& snapshot, const SearchRequest& request,
                                    const Deadline& deadline, SideThreads* side_threads = nullptr);
Result<Facet> AnswerFacet(const Snapshot& snapshot, const SearchRequest& request,
                          const Searcher::FacetPage& page, const Deadline& deadline);
Result<StoredArticle> AnswerRead(const Snapshot& snapshot, std::string_view id,
                                 std::string_view query);

// In answer_help.cc and answer_suggest.cc.
Result<SearchHelp> AnswerHelp(const Snapshot& snapshot, const SearchRequest& request,
                              const Deadline& deadline);
Result<std::vector<Suggestion>> AnswerSuggest(const Snapshot& snapshot, std::string_view typed,
                                              std::size_t limit, const Deadline& deadline);

}  // namespace dateline
