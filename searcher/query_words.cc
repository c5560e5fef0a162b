// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/compounds.h"
#include "core/fold.h"
#include "core/function_words.h"
#include "core/letter_case.h"
#include "core/words.h"
#include "searcher/query_text.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

using Row = std::vector<std::string>;

constexpr std::size_t kLongestSpelling = 8;  // words of a name with variants
constexpr std::size_t kMostRows = 8;         // spellings of one phrase

// The word as names and phrases hold it.
std::string FoldedOf(std::string_view typed) {
  std::string folded = FoldWord(typed);
  std::string piece = PieceOf(typed, folded);
  return piece.find('.') == piece.npos ? folded : piece;
}

// Looks for the longest name that begins at `first`.
WordGroup GroupAt(std::span<const QueryNode> children, std::size_t first) {
  WordGroup best{first, 1, {}};
  std::string typed;
  for (std::size_t i = first; i < children.size() && i < first + kLongestSpelling; ++i) {
    const QueryNode& node = children[i];
    if (node.kind != Kind::kWord || node.required != children[first].required) break;
    typed += (typed.empty() ? "" : " ") + FoldedOf(node.text);
    const NameVariants variants = VariantsOf(FoldName(typed));
    if (!variants.spellings.empty()) best = {first, i - first + 1, variants};
  }
  return best;
}

// The name with several spellings that begins at a word, and how many words it takes.
struct NameStart {
  NameVariants variants;
  std::size_t words = 1;
};

NameStart NameAt(const Row& folded, std::size_t first) {
  NameStart best;
  std::string name;
  for (std::size_t i = first; i < folded.size() && i < first + kLongestSpelling; ++i) {
    name += (name.empty() ? "" : " ") + folded[i];
    const NameVariants variants = VariantsOf(FoldName(name));
    if (!variants.spellings.empty()) best = {variants, i - first + 1};
  }
  return best;
}

// "u s a" as the index has it where it is printed with dots: "U.S.A." is one word, "u.s.a".
Row WithDots(const Row& row) {
  Row dotted;
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
    if (IsFilter(child) || IsPassedOver(group, child)) continue;
    required = required || child.required;
    plain += child.required ? 0 : 1;
  }
  if (node.kind == Kind::kAnd && plain > 0 && (plain > 1 || required)) return true;
  return std::any_of(node.children.begin(), node.children.end(), AnyIsLooser);
}

