// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger's pass for organisations.
#pragma once

#include <vector>

#include "indexer/extract/claims.h"
#include "indexer/extract/phrases.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Claims the names of bodies: what ends or begins with a head word ("Ministry of ...", "... Bank"),
// known organisations, and long forms with their acronym in brackets. Possessive and "of" chains
// that name one body are one span ("CPC Central Committee's International Liaison Department").
// Any thread.
void TagOrganisations(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                      Claims& claims);

// Claims what the article shows to be organisations only after the people are known: acronyms that
// stand alone, and the one word by which a body is called later on ("Goldman").
void TagShortOrganisations(const std::vector<Token>& tokens, Claims& claims);

}  // namespace dateline
