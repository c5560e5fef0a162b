// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive holds as a whole. Internal to searcher.
#pragma once

#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

// Throws Xapian::Error.
ArchiveSummary SummariseArchive(const Snapshot& snapshot);

}  // namespace dateline
