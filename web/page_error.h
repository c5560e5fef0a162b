// SPDX-License-Identifier: GPL-2.0-or-later
// What went wrong, where, and the ways on: never a bare status, never a word of our own insides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "web/api.h"
#include "web/html.h"
#include "web/layout.h"
#include "web/loosening.h"

namespace dateline::web {

struct ErrorView {
  Problem problem;
  std::string query;  // stays in the search box
  Span faulty;        // bytes of `query` to underline; empty when it is not about the query
  std::vector<Loosening> remedies{};  // each leads to articles
  std::optional<Url> here = {};       // what was asked for
  int retry_after = 0;                // seconds; 0 where trying again does not help
};

// Any thread.
Html ErrorPage(const Setting& setting, const ErrorView& view);

}  // namespace dateline::web
