// SPDX-License-Identifier: GPL-2.0-or-later
// Which keys of places are one place (design: people.md section 7; docs/decisions/alias-map.md).
// Internal to searcher.
#pragma once

#include <span>

#include "searcher/alias_map.h"
#include "searcher/key_groups.h"

namespace dateline {

// Joins: the known spellings of one name (core/name_variants); equal words with hyphens or blanks,
// and equal letters where one is printed with Vietnamese ones ("Hà Nội", "Hanoi"); a name with and
// without what sort of place it is ("hebei province", "hebei"). Nothing that only looks alike:
// Austria and Australia are four letters apart, Iran and Iraq one. Requires: `keys` sorted by key;
// `groups` of as many.
void JoinPlaces(std::span<const KeyForms> keys, KeyGroups& groups);

}  // namespace dateline
