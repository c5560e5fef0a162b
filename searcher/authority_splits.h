// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles the editor's splits take: conditions are answered once, when a committed state is
// opened, so that counts and filters agree. Internal to searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/alias_map.h"
#include "searcher/authority.h"
#include "searcher/request.h"

namespace dateline {

// The documents that carry the split's key and meet every condition, ascending. Reads the records
// of those that meet all but a role. Throws Xapian::Error.
std::vector<Xapian::docid> SplitMatches(const Xapian::Database& database, FacetKind kind,
                                        const AuthoritySplit& split);

// The documents of each key and id, by key and id. A document that meets several splits of one key
// belongs to the first in the order of ids; a split that takes nothing is left out. Throws
// Xapian::Error.
std::vector<SplitDocuments> FindSplits(const Xapian::Database& database, FacetKind kind,
                                       const KindAuthority& authority);

}  // namespace dateline
