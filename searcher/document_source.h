// SPDX-License-Identifier: GPL-2.0-or-later
// Listed documents as a query. Internal to searcher.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

namespace dateline {

// Documents by their numbers in all archives together, sorted. Shared with whoever computed them: a
// query may outlive the snapshot.
using SharedDocuments = std::shared_ptr<const std::vector<Xapian::docid>>;

// Matches exactly `documents` and weighs nothing. `uuids` are of the archives, in their order: they
// tell which part of the numbers is an archive's own when Xapian asks one after the other.
Xapian::Query DocumentsQuery(SharedDocuments documents, const std::vector<std::string>& uuids);

}  // namespace dateline
