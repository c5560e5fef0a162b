// SPDX-License-Identifier: GPL-2.0-or-later
// "At least 9 of these 12 words", which Xapian has no operator for. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace dateline {

// The documents in which at least `needed` of `words` occur; a word occurs where any of its terms
// does. Weighs nothing. Requires: 1 <= needed <= words.size(). Works on databases of this process;
// a remote one does not know it.
Xapian::Query MostWordsQuery(std::vector<std::vector<std::string>> words, std::size_t needed);

}  // namespace dateline
