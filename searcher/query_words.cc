// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_words.h"

#include <algorithm>
#include <string>

#include "core/fold.h"
#include "core/words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr std::size_t kLongestSpelling = 8;  // words of a name with variants

// Looks for the longest name that begins at `first`.
WordGroup GroupAt(std::span<const QueryNode> children, std::size_t first) {
  WordGroup best{first, 1, {}};
  std::string typed;
  for (std::size_t i = first; i < children.size() && i < first + kLongestSpelling; ++i) {
    const QueryNode& node = children[i];
    if (node.kind != Kind::kWord || node.required != children[first].required) break;
    typed += (typed.empty() ? "" : " ") + node.text;
    const NameVariants variants = VariantsOf(FoldName(typed));
    if (!variants.spellings.empty()) best = {first, i - first + 1, variants};
  }
  return best;
}

// "u s a" as the index has it where it is printed with dots: "U.S.A." is one word, "u.s.a".
std::vector<std::string> WithDots(const std::vector<std::string>& row) {
  std::vector<std::string> dotted;
  bool letter_before = false;
  for (const std::string& word : row) {
    const bool letter = word.size() == 1;
    if (letter && letter_before) {
      dotted.back() += "." + word;
    } else {
      dotted.push_back(word);
    }
    letter_before = letter;
  }
  return dotted;
}

// Whether joining the plain words of `node` by OR can find more.
bool AnyIsLooser(const QueryNode& node) {
  if (node.kind == Kind::kNot) return AnyIsLooser(node.children[0]);
  if (node.kind != Kind::kAnd && node.kind != Kind::kOr) return false;
  std::size_t plain = 0;
  bool required = false;
  for (const WordGroup& group : GroupWords(node.children)) {
    const QueryNode& child = node.children[group.first];
    if (IsFilter(child)) continue;
    required = required || child.required;
    plain += child.required ? 0 : 1;
  }
  if (node.kind == Kind::kAnd && plain > 0 && (plain > 1 || required)) return true;
  return std::any_of(node.children.begin(), node.children.end(), AnyIsLooser);
}

}  // namespace

bool IsPlain(const QueryNode& node) {
  return !node.required && (node.kind == Kind::kWord || node.kind == Kind::kPhrase);
}

std::vector<std::string> PlainWords(const QueryNode& node) {
  std::vector<std::string> words;
  if (node.kind != Kind::kAnd) return words;
  for (const QueryNode& child : node.children) {
    if (!IsPlain(child)) continue;
    for (const Word& word : SplitWords(child.text))
      words.emplace_back(child.text, word.span.begin, word.span.end - word.span.begin);
  }
  return words;
}

std::vector<WordGroup> GroupWords(std::span<const QueryNode> children) {
  std::vector<WordGroup> groups;
  for (std::size_t i = 0; i < children.size(); i += groups.back().count)
    groups.push_back(GroupAt(children, i));
  return groups;
}

std::vector<std::vector<std::string>> SpellingsOf(NameVariants variants) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string_view spelling : variants.spellings) {
    std::vector<std::string> row;
    for (const Word& word : SplitWords(spelling))
      row.push_back(FoldWord(spelling.substr(word.span.begin, word.span.end - word.span.begin)));
    if (std::vector<std::string> dotted = WithDots(row); dotted != row) rows.push_back(dotted);
    rows.push_back(std::move(row));
  }
  // The shortest first, so that each is held against all that it could hold.
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& left, const auto& right) { return left.size() < right.size(); });
  std::vector<std::vector<std::string>> kept;
  for (std::vector<std::string>& row : rows) {
    const bool holds_another = std::any_of(kept.begin(), kept.end(), [&](const auto& shorter) {
      return std::search(row.begin(), row.end(), shorter.begin(), shorter.end()) != row.end();
    });
    if (!row.empty() && !holds_another) kept.push_back(std::move(row));
  }
  return kept;
}

bool IsFilter(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kNothing:
    case Kind::kField:
    case Kind::kPublished:
      return true;
    case Kind::kNot:
      return IsFilter(node.children[0]);
    case Kind::kAnd:
    case Kind::kOr:
      return std::all_of(node.children.begin(), node.children.end(), IsFilter);
    default:
      return false;
  }
}

bool HasSeveralWords(const ParsedQuery& query) { return AnyIsLooser(query.root); }

}  // namespace dateline
