// SPDX-License-Identifier: GPL-2.0-or-later
// What a watched search sends: the same article as in an answer to a search.
#pragma once

#include <string>
#include <string_view>

#include "searcher/index_mark.h"
#include "searcher/request.h"

namespace dateline::web {

// One line: {"watch", "search", "understood", "generation", "total", "articles": [as "hits" of an
// answer]}. `total` is that of all new articles, these and those that the next message brings. Any
// thread.
std::string NewArticlesJson(std::string_view watch, const SearchRequest& request,
                            const NewArticles& found);

}  // namespace dateline::web
