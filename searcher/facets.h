// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a facet as they are listed: counted, chosen, put in order. Internal to searcher;
// pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/filters.h"
#include "searcher/response.h"
#include "searcher/snapshot.h"
#include "searcher/tally.h"

namespace dateline {

inline constexpr std::size_t kMostAliases = 5;

// How many values are listed beside a search; published usability tests favour four to eight.
inline constexpr std::size_t ListedValues(FacetKind kind) {
  return kind == FacetKind::kPerson ? 6 : 4;
}

// What one facet is listed from. Refers to all of it: for use while they are held.
struct CountedFacet {
  FacetKind kind = FacetKind::kPerson;
  const AliasMap& names;
  const KindFilter& filter;
  const Tally& tally;
  std::span<const std::uint32_t> in_archive;  // articles by entity
  std::uint64_t archive = 0;                  // articles of all
  std::string_view language = {};             // in whose order equally frequent names come
};

CountedFacet CountedFacetOf(FacetKind kind, const Snapshot& snapshot, const KindFilter& filter,
                            const Tally& tally);

// The facet beside a search: the `most` most frequent values, and every ticked or excluded one at
// whatever count. Ticked first, then excluded, then by count, full names before short ones, by
// name. Requires: most > 0.
Facet ListTopValues(const CountedFacet& counted, std::size_t most);

// Which part of the whole list: see Searcher::FacetPage.
struct ValueRange {
  std::string find = {};
  std::string initial = {};
  ValueOrder order = ValueOrder::kCount;
  std::size_t offset = 0;
  std::size_t limit = 0;
};

// The facet on a page of its own. `distinct` counts the values that the range keeps, `other` those
// of them on other pages, `initials` those that `find` keeps.
Facet ListValues(const CountedFacet& counted, const ValueRange& range);

// The value without a count, as it is named everywhere.
FacetValue DescribeValue(const AliasMap& names, EntityNumber entity);

}  // namespace dateline
