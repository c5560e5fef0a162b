// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a name say where it is no person's: "the brewer X", "X, which", "X (ABC)".
// None of it is certain; person_evidence weighs it. Each looks at a bounded number of tokens beside
// the name. Pure; any thread.
#pragma once

#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// "Jordi Almoguera (Prima Pramac)": nothing else stands in the brackets.
bool IsAloneInBrackets(const std::vector<Token>& tokens, const NameSpan& name);

// "the song “Bến Đò”", "his bus, "Patience,"": nothing else stands in the quotation marks.
bool IsAloneInQuotes(const std::vector<Token>& tokens, const NameSpan& name);

// "Tenaga Hijau (THB.KL)"
bool HasLettersInBrackets(const std::vector<Token>& tokens, const NameSpan& name);

// "the consultancy X", "a fashion house, X", "the volcano named X": a body, a place or a thing.
bool HasThingBefore(const std::vector<Token>& tokens, const NameSpan& name);

// "X shares", "X clans"
bool HasThingBehind(const std::vector<Token>& tokens, const NameSpan& name);

// "X, an animal welfare group"
bool HasThingInApposition(const std::vector<Token>& tokens, const NameSpan& name);

// "X, which"
bool HasWhichBehind(const std::vector<Token>& tokens, const NameSpan& name);

// "X chairman Ann Lee"
bool HasRoleBehind(const std::vector<Token>& tokens, const NameSpan& name);

// "X have", "X host": of one name, what clubs and bands do.
bool HasPluralVerbBehind(const std::vector<Token>& tokens, const NameSpan& name);

// "X raised its prices": before anybody is called he, she or who.
bool HasItsBehind(const std::vector<Token>& tokens, const NameSpan& name);

// "X 91, Y 88"; an age has a comma or a bracket before it.
bool HasNumberBehind(const std::vector<Token>& tokens, const NameSpan& name);

}  // namespace dateline
