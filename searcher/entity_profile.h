// SPDX-License-Identifier: GPL-2.0-or-later
// The page of one entity, put together from one snapshot. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string_view>

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/naming.h"
#include "searcher/profile.h"
#include "searcher/snapshot.h"

namespace dateline {

// kNotFound for an id that no article carries, or whose entity the editor hides. Throws
// Xapian::Error and DeadlinePassed.
Result<EntityProfile> DescribeEntity(const Snapshot& snapshot, EntityKind kind, std::string_view id,
                                     const Deadline& deadline);

// Whom an address means; fails as DescribeEntity.
Result<Sought> FindEntity(const Snapshot& snapshot, EntityKind kind, std::string_view id);

// All articles of the entity, ascending. Throws Xapian::Error and DeadlinePassed.
MatchSet DocumentsOf(const Sought& sought, const Xapian::Database& database,
                     const Deadline& deadline);

}  // namespace dateline
