// SPDX-License-Identifier: GPL-2.0-or-later
// What is worth saying of a query that can be read. Internal to searcher.
#pragma once

#include "searcher/query.h"
#include "searcher/query_lexer.h"

namespace dateline {

// Adds "many-words" for a pasted sentence, which is searched more loosely, and "never-both" where
// two values are asked for together of which an article has only one.
void RemarkOn(const QueryNode& root, QueryWarnings& warnings);

}  // namespace dateline
