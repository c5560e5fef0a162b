// SPDX-License-Identifier: GPL-2.0-or-later
// Which keys of organisations are one organisation (design: people.md section 6;
// docs/decisions/alias-map.md). Internal to searcher.
#pragma once

#include <span>

#include "searcher/alias_map.h"
#include "searcher/key_groups.h"

namespace dateline {

// Joins: names that differ by "the", a legal form or a possessive; "X of Y" and "Y X" with the same
// words; words of eight letters and more that sound alike, and the British and American spelling of
// one word. No initials, no other order, no misprints. Requires: `keys` sorted by key; `groups` of
// as many.
void JoinOrganisations(std::span<const KeyForms> keys, KeyGroups& groups);

}  // namespace dateline
