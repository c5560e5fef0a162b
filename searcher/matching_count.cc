// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matching_count.h"

#include "searcher/reading.h"
#include "searcher/tally.h"

namespace dateline {

MatchingCount CountMatching(const AskedOf& asked, const SearchRequest& request) {
  const Result<Reading> reading =
      ReadRequest(asked.snapshot, asked.database, request, asked.deadline);
  if (!reading) return {};
  const MatchSet passing =
      Passing(*reading->base, asked.snapshot.columns(), reading->filters, asked.deadline);
  const QueryReading& said = reading->said;
  return {passing.size(), said.matched_any && said.with_every_word == 0};
}

}  // namespace dateline
