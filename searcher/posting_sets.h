// SPDX-License-Identifier: GPL-2.0-or-later
// Matches of words joined by AND, OR and NOT, as sets read straight from the lists of postings.
// Internal to searcher.
#pragma once

#include <xapian.h>

#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/term_postings.h"

namespace dateline {

// True for a query of terms, everything and nothing, joined by AND, OR, SYNONYM, FILTER, AND_NOT
// and AND_MAYBE, scaled or not: positions, values and sources of postings need the matcher.
bool IsOfTermsAlone(const Xapian::Query& query);

// Every document that `query` matches, several times as fast as a match, which makes an item of
// each document. Where a rare word stands beside a frequent one, the list of the frequent one is
// asked only about the documents of the rare one. Requires: IsOfTermsAlone(query). Throws
// Xapian::Error and DeadlinePassed; any thread with its own database.
MatchSet MatchesOfTerms(const TermPostings& postings, const Xapian::Query& query);

// The same of any query, by Xapian's matcher. Throws likewise.
MatchSet MatchesByMatching(const Xapian::Database& database, const Xapian::Query& query,
                           const Deadline& deadline);

}  // namespace dateline
