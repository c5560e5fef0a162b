// SPDX-License-Identifier: GPL-2.0-or-later
// Words with a star, a question mark or a tilde, once the archive can be asked which of its words
// they stand for. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/query.h"
#include "searcher/vocabulary.h"

namespace dateline {

// One such word stands for at most so many.
inline constexpr std::size_t kMostExpansions = 64;

// True for percept*, wor?d and percept~.
bool StandsForOthers(const QueryNode& node);

// True when ExpandWords has anything to do.
bool NeedsVocabulary(const ParsedQuery& query);

// Fills QueryNode::stands_for of every such word: the words of the most articles first, of similar
// ones the word itself and then the nearest. Where there are more than kMostExpansions the rest is
// left out, and the warning "expansion-cut" says so. Words and phrases of scripts without blanks
// (unspaced_words.h) get the longer words that hold them, beside what they are. Any thread.
void ExpandWords(const Vocabulary& vocabulary, ParsedQuery& parsed);

// What a pattern as typed is to the words of the index: "Vi?t*" -> "vi?t*". Any thread.
std::string FoldPattern(std::string_view typed);

}  // namespace dateline
