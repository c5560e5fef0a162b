// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/prominent.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "searcher/document_source.h"
#include "searcher/entity_query.h"
#include "searcher/facet_terms.h"

namespace dateline {

bool IsNamed(const EntityColumn& column, Xapian::docid document, EntityNumber entity,
             const Filters& filters) {
  const std::span<const EntityNumber> entities = column.Of(document);
  const auto found = std::lower_bound(entities.begin(), entities.end(), entity);
  if (found == entities.end() || *found != entity) return false;
  const auto place = static_cast<std::size_t>(found - entities.begin());
  if (filters.exact && column.IsProbable(document, place)) return false;
  return filters.prominence == 0 ||
         (column.ProminenceOf(document, place) & filters.prominence) != 0;
}

Xapian::Query NamedQuery(const Snapshot& snapshot, FacetKind kind, EntityNumber entity,
                         const Filters& filters) {
  if (filters.prominence == 0 || kind == FacetKind::kSource) {
    return EntityQuery(snapshot, kind, entity,
                       filters.exact ? Probable::kLeaveOut : Probable::kInclude);
  }
  const EntityColumn& column = snapshot.columns().entities(kind);
  const HandlePool::Loan database = snapshot.Borrow();
  std::vector<Xapian::docid> documents;
  for (const KeyOfEntity& key : snapshot.names(kind).members(entity)) {
    const std::string term = KeyTerm(kind, key.key);
    const auto end = database->postlist_end(term);
    for (auto posting = database->postlist_begin(term); posting != end; ++posting) {
      if (IsNamed(column, *posting, entity, filters)) documents.push_back(*posting);
    }
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return DocumentsQuery(std::make_shared<const std::vector<Xapian::docid>>(std::move(documents)),
                        snapshot.uuids());
}

}  // namespace dateline
