// SPDX-License-Identifier: GPL-2.0-or-later
// The address of a pair: "/pair?person=A&person=B", "/pair?person=A&org=B".
#pragma once

#include <utility>

#include "searcher/profile.h"
#include "web/address.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// People before organisations before places, each by id: one address for one pair. Any thread.
Url PairAddress(const EntityName& one, const EntityName& other);
Url PairAddress(const EntityName& one, const EntityName& other, Url path);  // "/pair.json"

// The two that the parameters name, in canonical order. kBadInput, code "bad-value", when they are
// not exactly two; other parameters are ignored. Any thread.
Result<std::pair<EntityName, EntityName>> ReadPair(const Parameters& parameters,
                                                   const Locale& locale = English());

}  // namespace dateline::web
