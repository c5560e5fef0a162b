// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger's passes for people.
#pragma once

#include <vector>

#include "indexer/extract/claims.h"
#include "indexer/extract/phrases.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Claims full names (two words or more) by their form, the lists and the words around them, and
// single words behind a title ("President Xi"). Any thread.
void TagFullNames(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                  Claims& claims);

// Claims what the full names of the article make certain: their other occurrences, their parts
// ("Van den Broek", "Trung"), and lone words that speak ("Salgado told ..."). Any thread.
void TagShortNames(const std::vector<Token>& tokens, Claims& claims);

}  // namespace dateline
