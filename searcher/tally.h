// SPDX-License-Identifier: GPL-2.0-or-later
// One walk over the articles that match the words: which of them pass the filters, and how many
// name each entity under the filters that its own facet is counted by. Internal to searcher.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/columns.h"
#include "searcher/deadline.h"
#include "searcher/filters.h"
#include "searcher/matches.h"
#include "searcher/prominence_column.h"

namespace dateline {

// Articles for each entity of one kind.
struct EntityCounts {
  std::vector<std::uint32_t> articles;  // by entity
  std::vector<std::uint32_t> probable;  // of them, those that name it only probably; may be empty
  std::vector<EntityNumber> named;      // those to be listed: with an article and not hidden
  std::uint64_t counted = 0;            // the articles that were looked at for all this
  std::uint64_t without = 0;            // of them, those that name nobody and nothing of the kind

  std::uint32_t Probable(EntityNumber entity) const {
    return probable.empty() ? 0 : probable[entity];
  }
};

// Articles for each language.
struct LanguageCounts {
  std::vector<std::uint32_t> articles;       // by number (language_column.h)
  std::vector<std::uint32_t> excluded_only;  // stopped by nothing but that it is excluded
};

// How a facet is counted: by every filter but its own ticks where one tick is enough (ticking
// another widens the search, "only this" gives the count), by all filters where each tick is
// required. An excluded value has the count it would have without its own exclusion. With
// Filters::exact, an article that names somebody only probably does not name him; with
// Filters::prominence, one that names him in none of those ways does not either, and an article
// that names nobody and nothing in these ways is not counted at all. Languages are counted like a
// facet whose ticks widen; ways of being named, each as if it were the only one asked for.
struct Tally {
  MatchSet matches;  // pass every filter
  // By DateAxis: pass every filter but those on the axis. Not set where there is none: then they
  // are the matches.
  std::array<std::optional<MatchSet>, 2> any_date;
  std::array<EntityCounts, 4> counts;         // by FacetKind
  std::array<EntityCounts, 4> excluded_only;  // stopped by exactly one exclusion, counted for it
  LanguageCounts languages;
  // What is counted passes every filter when Filters::prominence is one of these ways alone.
  WaysCounts prominence;
  std::uint64_t without_prominence = 0;  // of the matches, those that name nobody in any such way

  const MatchSet& AnyDate(DateAxis axis) const {
    const std::optional<MatchSet>& set = any_date[static_cast<std::size_t>(axis)];
    return set ? *set : matches;
  }
};

// Those of `base` that pass every filter: Tally::matches, several times as fast as with the counts.
// Throws DeadlinePassed.
MatchSet Passing(const MatchSet& base, const Columns& columns, const Filters& filters,
                 const Deadline& deadline);

// Throws DeadlinePassed.
Tally Count(const MatchSet& base, const Columns& columns, const Filters& filters,
            const Deadline& deadline);

}  // namespace dateline
