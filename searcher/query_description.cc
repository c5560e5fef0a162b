// SPDX-License-Identifier: GPL-2.0-or-later
// The tree as phrases. What they say is what the tree says: where the query was read generously,
// this is where the reader sees it.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query.h"
#include "searcher/query_fields.h"
#include "searcher/query_periods.h"
#include "searcher/query_words.h"
#include "searcher/starred_name.h"
#include "searcher/wording.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using Wordings = std::vector<Wording>;

Wording Text(std::string text) { return {Phrase::kText, std::move(text), 0, 0, {}, {}}; }

Wording Say(Phrase phrase, std::string text) { return {phrase, std::move(text), 0, 0, {}, {}}; }

Wording Of(Phrase phrase, Wordings parts) { return {phrase, {}, 0, 0, {}, std::move(parts)}; }

Wording Of(Phrase phrase, Wording part) { return Of(phrase, Wordings{std::move(part)}); }

Wording Dated(const DateCondition& date) { return {Phrase::kDate, {}, 0, 0, date, {}}; }

// One item needs no list.
Wording List(Phrase phrase, Wordings items) {
  return items.size() == 1 ? std::move(items.front()) : Of(phrase, std::move(items));
}

Wording AnyOfKind(std::string_view kind) {
  return Say(kind == "person"  ? Phrase::kAnyPerson
             : kind == "org"   ? Phrase::kAnyOrganisation
             : kind == "place" ? Phrase::kAnyPlace
                               : Phrase::kAnyName,
             {});
}

// "somebody with “trun…” in the name".
Wording Starred(const QueryNode& node) {
  std::string name;
  for (const char c : node.text) name += c == '*' ? "…" : std::string(1, c);
  return Say(node.field == "person"  ? Phrase::kStarredPerson
             : node.field == "org"   ? Phrase::kStarredOrganisation
             : node.field == "place" ? Phrase::kStarredPlace
                                     : Phrase::kStarredSource,
             std::move(name));
}

Wording WordsOf(const QueryNode& node);

Wording FieldClause(const QueryNode& node) {
  if (TakesName(node.field) && IsStarred(node.text))
    return Of(node.field == "source" ? Phrase::kFrom : Phrase::kNaming, Starred(node));
  if (node.field == "any") return Of(Phrase::kNaming, AnyOfKind(node.text));
  if (node.field == "role") return Say(Phrase::kDescribedAs, node.text);
  if (node.field == "source") return Of(Phrase::kFrom, Text(node.text));
  if (node.field == "title")
    return Of(Phrase::kInTitle,
              node.children.empty() ? Say(Phrase::kQuoted, node.text) : WordsOf(node.children[0]));
  if (node.field == "id") return Say(Phrase::kWithId, node.text);
  if (node.field == "lang") return Say(Phrase::kInLanguage, node.text);
  if (node.field == "org") return Say(Phrase::kNamingOrganisation, node.text);
  if (node.field == "place") return Say(Phrase::kNamingPlace, node.text);
  return Of(Phrase::kNaming, Text(node.text));
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
    case Kind::kOr:
      return std::all_of(node.children.begin(), node.children.end(), IsWords);
    default:
      return true;
  }
}

// "words that begin with “minist” (ministry, minister, ministers and 9 more)".
Wording WordsStoodFor(const QueryNode& node) {
  constexpr std::size_t kShown = 3;
  Wording words = Say(node.kind == Kind::kPrefix    ? Phrase::kWordsBegin
                      : node.kind == Kind::kPattern ? Phrase::kWordsLike
                                                    : Phrase::kWordsSpelled,
                      node.text);
  if (node.stands_for.empty()) return words;
  const std::size_t shown = std::min(node.stands_for.size(), kShown);
  Wordings items;
  for (std::size_t i = 0; i < shown; ++i) items.push_back(Text(node.stands_for[i]));
  if (shown < node.stands_for.size())
    items.push_back({Phrase::kMore, {}, node.stands_for.size() - shown, 0, {}, {}});
  return Of(Phrase::kStandsFor, {std::move(words), List(Phrase::kAllOf, std::move(items))});
}

Wording Clause(const QueryNode& node);
Wording NotClause(const QueryNode& node);

// One child of an AND or OR; in brackets where the joints would run into each other.
Wording Part(const QueryNode& child) {
  if (child.kind == Kind::kWord) return Text(child.text);
  Wording words = WordsOf(child);
  const bool is_list = child.kind == Kind::kAnd || child.kind == Kind::kOr;
  return is_list ? Of(Phrase::kBracket, std::move(words)) : words;
}

Wording Place(const QueryNode& node) {
  if (node.kind != Kind::kField) return Part(node);
  if (node.field == "any") return AnyOfKind(node.text);
  if (IsStarred(node.text)) return Starred(node);
  return node.field == "role" ? Say(Phrase::kRole, node.text) : Text(node.text);
}

Wording Near(const QueryNode& node) {
  Wording chain = Place(node.children[0]);
  for (std::size_t i = 1; i < node.children.size(); ++i)
    chain = Of(node.kind == Kind::kNear ? Phrase::kNear : Phrase::kFollowedBy,
               {std::move(chain), Place(node.children[i])});
  Wording within = Of(Phrase::kWithin, std::move(chain));
  within.count = node.distance;
  return within;
}

