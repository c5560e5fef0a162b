// SPDX-License-Identifier: GPL-2.0-or-later
// Words of scripts that put no blanks between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
// Where such a text is parted is a dictionary's opinion, and what was typed may be a part of what
// it took for one word. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/vocabulary.h"

namespace dateline {

// True for at least two letters of these scripts and nothing else.
bool IsUnspaced(std::string_view text);

// The words of the archive that hold `folded` and more: those of the most articles first, at most
// `limit`. Reads the words of these scripts only. Any thread.
std::vector<std::string> WordsHolding(const Vocabulary& vocabulary, std::string_view folded,
                                      std::size_t limit);

}  // namespace dateline
