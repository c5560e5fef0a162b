// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of what an article's people are described as (docs/index-format.md, Roles).
#pragma once

#include "core/record.h"
#include "indexer/placed_words.h"
#include "indexer/term_table.h"

namespace dateline {

// Adds the words of every role in `record`, which stand in its text. Any thread with a table of its
// own. Requires: `text` holds the words of the record's text.
void AddRoles(const Record& record, const PlacedWords& text, TermTable& terms);

}  // namespace dateline
