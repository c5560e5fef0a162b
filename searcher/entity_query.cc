// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/entity_query.h"

#include <string_view>
#include <vector>

#include "searcher/facet_terms.h"

namespace dateline {

Xapian::Query EntityQuery(const Snapshot& snapshot, FacetKind kind, EntityNumber entity,
                          Probable probable) {
  std::vector<Xapian::Query> keys;
  for (const KeyOfEntity& key : snapshot.names(kind).members(entity)) {
    if (probable == Probable::kLeaveOut && IsProbable(key)) continue;
    keys.emplace_back(KeyTerm(kind, key.key));
  }
  return {Xapian::Query::OP_OR, keys.begin(), keys.end()};
}

}  // namespace dateline
