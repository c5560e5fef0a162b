// SPDX-License-Identifier: GPL-2.0-or-later
// The part of MendNames that knows personal names.
#pragma once

#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Drops the name of a couple: "Mr and Mrs Okafor" names neither of them.
void DropCouples(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Joins what a stop, a hyphen or a particle has cut: "Jose Ma. Barcena", "Gert-Jan ten Hoeve".
void JoinPersonParts(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

}  // namespace dateline
