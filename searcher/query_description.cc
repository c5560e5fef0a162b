// SPDX-License-Identifier: GPL-2.0-or-later
// The tree in words. What it says is what the tree says: where the query was read generously, this
// is where the reader sees it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "searcher/date_words.h"
#include "searcher/query.h"
#include "searcher/query_fields.h"
#include "searcher/query_periods.h"
#include "searcher/query_words.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

std::string Quoted(const std::string& text) { return "“" + text + "”"; }

// "a", "a and b", "a, b and c".
std::string Listed(const std::vector<std::string>& items, const std::string& last_joint) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i)
    list += (i == 0 ? "" : i + 1 < items.size() ? ", " : last_joint) + items[i];
  return list;
}

std::string AnyInWords(const std::string& kind) {
  if (kind == "entity") return "any person, organisation or place";
  return "any " + (kind == "org" ? "organisation" : kind);
}

std::string WordsInWords(const QueryNode& node);

// "somebody with “trun…” in the name".
std::string StarredInWords(const QueryNode& node) {
  std::string name;
  for (const char c : node.text) name += c == '*' ? "…" : std::string(1, c);
  const std::string whom = node.field == "person" ? "somebody"
                           : node.field == "org"  ? "an organisation"
                                                  : "a " + node.field;
  return whom + " with " + Quoted(name) + " in the name";
}

std::string FieldInWords(const QueryNode& node) {
  if (TakesName(node.field) && IsStarred(node.text))
    return (node.field == "source" ? "from " : "naming ") + StarredInWords(node);
  if (node.field == "any") return "naming " + AnyInWords(node.text);
  if (node.field == "role") return "with somebody described as " + Quoted(node.text);
  if (node.field == "source") return "from " + node.text;
  if (node.field == "title" && !node.children.empty())
    return "with " + WordsInWords(node.children[0]) + " in the title";
  if (node.field == "title") return "with " + Quoted(node.text) + " in the title";
  if (node.field == "id") return "with the id " + node.text;
  if (node.field == "lang") return "in the language " + Quoted(node.text);
  if (node.field == "org") return "naming the organisation " + node.text;
  if (node.field == "place") return "naming the place " + node.text;
  return "naming " + node.text;
}

// True for what "with" can stand before: words and what is made of words.
bool IsWords(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kField:
    case Kind::kDate:
    case Kind::kNot:
    case Kind::kNothing:
      return false;
    case Kind::kAnd:
    case Kind::kOr: {
      bool all = true;
      for (const QueryNode& child : node.children) all = all && IsWords(child);
      return all;
    }
    default:
      return true;
  }
}

// "words that begin with “minist” (ministry, minister, ministers and 9 more)".
std::string WordsStoodFor(const QueryNode& node) {
  constexpr std::size_t kShown = 3;
  std::string words = node.kind == Kind::kPrefix ? "words that begin with " + Quoted(node.text)
                      : node.kind == Kind::kPattern
                          ? "words like " + Quoted(node.text)
                          : "words spelled almost like " + Quoted(node.text);
  if (node.stands_for.empty()) return words;
  const std::size_t shown = std::min(node.stands_for.size(), kShown);
  std::vector<std::string> items(node.stands_for.begin(),
                                 node.stands_for.begin() + static_cast<std::ptrdiff_t>(shown));
  if (shown < node.stands_for.size())
    items.push_back(std::to_string(node.stands_for.size() - shown) + " more");
  return words + " (" + Listed(items, " and ") + ")";
}

std::string Clause(const QueryNode& node);
std::string NotInWords(const QueryNode& node);
std::string PlaceInWords(const QueryNode& node);

// One child of an AND or OR; in brackets where the joints would run into each other.
std::string Part(const QueryNode& child) {
  if (child.kind == Kind::kWord) return child.text;
  const std::string words = WordsInWords(child);
  return child.kind == Kind::kAnd || child.kind == Kind::kOr ? "(" + words + ")" : words;
}

std::string PlaceInWords(const QueryNode& node) {
  if (node.kind != Kind::kField) return Part(node);
  if (node.field == "any") return AnyInWords(node.text);
  if (IsStarred(node.text)) return StarredInWords(node);
  return node.field == "role" ? "a role of " + Quoted(node.text) : node.text;
}

std::string NearInWords(const QueryNode& node) {
  std::string words;
  const std::string joint = node.kind == Kind::kNear ? " near " : " followed by ";
  for (const QueryNode& child : node.children)
    words += (words.empty() ? "" : joint) + PlaceInWords(child);
  return words + " (within " + std::to_string(node.distance) +
         (node.distance == 1 ? " word)" : " words)");
}

