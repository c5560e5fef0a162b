// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the rows of a database out of its terms. Internal to searcher.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/column_rows.h"

namespace dateline {

// The rows of every document from 1 to the last number of the database, by walking over the
// postings of every term: the way for all of an archive. Throws Xapian::Error.
ColumnParts ReadColumns(const Xapian::Database& database);

// Lets `parts` reach to the last number of the database, by reading the term list of each of
// `documents`: the way for a few. Requires: `documents` ascending, and the first is not before
// RowsOf(parts).end(). Throws Xapian::Error.
void AppendColumns(const Xapian::Database& database, const std::vector<Xapian::docid>& documents,
                   ColumnParts& parts);

}  // namespace dateline
