// SPDX-License-Identifier: GPL-2.0-or-later
// What a search asks for besides words: somebody under any name, days however they are said; and
// where an article has it. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/date_condition.h"
#include "searcher/filters.h"
#include "searcher/naming.h"
#include "searcher/query.h"
#include "searcher/snapshot.h"

namespace dateline {

// A place in an article that shows the `unit`-th thing asked for.
struct AskedSpan {
  Field field = Field::kText;
  Span span;
  std::uint16_t unit = 0;
};

// Immutable; any thread. The snapshot must outlive it.
class AskedFor {
 public:
  // Of the ticked values and dates of `filters`, and of person:, org:, place: and mentions: in the
  // query; nothing of what stands under NOT.
  AskedFor(const Snapshot& snapshot, const Filters& filters, const ParsedQuery& parsed);

  std::size_t units() const { return entities_.size() + dates_.size(); }

  // Every place in the article, within its texts, by field and in order.
  std::vector<AskedSpan> FindIn(const StoredRecord& stored) const;

 private:
  struct Entities {
    FacetKind kind;
    std::vector<EntityNumber> numbers;  // any of them
  };

  void AddFilters(const Filters& filters);
  void AddNode(const QueryNode& node);
  void AddEntity(const Entity& entity, Xapian::docid document, std::vector<AskedSpan>& found) const;

  const Snapshot& snapshot_;
  std::vector<Entities> entities_;
  std::vector<DateCondition> dates_;
};

}  // namespace dateline