// The items of a list of words, names with several spellings as one.
Wordings Items(const std::vector<QueryNode>& children) {
  Wordings items;
  for (const WordGroup& group : GroupWords(children)) {
    if (IsPassedOver(group, children[group.first])) continue;
    Wording item = Part(children[group.first]);
    for (std::size_t i = 1; i < group.count; ++i) item.text += " " + children[group.first + i].text;
    if (!group.variants.spellings.empty()) item = Of(Phrase::kAnySpelling, std::move(item));
    items.push_back(std::move(item));
  }
  return items;
}

// A pasted sentence, and what has to be there besides.
Wording Most(const QueryNode& node) {
  const std::vector<std::string> plain = NeededWords(node);
  Wording most{Phrase::kMostOf, {}, MostOf(plain.size()), plain.size(), {}, {}};
  for (const std::string& word : plain) most.text += (most.text.empty() ? "" : " ") + word;
  Wordings items = {std::move(most)};
  for (const QueryNode& child : node.children) {
    if (!IsPlain(child)) items.push_back(Part(child));
  }
  return List(Phrase::kAllOf, std::move(items));
}

Wording WordsOf(const QueryNode& node) {
  switch (node.kind) {
    case Kind::kPrefix:
    case Kind::kPattern:
    case Kind::kSimilar:
      return WordsStoodFor(node);
    case Kind::kPhrase:
      return Say(node.exact ? Phrase::kExactly : Phrase::kQuoted, node.text);
    case Kind::kNear:
    case Kind::kAdjacent:
      return Near(node);
    case Kind::kOr:
      return List(Phrase::kAnyOf, Items(node.children));
    case Kind::kAnd:
      if (NeededWords(node).size() > kManyWords) return Most(node);
      return List(Phrase::kAllOf, Items(node.children));
    case Kind::kField:  // beside words in a bracket next to NEAR
      return Place(node);
    case Kind::kDate:
      return Dated(node.date);
    case Kind::kNot:
      return NotClause(node);
    case Kind::kWord:
      return Items({node}).front();
    default:
      return Say(Phrase::kAnything, {});
  }
}

// "saying October 2005, published in October 2005 or speaking of October 2005".
Wording Period(const QueryNode& node) {
  std::string words;
  for (const QueryNode& word : node.children[0].children)
    words += (words.empty() ? "" : " ") + word.text;
  return Of(Phrase::kAnyOf, {Say(Phrase::kSaying, std::move(words)), Dated(node.children[1].date),
                             Dated(node.children[2].date)});
}

// Words first, then each filter.
Wording AndClause(const QueryNode& node) {
  QueryNode words;
  words.kind = Kind::kAnd;
  for (const QueryNode& child : node.children) {
    if (IsWords(child)) words.children.push_back(child);
  }
  Wordings clauses;
  if (!words.children.empty()) clauses.push_back(Of(Phrase::kWith, WordsOf(words)));
  for (const QueryNode& child : node.children) {
    if (IsWords(child)) continue;
    const bool is_choice = child.kind == Kind::kOr && child.field != kPeriodField;
    clauses.push_back(is_choice ? Of(Phrase::kBracket, Clause(child)) : Clause(child));
  }
  return List(Phrase::kClauses, std::move(clauses));
}

Wording NotClause(const QueryNode& node) {
  const QueryNode& with = node.children[0];
  const QueryNode& without = node.children[1];
  Wordings clauses;
  if (with.kind != Kind::kNothing) clauses.push_back(Clause(with));
  // "without a and b" would be neither; what is left out has both.
  const bool is_plain = IsWords(without) && without.kind != Kind::kAnd;
  clauses.push_back(is_plain ? Of(Phrase::kWithout, WordsOf(without))
                             : Of(Phrase::kButNot, Clause(without)));
  return List(Phrase::kClauses, std::move(clauses));
}

Wording OrClause(const QueryNode& node) {
  if (node.field == kPeriodField) return Period(node);
  Wordings clauses;
  for (const QueryNode& child : node.children) {
    const bool is_compound =
        child.kind == Kind::kOr || child.kind == Kind::kAnd || child.kind == Kind::kNot;
    clauses.push_back(is_compound ? Of(Phrase::kBracket, Clause(child)) : Clause(child));
  }
  return List(Phrase::kAnyOf, std::move(clauses));
}

Wording Clause(const QueryNode& node) {
  if (IsWords(node)) return Of(Phrase::kWith, WordsOf(node));
  switch (node.kind) {
    case Kind::kField:
      return FieldClause(node);
    case Kind::kDate:
      return Dated(node.date);
    case Kind::kAnd:
      return AndClause(node);
    case Kind::kNot:
      return NotClause(node);
    case Kind::kOr:
      return OrClause(node);
    default:
      return Text({});
  }
}

Phrase PhraseOf(SortOrder order) {
  switch (order) {
    case SortOrder::kNewest:
      return Phrase::kNewestFirst;
    case SortOrder::kOldest:
      return Phrase::kOldestFirst;
    case SortOrder::kRecent:
      return Phrase::kRecentFirst;
    case SortOrder::kIndexed:
      return Phrase::kLastAddedFirst;
    case SortOrder::kRelevance:
      break;
  }
  return Phrase::kText;
}

}  // namespace

Wording DescribeQuery(const ParsedQuery& query) {
  Wording wording = query.root.kind == Kind::kNothing ? Say(Phrase::kAllArticles, {})
                                                      : Of(Phrase::kArticles, Clause(query.root));
  if (!query.sort || *query.sort == SortOrder::kRelevance) return wording;
  return Of(PhraseOf(*query.sort), std::move(wording));
}

}  // namespace dateline
