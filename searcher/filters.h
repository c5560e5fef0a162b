// SPDX-License-Identifier: GPL-2.0-or-later
// The filters of a request, looked up in one snapshot: once as terms for the ranked page, once as
// numbers for counting. Both say the same; the tests hold them to it. Internal to searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "searcher/alias_map.h"
#include "searcher/columns.h"
#include "searcher/facet_terms.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// A ticked or excluded id; one that no article carries has no entity.
struct ChosenValue {
  std::string id;
  std::optional<EntityNumber> entity;
};

struct KindFilter {
  FacetOp op = FacetOp::kAny;
  std::vector<ChosenValue> values;
  std::vector<ChosenValue> excluded;

  bool active() const { return !values.empty() || !excluded.empty(); }
};

struct Filters {
  std::array<KindFilter, 4> kinds;  // by FacetKind
  std::optional<Period> published;  // an article's whole period must lie within
  bool undated_only = false;
  bool exact = false;           // who is only probably named is not named
  std::uint8_t prominence = 0;  // when set: nor who is named in none of these ways

  const KindFilter& kind(FacetKind kind) const { return kinds[IndexOf(kind)]; }
  bool HasDates() const { return published.has_value() || undated_only; }

  // True when an article published in `period` passes the date filter.
  bool Admits(const Period& period) const {
    if (undated_only && period.known()) return false;
    return !published ||
           (period.known() && published->first <= period.first && period.last <= published->last);
  }
};

// kBadInput when the dates are reversed or a facet has more than kMaxFilterValues.
Result<Filters> ReadFilters(const SearchRequest& request, const Snapshot& snapshot);

// `query` with the filters, which add no weight. Not with `prominence`, of which the index has no
// terms: then filter by what Count (tally.h) found.
Xapian::Query Filtered(const Xapian::Query& query, const Filters& filters,
                       const Snapshot& snapshot);

}  // namespace dateline
