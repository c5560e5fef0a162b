// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_remarks.h"

#include <iterator>
#include <string>

#include "searcher/query_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// A pasted sentence rarely agrees with an article in every word.
void RemarkOnManyWords(const QueryNode& node, QueryWarnings& warnings) {
  const std::size_t words = NeededWords(node).size();
  if (words <= kManyWords) return;
  warnings.Add("many-words",
               "The query has " + std::to_string(words) + " words, so articles with at least " +
                   std::to_string(MostOf(words)) +
                   " of them are found; put + before a word that must be there.",
               node.position, {std::to_string(words), std::to_string(MostOf(words))});
}

// The fields of which an article has one value.
struct OneValue {
  std::string_view field;
  std::string_view what;
};
constexpr OneValue kOneValues[] = {{"id", "id"}, {"lang", "language"}};

void RemarkOnNeverBoth(const QueryNode& node, QueryWarnings& warnings) {
  if (node.kind != Kind::kAnd) return;
  for (const OneValue& one : kOneValues) {
    const QueryNode* first = nullptr;
    for (const QueryNode& child : node.children) {
      if (child.kind != Kind::kField || child.field != one.field) continue;
      if (first == nullptr) {
        first = &child;
      } else if (child.text != first->text) {
        const std::string field = std::string(one.field) + ":";
        const std::string either = field + first->text + " OR " + field + child.text;
        warnings.Add("never-both",
                     "An article has one " + std::string(one.what) + ", never both '" +
                         first->text + "' and '" + child.text + "'; write " + either + ".",
                     {first->position.begin, child.position.end}, {either});
        break;
      }
    }
  }
}

}  // namespace

void RemarkOn(const QueryNode& root, QueryWarnings& warnings) {
  RemarkOnManyWords(root, warnings);
  RemarkOnNeverBoth(root, warnings);
  for (const QueryNode& child : root.children) RemarkOn(child, warnings);
}

}  // namespace dateline
