// SPDX-License-Identifier: GPL-2.0-or-later
// Rule 6 of the alias map: whom a short name means where it stands alone (design: people.md
// section 4; docs/decisions/alias-map.md). Internal to searcher.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/key_groups.h"
#include "searcher/person_key.h"
#include "searcher/request.h"

namespace dateline {

inline constexpr std::uint64_t kLeastPriorPercent = 90;
inline constexpr std::uint64_t kLeastPriorArticles = 2;

// Joins "short:trung" to the group that has at least 90 % of the articles with a full name called
// so, and at least 2 of them. People are called by their habit and as articles print them in one
// word; organisations and places by what is printed in one word beside the full name. Keys of
// `split` count, but for nobody: their articles are several people's. Requires: `keys` sorted by
// key; `groups` of as many; `habits` too, for people.
void JoinShortNames(FacetKind kind, std::span<const KeyForms> keys,
                    std::span<const NameHabit> habits, const std::vector<bool>& split,
                    KeyGroups& groups);

}  // namespace dateline
