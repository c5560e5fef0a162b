// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_fields.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/fold.h"
#include "core/unicode.h"
#include "core/words.h"
#include "searcher/query_dates.h"
#include "searcher/query_text.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

std::string AsciiLowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  }
  return text;
}

void WarnOfEmptyField(std::string_view field, Span position, ParseState& state) {
  state.warnings.Add("empty-field",
                     std::string(field) + ": has no value and was left out; write " +
                         std::string(field) + ":\"…\".",
                     position);
}

void WarnOfExactField(Span position, ParseState& state) {
  state.warnings.Add("not-understood-yet",
                     "Exact letters (=) are not searched in fields yet; the value was read in any "
                     "spelling.",
                     position);
}

std::optional<QueryNode> DateNode(std::string_view field, const FieldValue& value,
                                  ParseState& state) {
  const std::string narrowed = Narrowed(PartOf(state.text, value.content));
  const Result<DateReading> reading = ReadQueryDate(field, narrowed, state.today);
  if (!reading) {
    Refuse(state, reading.error().code, reading.error().message, value.content);
    return std::nullopt;
  }
  if (reading->reversed)
    state.warnings.Add("reversed-range",
                       "The range '" + Excerpt(state.text, value.content) +
                           "' ends before it begins and was read the other way round.",
                       value.content);
  CountTerms(state, 1, value.position);
  QueryNode node = LeafNode(Kind::kDate, std::string(Trimmed(narrowed)), value.position);
  node.date = reading->condition;
  return node;
}

void ReadSort(const FieldValue& value, ParseState& state) {
  const std::string order =
      AsciiLowered(std::string(Trimmed(Narrowed(PartOf(state.text, value.content)))));
  if (state.sort)
    state.warnings.Add("repeated-sort", "sort: stands here more than once; the last one counts.",
                       value.position);
  if (order == "newest") {
    state.sort = SortOrder::kNewest;
  } else if (order == "oldest") {
    state.sort = SortOrder::kOldest;
  } else if (order == "recent") {
    state.sort = SortOrder::kRecent;
  } else if (order == "indexed") {
    state.sort = SortOrder::kIndexed;
  } else if (order == "relevance") {
    state.sort = SortOrder::kRelevance;
  } else {
    state.warnings.Add("unknown-sort",
                       "'" + Excerpt(state.text, value.content) +
                           "' is no order and was left out; write sort:newest, sort:oldest, "
                           "sort:recent, sort:indexed or sort:relevance.",
                       value.position);
  }
}

// any:person and its like, in the words of the address.
struct AnyWord {
  std::string_view typed;
  std::string_view kind;
};
constexpr AnyWord kAnyWords[] = {
    {"person", "person"},    {"people", "person"}, {"org", "org"},       {"organisation", "org"},
    {"organization", "org"}, {"place", "place"},   {"entity", "entity"},
};

std::optional<QueryNode> AnyNode(const FieldValue& value, ParseState& state) {
  const std::string typed =
      AsciiLowered(std::string(Trimmed(Narrowed(PartOf(state.text, value.content)))));
  for (const AnyWord& word : kAnyWords) {
    if (word.typed != typed) continue;
    CountTerms(state, 1, value.position);
    QueryNode node = LeafNode(Kind::kField, std::string(word.kind), value.position);
    node.field = "any";
    return node;
  }
  state.warnings.Add("unknown-kind",
                     "'" + Excerpt(state.text, value.position) +
                         "' was left out; write any:person, any:org, any:place or any:entity.",
                     value.position);
  return std::nullopt;
}

void WarnOfMark(Span position, ParseState& state) {
  state.warnings.Add(
      "not-understood-yet",
      "Of *, ? and ~ only a star at the end of a word is searched in names, and none "
      "in roles yet; the others were left out.",
      position);
}

QueryNode NameNode(std::string_view field, std::string text, Span position) {
  QueryNode node = LeafNode(Kind::kField, std::move(text), position);
  node.field = field;
  return node;
}

// The name that was typed, with the stars that count in it; as it is where it has no marks.
std::string NameWithStars(const std::string& name, Span position, ParseState& state) {
  const auto marks = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c == '*' || c == '~'; });
  };
  const std::string narrowed = Narrowed(name);
  if (marks(narrowed) == 0) return name;
  std::string starred = StarredName(narrowed);
  if (marks(narrowed) > marks(starred)) WarnOfMark(position, state);
  if (IsStarred(starred) && !IsBounded(starred))
    Refuse(state, "star-too-short",
           "'" + Excerpt(state.text, position) +
               "' stands for too many names; put at least three letters before the star.",
           position);
  return starred;
}

