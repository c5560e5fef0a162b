// SPDX-License-Identifier: GPL-2.0-or-later
// How the archive prints somebody's name, with the reason for each form. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "searcher/matches.h"
#include "searcher/naming.h"
#include "searcher/profile.h"

namespace dateline {

// What `form` is beside the name that `key` stands for. Pure.
FormTie TieOf(EntityKind kind, std::string_view key, std::string_view form);

// Every form of every key, from the terms of the index: sure ones first, then by articles, then in
// order. `documents` are all articles of the entity; they decide where the editor has split a key.
// Requires: `sought` is no source. Throws Xapian::Error.
std::vector<WrittenForm> WrittenFormsOf(const Sought& sought, const Xapian::Database& database,
                                        const MatchSet& documents);

}  // namespace dateline
