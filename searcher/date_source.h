// SPDX-License-Identifier: GPL-2.0-or-later
// A condition on dates as a query that looks each document up in memory: for periods that are many
// terms, each a list to step through. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/columns.h"
#include "searcher/date_condition.h"

namespace dateline {

// Matches what DateQuery matches and weighs nothing, at the same cost a document whatever the
// period. Requires: condition.form is kWithin or kOverlaps; `columns`, of the database that is
// searched, outlive the query. `uuids` are of its archives, in their order.
Xapian::Query DateSourceQuery(const DateCondition& condition, const Columns& columns,
                              const std::vector<std::string>& uuids);

}  // namespace dateline
