// SPDX-License-Identifier: GPL-2.0-or-later
// The address of a comparison: "/compare?before=A&after=B",
// "/compare?before=A&before.version=1&...".
#pragma once

#include <utility>

#include "searcher/comparison.h"
#include "web/address.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

Url CompareAddress(const TextName& before, const TextName& after);
Url CompareAddress(const TextName& before, const TextName& after, Url path);  // "/compare.json"

// The two texts that the parameters name, before and after; others are ignored. kBadInput, code
// "bad-value" or "bad-number", for one that is missing and for a version that is no number.
Result<std::pair<TextName, TextName>> ReadComparison(const Parameters& parameters,
                                                     const Locale& locale = English());

}  // namespace dateline::web
