// SPDX-License-Identifier: GPL-2.0-or-later
// "Swedish Security Service (Säpo)", "Hsieh Ming-che (謝明哲)", "Goodluck Tamuno alias Chance": the
// text itself says that two names mean one person, body or place.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// names[other] is another name of names[of].
struct StatedAlias {
  std::size_t of = 0;
  std::size_t other = 0;

  bool operator==(const StatedAlias&) const = default;
};

// The aliases among neighbouring names of one kind, in order. A body's name in brackets directly
// after a body is its other name; a person or place in brackets only in another script ("actor
// (part)", "town (county)" are two). Words that say so count for all kinds: known as, alias,
// nicknamed, formerly, called; and of a person: born, "whose real name is", "She is known as".
// Requires: `names` in order. Linear; any thread.
std::vector<StatedAlias> FindStatedAliases(const std::vector<Token>& tokens,
                                           const std::vector<NameSpan>& names);

}  // namespace dateline
