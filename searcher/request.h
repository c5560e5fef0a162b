// SPDX-License-Identifier: GPL-2.0-or-later
// A search as a value. The page's address, the API and the command line all make one of these.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"

namespace dateline {

enum class FacetKind : std::uint8_t { kPerson, kOrganisation, kPlace, kSource };
inline constexpr FacetKind kFacetKinds[] = {FacetKind::kPerson, FacetKind::kOrganisation,
                                            FacetKind::kPlace, FacetKind::kSource};

enum class FacetOp : std::uint8_t {
  kAny,  // articles with at least one of the values
  kAll,  // articles with every one of them
};

// How the whole list of a facet is put in order.
enum class ValueOrder : std::uint8_t {
  kCount,
  kName,
  // Those alone that are named more often in the articles found than in the whole archive, the
  // surest first (searcher/standing_out.h); ticked ones, which are named in all of them, left out.
  kStandingOut,
};

// What is ticked in one facet. Values are ids ("le_hoai_trung"), sorted, without repeats.
struct FacetFilter {
  std::vector<std::string> values;
  std::vector<std::string> excluded;
  FacetOp op = FacetOp::kAny;

  bool operator==(const FacetFilter&) const = default;
};

enum class MatchMode : std::uint8_t {
  kAllThenAny,  // every word; when no article has them all, any of them, and the answer says so
  kAll,
  kAny,
};
enum class SortOrder : std::uint8_t {
  kRelevance,
  kNewest,
  kOldest,
  kRecent,   // relevance, halved for each kRecencyHalfLifeDays of age (recency.h)
  kIndexed,  // the last added to the archive first, whatever its date
};

struct SearchRequest {
  std::string query;                   // as typed
  std::array<FacetFilter, 4> filters;  // by FacetKind
  FacetFilter written_in;  // languages of articles: "vi"; an article has one: op is kAny
  bool exact = false;      // leave out who is only probably named (KeyLink::kPrior)
  // Prominence bits. When some are set, an article names a person, organisation or place only where
  // it names it in one of these ways: in filters, in counts, in person:, org: and place:, and some
  // entity of every article found is named so.
  std::uint8_t prominence = 0;
  std::optional<PartialDate> from;  // published; partial dates widen to the whole period
  std::optional<PartialDate> to;
  bool undated_only = false;
  // The dates the text speaks of: some date of it lies wholly from the one to the other.
  std::optional<PartialDate> mentioned_from;
  std::optional<PartialDate> mentioned_to;
  bool mentions_no_date = false;  // articles that mention no date of the calendar
  MatchMode match = MatchMode::kAllThenAny;
  SortOrder sort = SortOrder::kRelevance;
  std::size_t page = 1;    // from 1
  std::size_t size = 20;   // 1 to 100
  bool each_copy = false;  // list every copy of an article, not only the first of them
  bool strict = false;     // every warning is an error
  bool explain = false;    // say of each article what its score is the sum of
  // What date:today and its like count from: the user's day. Unset: today in UTC.
  std::optional<Day> today;
  // In whose order names come that have as many articles ("vi"); empty: the root of CLDR, which is
  // also that of English. Nothing that is found depends on it.
  std::string language;
  // What only the page and its address know; nothing that is found depends on it.
  std::string time_zone;                 // whose day `today` is, by its IANA name; empty: not said
  DateAxis axis = DateAxis::kPublished;  // that the chart shows

  const FacetFilter& filter(FacetKind kind) const {
    return filters[static_cast<std::size_t>(kind)];
  }
  FacetFilter& filter(FacetKind kind) { return filters[static_cast<std::size_t>(kind)]; }
  bool operator==(const SearchRequest&) const = default;
};

// The bounds of reliability.md; beyond them a query is refused with its position.
inline constexpr std::size_t kMaxQueryBytes = 2048;
inline constexpr std::size_t kMaxQueryTerms = 64;
inline constexpr std::size_t kMaxQueryNesting = 32;
inline constexpr std::size_t kMaxPhraseWords = 20;
inline constexpr std::size_t kMaxFilterValues = 40;
inline constexpr std::size_t kMaxPageSize = 100;

}  // namespace dateline
