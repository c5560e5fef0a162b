// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/entity_query.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/document_source.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

using Documents = std::vector<Xapian::docid>;

// The documents that splits of `key` give to entities of which `is_meant` is true.
template <typename IsMeant>
Documents SplitOff(const Snapshot& snapshot, FacetKind kind, std::string_view key,
                   IsMeant is_meant) {
  Documents documents;
  for (const SplitDocuments& split : snapshot.splits(kind)) {
    if (split.key != key) continue;
    const auto entity = snapshot.names(kind).FindId(split.id);
    if (entity && is_meant(*entity))
      documents.insert(documents.end(), split.documents.begin(), split.documents.end());
  }
  std::sort(documents.begin(), documents.end());
  return documents;
}

Xapian::Query Only(const Snapshot& snapshot, Documents documents) {
  return DocumentsQuery(std::make_shared<const Documents>(std::move(documents)), snapshot.uuids());
}

}  // namespace

Xapian::Query EntityQuery(const Snapshot& snapshot, FacetKind kind, EntityNumber entity,
                          Probable probable) {
  using Xapian::Query;
  std::vector<Query> keys;
  for (const KeyOfEntity& key : snapshot.names(kind).members(entity)) {
    if (probable == Probable::kLeaveOut && IsProbable(key)) continue;
    if (key.split_off) {
      keys.push_back(Only(snapshot, SplitOff(snapshot, kind, key.key,
                                             [&](EntityNumber other) { return other == entity; })));
      continue;
    }
    Query carrying(KeyTerm(kind, key.key));
    if (key.conditional) {
      Documents others =
          SplitOff(snapshot, kind, key.key, [&](EntityNumber other) { return other != entity; });
      if (!others.empty())
        carrying = Query(Query::OP_AND_NOT, carrying, Only(snapshot, std::move(others)));
    }
    keys.push_back(std::move(carrying));
  }
  return {Query::OP_OR, keys.begin(), keys.end()};
}

}  // namespace dateline
