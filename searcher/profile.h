// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive knows of one entity, and what it holds as a whole. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string_view>

#include "core/annotation.h"
#include "core/result.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

// kNotFound for an id that no article carries. Throws Xapian::Error.
Result<EntityProfile> DescribeEntity(const Snapshot& snapshot, EntityKind kind,
                                     std::string_view id);

// Throws Xapian::Error.
ArchiveSummary SummariseArchive(const Snapshot& snapshot);

}  // namespace dateline
