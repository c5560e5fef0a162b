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
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

struct Reading {
  ParsedQuery parsed;
  QueryReading said;  // what the answer tells of the query
  CompiledQuery compiled;
  Filters filters;
  std::shared_ptr<const MatchSet> base;  // shared with the cache; articles that match the words
};

// A query of so many plain words of which fewer than so many articles have all is read as asking
// for any of them, those with all first: measured, docs/ranking.md. Shorter ones are loosened only
// when no article has all.
inline constexpr std::size_t kLongQuery = 4;
inline constexpr std::size_t kFewMatches = 10;

// Parses, looks up and matches. Whether any word is enough is decided by the words alone, before
// any filter: so a filter never changes how the query is read and never adds an article.
// kBadInput as Searcher::Search; throws Xapian::Error and DeadlinePassed.
Result<Reading> ReadRequest(const Snapshot& snapshot, const Xapian::Database& database,
                            const SearchRequest& request, const Deadline& deadline);

// The day in UTC: what relative dates count from where the request does not say.
Day Today();

}  // namespace dateline
