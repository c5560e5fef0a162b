// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_expansion.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/fold.h"
#include "searcher/unspaced_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using Words = std::vector<std::string>;

constexpr std::string_view kWild = "?*";

template <typename List>
Words WordsOf(const List& found) {
  Words words;
  for (const auto& word : found) words.emplace_back(word.word);
  return words;
}

// One more than may be used, so that the reader can be told when there are more.
Words Find(const Vocabulary& vocabulary, const QueryNode& node) {
  constexpr std::size_t kLimit = kMostExpansions + 1;
  if (node.kind == Kind::kPrefix) return WordsOf(vocabulary.Beginning(FoldWord(node.text), kLimit));
  if (node.kind == Kind::kPattern)
    return WordsOf(vocabulary.Matching(FoldPattern(node.text), kLimit));
  const std::string folded = FoldWord(node.text);
  Words words = WordsOf(vocabulary.Near(folded, node.distance, kLimit));
  if (vocabulary.ArticlesWith(folded) > 0) words.insert(words.begin(), folded);
  return words;
}

std::string CutMessage(const QueryNode& node) {
  const std::string most = std::to_string(kMostExpansions);
  if (node.kind == Kind::kSimilar)
    return "More than " + most + " words of the archive are spelled almost like '" + node.text +
           "'; the " + most + " nearest were searched, so type more of the word.";
  const std::string mark = node.kind == Kind::kPrefix ? "*" : "";
  return "'" + node.text + mark + "' stands for more than " + most +
         " words of the archive; those in the most articles were searched, so type more letters.";
}

// The words of one query that longer words are looked for: each look reads many words.
constexpr std::size_t kMostUnspaced = 8;

bool MayBePart(const QueryNode& node) {
  const bool words = node.kind == Kind::kWord || node.kind == Kind::kPhrase;
  return words && !node.exact && node.children.empty() && IsUnspaced(node.text);
}

void AddLongerWords(const Vocabulary& vocabulary, QueryNode& node, std::size_t& looks) {
  for (QueryNode& child : node.children) AddLongerWords(vocabulary, child, looks);
  if (!MayBePart(node) || looks == kMostUnspaced) return;
  ++looks;
  node.stands_for = WordsHolding(vocabulary, FoldWord(node.text), kMostExpansions);
}

void Expand(const Vocabulary& vocabulary, QueryNode& node, std::vector<QueryWarning>& warnings) {
  for (QueryNode& child : node.children) Expand(vocabulary, child, warnings);
  if (!StandsForOthers(node)) return;
  node.stands_for = Find(vocabulary, node);
  if (node.stands_for.size() <= kMostExpansions) return;
  node.stands_for.resize(kMostExpansions);
  warnings.push_back({"expansion-cut", CutMessage(node), node.position});
}

bool AnyNeedsVocabulary(const QueryNode& node) {
  return StandsForOthers(node) || MayBePart(node) ||
         std::any_of(node.children.begin(), node.children.end(), AnyNeedsVocabulary);
}

}  // namespace

bool StandsForOthers(const QueryNode& node) {
  return node.kind == Kind::kPrefix || node.kind == Kind::kPattern || node.kind == Kind::kSimilar;
}

bool NeedsVocabulary(const ParsedQuery& query) { return AnyNeedsVocabulary(query.root); }

void ExpandWords(const Vocabulary& vocabulary, ParsedQuery& parsed) {
  Expand(vocabulary, parsed.root, parsed.warnings);
  std::size_t looks = 0;
  AddLongerWords(vocabulary, parsed.root, looks);
}

std::string FoldPattern(std::string_view typed) {
  std::string pattern;
  while (!typed.empty()) {
    const std::size_t wild = std::min(typed.find_first_of(kWild), typed.size());
    pattern += FoldWord(typed.substr(0, wild));
    if (wild < typed.size()) pattern += typed[wild];
    typed.remove_prefix(std::min(wild + 1, typed.size()));
  }
  return pattern;
}

}  // namespace dateline