// title:minist* and person:trun*; no other field has marks.
QueryNode MarkedNode(std::string_view field, QueryNode marked, ParseState& state) {
  QueryNode node = NameNode(field, marked.text, marked.position);
  if (TakesName(field)) {
    const std::string mark = marked.kind == Kind::kPrefix    ? "*"
                             : marked.kind == Kind::kSimilar ? "~"
                                                             : "";
    node.text = NameWithStars(marked.text + mark, node.position, state);
  } else if (field == "title") {
    node.children.push_back(std::move(marked));
  } else {
    WarnOfMark(node.position, state);
  }
  return node;
}

// The value of title: read as words outside of fields are, where it has marks.
std::optional<QueryNode> MarkedTitle(const FieldValue& value, ParseState& state) {
  const std::string typed = Narrowed(PartOf(state.text, value.content));
  if (value.exact || typed.find_first_of("*?~") == typed.npos) return std::nullopt;
  QueryToken quoted;
  quoted.kind = QueryToken::Kind::kQuoted;
  quoted.content = value.content;
  quoted.position = value.position;
  std::optional<QueryNode> node =
      value.quoted ? PhraseNode(quoted, state) : RunNode(value.content, state);
  if (node) return UnderField("title", std::move(*node), state);
  return std::nullopt;
}

bool AllWords(const QueryNode& node) {
  return std::all_of(node.children.begin(), node.children.end(),
                     [](const QueryNode& child) { return child.kind == Kind::kWord; });
}

}  // namespace

bool TakesName(std::string_view field) {
  return field == "person" || field == "org" || field == "place" || field == "source";
}

FacetKind FacetOfField(std::string_view field) {
  if (field == "org") return FacetKind::kOrganisation;
  if (field == "place") return FacetKind::kPlace;
  return field == "source" ? FacetKind::kSource : FacetKind::kPerson;
}

bool TakesGroup(std::string_view field) {
  return TakesName(field) || field == "title" || field == "role";
}

bool TakesDate(std::string_view field) {
  return field == "date" || field == "mentions" || field == "after" || field == "before";
}

std::optional<QueryNode> FieldNode(std::string_view field, const FieldValue& value,
                                   ParseState& state) {
  const std::string_view typed = Trimmed(PartOf(state.text, value.content));
  std::string text = CleanText(typed);
  const bool needs_words = TakesGroup(field) || field == "any";
  const std::size_t words = needs_words ? SplitWords(text, kMaxQueryTerms + 1).size() : 1;
  if (typed.empty() || words == 0) {
    WarnOfEmptyField(field, value.position, state);
    return std::nullopt;
  }
  if (TakesDate(field)) return DateNode(field, value, state);
  if (field == "sort") {
    ReadSort(value, state);
    return std::nullopt;
  }
  if (field == "any") return AnyNode(value, state);
  if (field == "title") {
    std::optional<QueryNode> marked = MarkedTitle(value, state);
    if (marked || state.error) return marked;
  }
  CountTerms(state, TakesName(field) ? 1 : words, value.position);
  if (value.exact) WarnOfExactField(value.position, state);
  if (field == "lang") text = AsciiLowered(Narrowed(text));
  if (field == "role" && Narrowed(typed).find('*') != std::string::npos)
    WarnOfMark(value.position, state);
  if (TakesName(field)) text = NameWithStars(text, value.position, state);
  if (state.error) return std::nullopt;
  QueryNode node = NameNode(field, std::move(text), value.position);
  node.open = TakesName(field) && !value.quoted;
  return node;
}

QueryNode UnderField(std::string_view field, QueryNode node, ParseState& state) {
  switch (node.kind) {
    case Kind::kWord:
      return NameNode(field, std::move(node.text), node.position);
    case Kind::kPhrase:
      if (node.exact) WarnOfExactField(node.position, state);
      if (!node.children.empty()) return MarkedNode(field, std::move(node), state);
      return NameNode(field, std::move(node.text), node.position);
    case Kind::kPrefix:
    case Kind::kPattern:
    case Kind::kSimilar:
      return MarkedNode(field, std::move(node), state);
    case Kind::kNear:
    case Kind::kAdjacent:
      state.warnings.Add("not-understood-yet",
                         "NEAR and ADJ are not searched in fields yet and were read as AND.",
                         node.position);
      node.kind = Kind::kAnd;
      break;
    case Kind::kAnd:  // person:(To Lam) is one name
      if (!TakesName(field) || !AllWords(node)) break;
      return NameNode(field, CleanText(PartOf(state.text, node.position)), node.position);
    default:
      break;
  }
  for (QueryNode& child : node.children) child = UnderField(field, std::move(child), state);
  return node;
}

}  // namespace dateline
