// SPDX-License-Identifier: GPL-2.0-or-later
// One article: its text with what was found in it, and lists of the same beside it.
#pragma once

#include <optional>
#include <string>

#include "searcher/neighbours.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/html.h"
#include "web/layout.h"
#include "web/result_position.h"

namespace dateline::web {

struct ArticleView {
  StoredArticle stored;
  Neighbours neighbours;
  SearchRequest found_by;     // the search it was opened from; a fresh one when there was none
  std::string citation = {};  // in words
  std::optional<ResultPosition> position = {};  // among its results, where they were looked at
};

// Any thread.
Html ArticlePage(const Setting& setting, const ArticleView& view);

}  // namespace dateline::web
