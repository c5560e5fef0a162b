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

// All articles of an entity, and those of them that name it only probably.
struct EntityArticles {
  const MatchSet& all;
  const MatchSet& probable;
};

// Every form, once for the articles that surely are the entity's, with the strongest reason, and
// once for the probable ones. From the terms of the index; sure ones first, then by articles, then
// in order. Requires: `sought` is no source. Throws Xapian::Error.
std::vector<WrittenForm> WrittenFormsOf(const Sought& sought, const Xapian::Database& database,
                                        const EntityArticles& articles);

}  // namespace dateline
