// SPDX-License-Identifier: GPL-2.0-or-later
// Help for a search of which no article has all.
#include "searcher/corrections.h"
#include "searcher/looser_searches.h"
#include "searcher/search.h"

namespace dateline {

Result<SearchHelp> AnswerHelp(const Snapshot& snapshot, const SearchRequest& request,
                              const Deadline& deadline) {
  const HandlePool::Loan database = snapshot.Borrow();
  const AskedOf asked{snapshot, *database, deadline};
  SearchHelp help;
  try {
    const Result<Reading> reading = ReadRequest(snapshot, *database, request, deadline);
    if (!reading) return reading.error();
    const MatchingCount found = CountMatching(asked, request);
    if (found.total > 0 && !found.matched_any && request.match != MatchMode::kAny) return help;
    help.did_you_mean = CorrectionsOf(asked, request, *reading);
    if (found.total == 0) help.looser = LooserSearches(asked, request, reading->parsed);
  } catch (const DeadlinePassed&) {
    // Help is a courtesy: what there was time for is what there is.
  }
  return help;
}

}  // namespace dateline
