// SPDX-License-Identifier: GPL-2.0-or-later
// An entity as a query, where it is named prominently. Internal to searcher.
#pragma once

#include <xapian.h>

#include "searcher/alias_map.h"
#include "searcher/filters.h"
#include "searcher/snapshot.h"

namespace dateline {

// True when Count (tally.h) takes `document` to name the entity under `exact` and `prominence` of
// the filters. Any thread.
bool IsNamed(const EntityColumn& column, Xapian::docid document, EntityNumber entity,
             const Filters& filters);

// The articles that Count (tally.h) takes to name the entity under `exact` and `prominence` of the
// filters, and no other. For matching only, as EntityQuery. Without prominence it is EntityQuery;
// with it, the articles are listed here from the columns. Throws Xapian::Error. Any thread.
Xapian::Query NamedQuery(const Snapshot& snapshot, FacetKind kind, EntityNumber entity,
                         const Filters& filters);

}  // namespace dateline
