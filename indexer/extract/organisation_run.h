// SPDX-License-Identifier: GPL-2.0-or-later
// How far the name of a body runs to the left and right of its head word.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/claims.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The first token of the body whose head word is tokens[head]: "Chinese Academy",
// "CPC's Central Committee", but not "Chairman Bank".
std::size_t BodyBegin(const std::vector<Token>& tokens, const Claims& claims, std::size_t head);

// One past the last token of the body whose head word is tokens[head], through "of" and possessive
// chains, topics ("Culture, Sports and Tourism") and a bracketed acronym inside the name.
std::size_t BodyEnd(const std::vector<Token>& tokens, std::size_t head);

// True when a personal name seems to begin at tokens[i]: a body's name ends before it.
bool SeemsPersonStart(const std::vector<Token>& tokens, std::size_t i);

}  // namespace dateline
