// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_spelling.h"

#include <algorithm>

#include "core/fold.h"
#include "core/words.h"
#include "searcher/query_fields.h"
#include "searcher/query_text.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

class PartsReader {
 public:
  explicit PartsReader(std::string text) : text_(std::move(text)) {}

  void Read(const QueryNode& node) {
    switch (node.kind) {
      case Kind::kWord:
        if (!node.passed_over) AddWords(node.position, false);
        return;
      case Kind::kPhrase:
        if (!node.exact && node.children.empty()) AddWords(node.position, true);
        return;
      case Kind::kNot:
        return Read(node.children[0]);
      case Kind::kNear:
      case Kind::kAdjacent:
      case Kind::kAnd:
      case Kind::kOr:
        for (const QueryNode& child : node.children) Read(child);
        return;
      case Kind::kField:
        return ReadField(node);
      default:
        return;
    }
  }

  SpelledParts Take() && {
    InOrder(parts_.words);
    InOrder(parts_.names);
    return std::move(parts_);
  }

 private:
  // a NEAR b ADJ c stands in the tree as two pairs, which share b.
  template <typename Parts>
  static void InOrder(Parts& parts) {
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.position.begin < b.position.begin; });
    const auto end = std::unique(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
      return b.position.begin < a.position.end;
    });
    parts.erase(end, parts.end());
  }

  void AddWords(Span span, bool is_literal) {
    for (const Word& word : SplitWords(PartOf(text_, span), kMaxQueryTerms)) {
      const Span position = {span.begin + word.span.begin, span.begin + word.span.end};
      const std::string_view typed = PartOf(text_, position);
      std::string folded = FoldWord(typed);
      if (folded.empty()) continue;
      parts_.words.push_back({position, std::string(typed), std::move(folded), is_literal});
    }
  }

  void ReadField(const QueryNode& node) {
    const std::string_view whole = PartOf(text_, node.position);
    const std::size_t colon = whole.find(':');
    // A field put to a bracket stands before it, not before each of its words.
    if (colon == whole.npos) return;
    const Span value = SpanOf(node.position.begin + colon + 1, node.position.end);
    if (!TakesName(node.field)) {
      const bool has_words = node.field == "title" || node.field == "role";
      if (has_words && node.children.empty()) AddWords(value, true);
      return;
    }
    if (IsStarred(node.text)) return;  // as typed, like words with a star
    const std::vector<Word> words = SplitWords(PartOf(text_, value), kMaxQueryTerms);
    if (words.empty()) return;
    const Span inner = {value.begin + words.front().span.begin,
                        value.begin + words.back().span.end};
    parts_.names.push_back(
        {node.position, inner, FacetOfField(node.field), std::string(PartOf(text_, inner))});
  }

  const std::string text_;
  SpelledParts parts_;
};

}  // namespace

SpelledParts SpelledPartsOf(std::string_view typed, const ParsedQuery& parsed) {
  PartsReader reader(ReadableCopy(typed));
  reader.Read(parsed.root);
  return std::move(reader).Take();
}

}  // namespace dateline
