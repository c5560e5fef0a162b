// SPDX-License-Identifier: GPL-2.0-or-later
// The part of MendNames that knows bodies and places.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Makes one of the pieces of a body's name: "Thailand's Constitutional Court", "Jeonbuk Hyundai
// Motors", "Russian Embassy in Hanoi". Linear.
void JoinBodies(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Drops what is no body: a head word alone, the "Trade" of a minister of trade; and storms and
// other events of any kind. Linear.
void DropNoBodies(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

// Drops the agency that signs the article ("HANOI (VNA) —", "— VNS"): no body of the story. The
// same agency in running text ("told Bernama") stays. Linear.
void DropSignature(const std::vector<Token>& tokens, const std::string& source,
                   std::vector<NameSpan>& names);

// "Brigade 126", "Highway 200", "Iletsk-1": the number belongs to the name. Linear.
void TakeNumbers(const std::vector<Token>& tokens, std::vector<NameSpan>& names);

}  // namespace dateline
