// SPDX-License-Identifier: GPL-2.0-or-later
// What is offered beside an answer in which no article has all that was asked for: other
// spellings of the question, and the question with one condition less.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date_terms.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline {

// The query as it was perhaps meant. `query.ranges` are what differs from what was typed.
struct Correction {
  Marked query;
  std::uint64_t total = 0;  // what the same request finds with it, exactly; never 0

  bool operator==(const Correction&) const = default;
};

// What a looser search leaves out or makes wider.
enum class LooseningKind : std::uint8_t {
  kAnyWord,        // any of the words is enough
  kProbableToo,    // who is only probably named is named
  kNamedAnywhere,  // however prominently
  kWiderDates,     // the months or years around the dates of `axis`
  kOtherAxis,      // the same dates on the other axis, `axis`
  kWithoutDates,   // any date of `axis`, or none
  kWithoutValue,   // `name` is ticked no more
  kAllowValue,     // `name` is left out no more
  kWithoutQuotes,  // the words of `name`, a phrase, in any order and any place
  kWithoutPart,    // the query without `name`, a part of it as typed
  kWithoutWords,   // the filters alone
};

// A search near the one that was asked. `request` begins at page 1.
struct LooserSearch {
  LooseningKind kind = LooseningKind::kWithoutWords;
  std::string name;                      // kWithoutValue, kAllowValue, kWithoutQuotes, kWithoutPart
  DateAxis axis = DateAxis::kPublished;  // kWiderDates, kOtherAxis, kWithoutDates
  SearchRequest request;
  std::uint64_t total = 0;  // what it finds, exactly; never 0

  bool operator==(const LooserSearch&) const = default;
};

struct SearchHelp {
  std::vector<Correction> did_you_mean;  // the likeliest first, at most kMostCorrections
  std::vector<LooserSearch> looser;      // the mildest first, at most kMostLoosenings
};
inline constexpr std::size_t kMostCorrections = 3;
inline constexpr std::size_t kMostLoosenings = 8;

// True where Searcher::Help may have something to say of this answer: no article has all of it, or
// any word was enough from the start.
inline bool MayNeedHelp(const SearchRequest& request, const SearchResponse& response) {
  return response.total == 0 || response.query.matched_any || request.match == MatchMode::kAny;
}

}  // namespace dateline
