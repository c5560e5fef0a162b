// SPDX-License-Identifier: GPL-2.0-or-later
// The plain words of a query: which of them are one name, and how many are enough.
// Internal to searcher.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/name_variants.h"
#include "searcher/query.h"

namespace dateline {

// More plain words than this side by side are a pasted sentence: most of them are enough.
inline constexpr std::size_t kManyWords = 12;

// How many of `words` are most: three in four.
constexpr std::size_t MostOf(std::size_t words) { return (words * 3 + 3) / 4; }

// A word, or a phrase that nobody put in quotes (COVID-19), that no + and no AND insists on.
bool IsPlain(const QueryNode& node);

// The words of an AND that stand in plain children, those of COVID-19 one by one; none for another
// node.
std::vector<std::string> PlainWords(const QueryNode& node);

// True for what keeps articles out and says nothing of their words: fields, dates, -words, and what
// consists of them. Filters stay when any word is enough.
bool IsFilter(const QueryNode& node);

// A stretch of an AND's children that is looked for as one: "viet" and "nam" side by side are the
// name with the spellings "viet nam" and "vietnam".
struct WordGroup {
  std::size_t first = 0;
  std::size_t count = 1;
  NameVariants variants;  // empty for a child that is no such name
};

// Every child stands in exactly one group, in order. Any thread.
std::vector<WordGroup> GroupWords(std::span<const QueryNode> children);

// The words of what was typed, those that have a key in the index, and the keys. Any thread.
std::vector<std::string> WordsOf(std::string_view typed);
std::vector<std::string> FoldedWords(std::string_view typed);

// Every way to write a phrase: "visit viet nam" and "visit vietnam"; the one given first. Any
// thread.
std::vector<std::vector<std::string>> PhraseRows(const std::vector<std::string>& folded);

// The spellings of a name as rows of folded words, without those that hold another spelling in
// them: whoever finds "viet nam" has found "socialist republic of viet nam". Any thread.
std::vector<std::vector<std::string>> SpellingsOf(NameVariants variants);

}  // namespace dateline
