// SPDX-License-Identifier: GPL-2.0-or-later
// How surely something is named more often in some articles than in the whole archive.
// Internal to searcher.
#pragma once

#include <cstdint>

namespace dateline {

// In how many of some articles it is, and in how many of all. Requires: the some are among the all.
struct Presence {
  std::uint64_t here = 0;
  std::uint64_t of_here = 0;
  std::uint64_t everywhere = 0;
  std::uint64_t of_everywhere = 0;
};

// The log-likelihood ratio of here against elsewhere (Dunning, Accurate Methods for the Statistics
// of Surprise and Coincidence, 1993): the higher, the less likely it is chance; 0 where it is not
// more frequent here. Unlike a ratio of shares it is not led by what occurs once. Pure.
double StandingOut(const Presence& presence);

// What chance reaches once in a thousand (chi-squared of one degree of freedom).
inline constexpr double kStandsOut = 10.83;

// Being there once is no pattern, however rare the name.
inline constexpr std::uint64_t kLeastToStandOut = 2;

}  // namespace dateline
