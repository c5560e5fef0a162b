// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a run of capitals say: does a person stand here?
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/claims.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// "President", "Mr", "engineer", "Chairman of the ... Committee" directly before tokens[first].
bool HasTitleBefore(const std::vector<Token>& tokens, const Claims& claims, std::size_t first);

// "..., 52,", "(31)", "..., who", "..., director of", "... said" directly after tokens[last - 1].
bool HasPersonAfter(const std::vector<Token>& tokens, std::size_t last);

// "X said", "X's", "said X": the narrower sign that a single word is a person.
bool HasSpeech(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

}  // namespace dateline
