// SPDX-License-Identifier: GPL-2.0-or-later
// An entity as a query: the articles that name it under any of its keys. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "searcher/alias_map.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// Whether articles count that name the entity by a short name alone which only probably means it.
enum class Probable : std::uint8_t { kInclude, kLeaveOut };

// Matches the articles that Columns counts for the entity, and no other. For matching only: it
// weighs nothing, so put it on the right side of OP_FILTER or into a query that is only matched.
// Keeps what it needs; the snapshot may go. Any thread; throws nothing.
Xapian::Query EntityQuery(const Snapshot& snapshot, FacetKind kind, EntityNumber entity,
                          Probable probable);

}  // namespace dateline
