// SPDX-License-Identifier: GPL-2.0-or-later
// Rules 2 to 5 of the alias map: which keys of people are one person (design: people.md section 4;
// docs/decisions/alias-map.md). Internal to searcher.
#pragma once

#include <span>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/key_groups.h"
#include "searcher/person_key.h"

namespace dateline {

// Joins, in this order: equal words in another order; equal letters; one word spelt otherwise; a
// middle name left out; an initial for the first name. Each only where exactly one candidate
// exists, seen from both sides. Names whose family name may come first take part in the first two
// only. Requires: `keys` sorted by key; `habits` and `groups` of as many.
void JoinPeople(std::span<const KeyForms> keys, std::span<const NameHabit> habits,
                KeyGroups& groups);

}  // namespace dateline
