// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a facet as they are listed: counted, chosen, put in order. Internal to searcher;
// pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/filters.h"
#include "searcher/response.h"
#include "searcher/tally.h"

namespace dateline {

inline constexpr std::size_t kMostAliases = 5;

// How many values are listed beside a search; published usability tests favour four to eight.
inline constexpr std::size_t ListedValues(FacetKind kind) {
  return kind == FacetKind::kPerson ? 6 : 4;
}

// The facet beside a search: the `most` most frequent values, and every ticked or excluded one at
// whatever count. Ticked first, then excluded, then by count, full names before short ones, by
// name. Requires: most > 0.
Facet ListTopValues(FacetKind kind, const AliasMap& names, const KindFilter& filter,
                    const Tally& tally, std::size_t most);

// Which part of the whole list: see Searcher::FacetPage.
struct ValueRange {
  std::string find = {};
  std::size_t offset = 0;
  std::size_t limit = 0;
  bool by_name = false;
};

// The facet on a page of its own. `distinct` counts the values that `find` keeps, `other` those of
// them on other pages.
Facet ListValues(FacetKind kind, const AliasMap& names, const KindFilter& filter,
                 const Tally& tally, const ValueRange& range);

// The value without a count, as it is named everywhere.
FacetValue DescribeValue(const AliasMap& names, EntityNumber entity);

}  // namespace dateline
