// SPDX-License-Identifier: GPL-2.0-or-later
// Where a suggestion leads.
#pragma once

#include "searcher/suggestion.h"
#include "web/html.h"

namespace dateline::web {

// The search for exactly the articles that it counts; of an article, the article. Any thread.
Url SuggestionAddress(const Suggestion& suggestion);

}  // namespace dateline::web
