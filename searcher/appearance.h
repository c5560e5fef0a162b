// SPDX-License-Identifier: GPL-2.0-or-later
// When a set of articles was published. Internal to searcher; any thread.
#pragma once

#include <cstddef>

#include "searcher/columns.h"
#include "searcher/matches.h"
#include "searcher/profile.h"

namespace dateline {

// Silences of a month or less are none worth telling.
inline constexpr std::uint32_t kShortestSilence = 32;

Appearance AppearanceOf(const MatchSet& documents, const Columns& columns);

// The `most` newest of them, newest first; undated ones come last, ties as they were indexed.
MatchSet NewestOf(MatchSet documents, const Columns& columns, std::size_t most);

}  // namespace dateline