std::vector<std::string> PlainWordsOf(const QueryNode& node, bool with_all) {
  std::vector<std::string> words;
  if (node.kind != Kind::kAnd) return words;
  for (const QueryNode& child : node.children) {
    if (!IsPlain(child) || (child.passed_over && !with_all)) continue;
    for (std::string& word : WordsOf(child.text)) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

bool IsPlain(const QueryNode& node) {
  return !node.required && (node.kind == Kind::kWord || node.kind == Kind::kPhrase);
}

std::vector<std::string> PlainWords(const QueryNode& node) { return PlainWordsOf(node, true); }

std::vector<std::string> NeededWords(const QueryNode& node) { return PlainWordsOf(node, false); }

void PassOverFunctionWords(QueryNode& root) {
  if (root.kind == Kind::kNot) return PassOverFunctionWords(root.children[0]);
  if (PlainWords(root).size() < kLongQuery) return;
  // A capital within the query is a name's: "The Who at Leeds".
  const auto is_function_word = [&](const QueryNode& node) {
    return node.kind == Kind::kWord && !node.required && IsFunctionWord(node.text) &&
           (&node == &root.children.front() || !StartsWithCapital(node.text));
  };
  const bool has_others = std::ranges::any_of(root.children, [&](const QueryNode& node) {
    return IsPlain(node) && !is_function_word(node);
  });
  if (!has_others) return;
  for (QueryNode& child : root.children) child.passed_over = is_function_word(child);
}

std::vector<WordGroup> GroupWords(std::span<const QueryNode> children) {
  std::vector<WordGroup> groups;
  for (std::size_t i = 0; i < children.size(); i += groups.back().count)
    groups.push_back(GroupAt(children, i));
  return groups;
}

std::vector<std::string> WordsOf(std::string_view typed) {
  Row words;
  for (const Word& word : SplitWords(typed, kMaxQueryBytes)) {
    const std::string_view text = PartOf(typed, word.span);
    if (!FoldWord(text).empty()) words.emplace_back(text);
  }
  return words;
}

std::vector<std::string> FoldedWords(std::string_view typed) {
  Row words = WordsOf(typed);
  for (std::string& word : words) word = FoldedOf(word);
  return words;
}

std::vector<std::string> PiecedWords(std::string_view typed) {
  Row words;
  std::string last;        // folded, were it in capitals or not
  std::size_t before = 0;  // the end of it
  bool joined = false;     // the last one is a piece already
  for (const Word& word : SplitWords(typed, kMaxQueryBytes)) {
    std::string folded = FoldWord(PartOf(typed, word.span));
    if (folded.empty()) continue;
    if (!words.empty() && !joined) {
      std::string piece = PieceOfPair(last, folded);
      const std::string_view gap = typed.substr(before, word.span.begin - before);
      joined = !piece.empty() && (JoinsParts(gap) || LettersAndDigits(piece).has_value());
      if (joined) words.back() = std::move(piece);
    } else {
      joined = false;
    }
    if (!joined) words.push_back(FoldedOf(PartOf(typed, word.span)));
    last = std::move(folded);
    before = word.span.end;
  }
  return words;
}

std::string PieceOfNeighbours(const QueryNode& left, const QueryNode& right) {
  constexpr std::size_t kMostDigits = 3;
  if (left.kind != Kind::kWord || right.kind != Kind::kWord || left.required != right.required)
    return {};
  const std::string letters = FoldWord(left.text);
  const std::string digits = FoldWord(right.text);
  std::string piece = PieceOfPair(letters, digits);
  const auto parts = LettersAndDigits(piece);
  if (!parts || parts->first != letters || digits.size() > kMostDigits) return {};
  return piece;
}

std::vector<std::vector<std::string>> PhraseRows(const std::vector<std::string>& folded) {
  std::vector<Row> rows(1);
  for (std::size_t i = 0; i < folded.size();) {
    const NameStart name = NameAt(folded, i);
    std::vector<Row> next;
    const auto add = [&](const Row& row, const Row& words) {
      if (next.size() == kMostRows) return;
      next.push_back(row);
      next.back().insert(next.back().end(), words.begin(), words.end());
    };
    // As typed first: that is never what the bound leaves out.
    const Row typed(folded.begin() + static_cast<std::ptrdiff_t>(i),
                    folded.begin() + static_cast<std::ptrdiff_t>(i + name.words));
    for (const Row& row : rows) add(row, typed);
    for (const Row& spelling : SpellingsOf(name.variants)) {
      for (const Row& row : rows) {
        if (spelling != typed) add(row, spelling);
      }
    }
    rows = std::move(next);
    i += name.words;
  }
  return rows;
}

std::vector<std::vector<std::string>> PhraseRowsOf(std::string_view typed) {
  const Row folded = FoldedWords(typed);
  std::vector<Row> rows = PhraseRows(folded);
  if (Row pieced = PiecedWords(typed); pieced != folded) rows.push_back(std::move(pieced));
  return rows;
}

std::vector<std::vector<std::string>> SpellingsOf(NameVariants variants) {
  std::vector<Row> rows;
  for (const std::string_view spelling : variants.spellings) {
    Row row = FoldedWords(spelling);
    if (Row dotted = WithDots(row); dotted != row) rows.push_back(dotted);
    rows.push_back(std::move(row));
  }
  // The shortest first, so that each is held against all that it could hold.
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& left, const auto& right) { return left.size() < right.size(); });
  std::vector<Row> kept;
  for (Row& row : rows) {
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
    case Kind::kDate:
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
