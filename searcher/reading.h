// SPDX-License-Identifier: GPL-2.0-or-later
// What a request asks of a snapshot: the query as understood, the filters, and the articles that
// match the words whatever the filters. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>

#include "core/date.h"
#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/filters.h"
#include "searcher/matches.h"
#include "searcher/query.h"
#include "searcher/rank_plan.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

struct Reading {
  ParsedQuery parsed;
  Day today{};        // that relative dates count from
  QueryReading said;  // what the answer tells of the query
  Joining joining = Joining::kAll;
  CompiledQuery compiled;              // without what RankingOf adds
  SharedWeights every_word = nullptr;  // of those with every word, where any is enough
  Filters filters;
  std::shared_ptr<const MatchSet> base;  // shared with the cache; articles that match the words
};

// A query of kLongQuery plain words (query_words.h) of which fewer than so many articles have all
// is read as asking for any of them, those with all ranking higher: measured, docs/ranking.md.
// Shorter ones are loosened only when no article has all.
inline constexpr std::size_t kFewMatches = 10;

// Parses and looks up, and matches nothing yet: `base` is null. kBadInput as Searcher::Search;
// throws Xapian::Error and DeadlinePassed.
Result<Reading> ReadQuery(const Snapshot& snapshot, const Xapian::Database& database,
                          const SearchRequest& request, const Deadline& deadline);

// Sets `base` of what ReadQuery gave for `request`. Where too few articles have every word, and
// more have any, that is what is asked from here on: `joining`, `compiled` and `said` change.
// Whether they do is decided by the words alone, before any filter: so a filter never changes how
// the query is read and never adds an article. Throws Xapian::Error and DeadlinePassed.
void MatchQuery(const Snapshot& snapshot, const Xapian::Database& database,
                const SearchRequest& request, const Deadline& deadline, Reading& reading);

// Both, one after the other.
Result<Reading> ReadRequest(const Snapshot& snapshot, const Xapian::Database& database,
                            const SearchRequest& request, const Deadline& deadline);

// What ranks the articles: the words, the periods and names among them, and what is meant by words
// that nobody wrote. Throws Xapian::Error and DeadlinePassed.
Ranking RankingOf(const Snapshot& snapshot, const Xapian::Database& database,
                  const Reading& reading, const Deadline& deadline);

// The same for all words of what ReadQuery gave, compiled afresh: Xapian counts the references to
// the parts of a query without a lock, so a thread must not share any with another. Reads `parsed`
// and `filters` alone.
Ranking OwnRanking(const Snapshot& snapshot, const Xapian::Database& database,
                   const Reading& reading, Joining joining, const Deadline& deadline);

// The day in UTC: what relative dates count from where the request does not say.
Day Today();

}  // namespace dateline
