// SPDX-License-Identifier: GPL-2.0-or-later
// Typed names, looked up in one snapshot for the query. Internal to searcher.
#pragma once

#include "searcher/filters.h"
#include "searcher/query.h"
#include "searcher/snapshot.h"
#include "searcher/tally.h"

namespace dateline {

// Whom a name means where `filters` say what counts as naming. Refers to both: for use while they
// are held.
FindName NamesFor(const Snapshot& snapshot, const Filters& filters);

// The names in `said` that mean several, made ready for showing: each choice with its articles in
// this answer, most first; without choices that have none, and without the names that a tick of the
// same facet has decided, whose warning goes too.
void CountChoices(const Snapshot& snapshot, const Filters& filters, const Tally& tally,
                  QueryReading& said);

}  // namespace dateline