// The items of a list of words, names with several spellings as one.
std::vector<std::string> Items(const std::vector<QueryNode>& children) {
  std::vector<std::string> items;
  for (const WordGroup& group : GroupWords(children)) {
    if (IsPassedOver(group, children[group.first])) continue;
    std::string item = Part(children[group.first]);
    for (std::size_t i = 1; i < group.count; ++i) item += " " + children[group.first + i].text;
    if (!group.variants.spellings.empty()) item += " (in any spelling)";
    items.push_back(std::move(item));
  }
  return items;
}

// A pasted sentence, and what has to be there besides.
std::string MostInWords(const QueryNode& node) {
  const std::vector<std::string> plain = NeededWords(node);
  std::vector<std::string> items = {"at least " + std::to_string(MostOf(plain.size())) +
                                    " of the " + std::to_string(plain.size()) + " words in “"};
  for (std::size_t i = 0; i < plain.size(); ++i) items[0] += (i == 0 ? "" : " ") + plain[i];
  items[0] += "”";
  for (const QueryNode& child : node.children) {
    if (!IsPlain(child)) items.push_back(Part(child));
  }
  return Listed(items, " and ");
}

std::string WordsInWords(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kPrefix:
    case Kind::kPattern:
    case Kind::kSimilar:
      return WordsStoodFor(node);
    case Kind::kPhrase:
      return (node.exact ? "exactly " : "") + Quoted(node.text);
    case Kind::kNear:
    case Kind::kAdjacent:
      return NearInWords(node);
    case Kind::kOr:
      return Listed(Items(node.children), " or ");
    case Kind::kAnd:
      if (NeededWords(node).size() > kManyWords) return MostInWords(node);
      return Listed(Items(node.children), " and ");
    case Kind::kField:  // beside words in a bracket next to NEAR
      return PlaceInWords(node);
    case Kind::kDate:
      return DateInWords(node.date);
    case Kind::kNot:
      return NotInWords(node);
    case Kind::kWord:
      return Items({node})[0];
    default:
      return "anything";
  }
}

// "saying October 2005, published in October 2005 or speaking of October 2005".
std::string PeriodInWords(const QueryNode& node) {
  std::string words = "saying";
  for (const QueryNode& word : node.children[0].children) words += " " + word.text;
  return words + ", " + DateInWords(node.children[1].date) + " or " +
         DateInWords(node.children[2].date);
}

// Words first, then each filter.
std::string AndInWords(const QueryNode& node) {
  QueryNode words;
  words.kind = Kind::kAnd;
  std::vector<std::string> clauses;
  for (const QueryNode& child : node.children) {
    if (IsWords(child)) words.children.push_back(child);
  }
  if (!words.children.empty()) clauses.push_back("with " + WordsInWords(words));
  for (const QueryNode& child : node.children) {
    if (!IsWords(child))
      clauses.push_back(child.kind == Kind::kOr && child.field != kPeriodField
                            ? "(" + Clause(child) + ")"
                            : Clause(child));
  }
  return Listed(clauses, ", ");
}

std::string NotInWords(const QueryNode& node) {
  const QueryNode& with = node.children[0];
  const QueryNode& without = node.children[1];
  std::string words = with.kind == Kind::kNothing ? "" : Clause(with) + ", ";
  // "without a and b" would be neither; what is left out has both.
  if (IsWords(without) && without.kind != Kind::kAnd)
    return words + "without " + WordsInWords(without);
  return words + "but not those " + Clause(without);
}

std::string Clause(const QueryNode& node) {
  if (IsWords(node)) return "with " + WordsInWords(node);
  switch (node.kind) {
    case Kind::kField:
      return FieldInWords(node);
    case Kind::kDate:
      return DateInWords(node.date);
    case Kind::kAnd:
      return AndInWords(node);
    case Kind::kNot:
      return NotInWords(node);
    case Kind::kOr: {
      if (node.field == kPeriodField) return PeriodInWords(node);
      std::vector<std::string> clauses;
      for (const QueryNode& child : node.children)
        clauses.push_back(child.kind == Kind::kOr || child.kind == Kind::kAnd ||
                                  child.kind == Kind::kNot
                              ? "(" + Clause(child) + ")"
                              : Clause(child));
      return Listed(clauses, " or ");
    }
    default:
      return "";
  }
}

}  // namespace

std::string DescribeQuery(const ParsedQuery& query) {
  std::string words =
      query.root.kind == Kind::kNothing ? "all articles" : "articles " + Clause(query.root);
  if (query.sort == SortOrder::kNewest) words += ", newest first";
  if (query.sort == SortOrder::kOldest) words += ", oldest first";
  if (query.sort == SortOrder::kRecent) words += ", best match first, recent ones before old ones";
  if (query.sort == SortOrder::kIndexed) words += ", the last added first";
  return words;
}

}  // namespace dateline
