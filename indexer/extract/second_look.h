// SPDX-License-Identifier: GPL-2.0-or-later
// What the rest of the article says of a name: the part of MendNames that looks twice.
#pragma once

#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The same words are of one kind in one article: that of the greatest sum of confidence. A single
// word changes its kind only for twice the sum, since Jordan may be both. Linear.
void AgreeOnKinds(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Makes a person of a single word that the lists do not know as a place or body, that the tagger
// doubts, and that is the short form of a surer person; and a body of a single word that begins a
// body's name ("Ford Motor") and that nothing but the tagger calls a person. Linear.
void TakeShortFormsBack(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Drops "Biden-Harris" where somebody else of the article is called Biden or Harris and nobody
// Biden-Harris, and lone demonyms that are nobody's name ("Djiboutian"). Linear.
void DropPairs(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Adds what was passed over and is a sure name elsewhere in the article: the same words, or the
// short form of a person. Linear in the tokens.
void FindAgain(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

}  // namespace dateline
