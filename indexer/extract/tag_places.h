// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger's passes for places, and for the words that only look like them.
#pragma once

#include <vector>

#include "indexer/extract/claims.h"
#include "indexer/extract/phrases.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Keeps every later pass from phrases of these lists: "South Korean", "Dow Jones".
void BlockPhrases(const std::vector<Phrase>& phrases, std::uint32_t lists, Claims& claims);

// Keeps every later pass from demonyms ("Swiss"): they name nobody and nowhere.
void BlockDemonyms(const std::vector<Token>& tokens, Claims& claims);

// Claims places that their form or a list makes sure of: "Hebei Province", "Lake Geneva",
// "New York", the dateline. Runs before people are looked for. Any thread.
void TagSurePlaces(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                   Claims& claims);

// Claims the one-word places, once the people are known: countries and well-known cities anywhere,
// the rest where the words around say so ("in Thakhek", "Lowell, Massachusetts"). Any thread.
void TagLonePlaces(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                   Claims& claims);

}  // namespace dateline
