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

// From so many plain words on a query is a question or a headline rather than a list of what is
// wanted: its function words are passed over, as what answers a question is seldom in its words.
inline constexpr std::size_t kLongQuery = 4;

// How many of `words` are most: three in four.
constexpr std::size_t MostOf(std::size_t words) { return (words * 3 + 3) / 4; }

// A word, or a phrase that nobody put in quotes (COVID-19), that no + and no AND insists on.
bool IsPlain(const QueryNode& node);

// The words of an AND that stand in plain children, those of COVID-19 one by one; none for another
// node.
std::vector<std::string> PlainWords(const QueryNode& node);

// The same without those passed over.
std::vector<std::string> NeededWords(const QueryNode& node);

// Marks the function words of a long query as passed over: they find nothing, rank
// nothing by themselves and are not highlighted. Not where it has no other plain word, nor what is
// insisted on (+the).
void PassOverFunctionWords(QueryNode& root);

// What a query asks for, without what it leaves out: the left side of a NOT.
inline const QueryNode& PositivePart(const QueryNode& root) {
  return root.kind == QueryNode::Kind::kNot ? root.children[0] : root;
}

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

// Whether the group is one word that is passed over; inside a name (Trinidad and Tobago) such a
// word is as good as any. `first` is the child that the group begins with.
inline bool IsPassedOver(const WordGroup& group, const QueryNode& first) {
  return group.count == 1 && group.variants.spellings.empty() && first.passed_over;
}

// Every child stands in exactly one group, in order. Any thread.
std::vector<WordGroup> GroupWords(std::span<const QueryNode> children);

// The words of what was typed, those that have a key in the index, and the keys; US in capitals is
// "u.s". Any thread.
std::vector<std::string> WordsOf(std::string_view typed);
std::vector<std::string> FoldedWords(std::string_view typed);

// The same, but one piece where only a hyphen or the like parts two, or letters stand before
// digits: "COVID-19 cases" -> "covid19" "cases". Any thread.
std::vector<std::string> PiecedWords(std::string_view typed);

// The piece of two words side by side that may also be printed as one: covid 19, G 20. Empty for
// other words, and for a number as long as a year.
std::string PieceOfNeighbours(const QueryNode& left, const QueryNode& right);

// Every way to write a phrase: "visit viet nam" and "visit vietnam"; the one given first. Any
// thread.
std::vector<std::vector<std::string>> PhraseRows(const std::vector<std::string>& folded);

// The same of what was typed, and in one piece: "covid" "19" and "covid19". Any thread.
std::vector<std::vector<std::string>> PhraseRowsOf(std::string_view typed);

// The spellings of a name as rows of folded words, without those that hold another spelling in
// them: whoever finds "viet nam" has found "socialist republic of viet nam". Any thread.
std::vector<std::vector<std::string>> SpellingsOf(NameVariants variants);

}  // namespace dateline
