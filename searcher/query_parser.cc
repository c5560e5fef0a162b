// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens to a tree, by recursive descent:
//
//   query   = all { OR all }
//   all     = { [AND] [NOT | -] [+] near }            side by side means AND
//   near    = operand { (NEAR/n | ADJ/n) operand }
//   operand = ( query ) | "phrase" | word | field: value
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/letter_case.h"
#include "searcher/feast_dates.h"
#include "searcher/query.h"
#include "searcher/query_fields.h"
#include "searcher/query_leaves.h"
#include "searcher/query_lexer.h"
#include "searcher/query_near.h"
#include "searcher/query_remarks.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using TokenKind = QueryToken::Kind;

QueryNode Joined(Kind kind, std::vector<QueryNode> children) {
  if (children.size() == 1) return std::move(children[0]);
  QueryNode node;
  node.kind = kind;
  node.position = {children.front().position.begin, children.back().position.end};
  node.children = std::move(children);
  return node;
}

// Adds an operand to those of an AND: (a b) c is a b c.
void Append(QueryNode operand, std::vector<QueryNode>& all) {
  if (operand.kind != Kind::kAnd) {
    all.push_back(std::move(operand));
    return;
  }
  for (QueryNode& child : operand.children) {
    child.required = child.required || operand.required;
    all.push_back(std::move(child));
  }
}

class Parser {
 public:
  Parser(ParseState& state, std::vector<QueryToken> tokens)
      : state_(state), tokens_(std::move(tokens)) {}

  QueryNode Run() {
    QueryNode root;
    std::optional<QueryNode> read = Either(0);
    // Only a closing bracket ends Either early: it has no partner, and the query goes on behind it.
    std::vector<QueryNode> parts;
    if (read) Append(std::move(*read), parts);
    while (Peek().kind != TokenKind::kEnd && !state_.error) {
      Unbalanced(Take().position, "A closing bracket");
      if (std::optional<QueryNode> more = Either(0)) Append(std::move(*more), parts);
    }
    if (!parts.empty()) root = Joined(Kind::kAnd, std::move(parts));
    return root;
  }

 private:
  const QueryToken& Peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  const QueryToken& Take() { return tokens_[std::min(at_++, tokens_.size() - 1)]; }

  void Unbalanced(Span position, const std::string& what) {
    state_.warnings.Add("unbalanced-bracket",
                        what + " has no partner and was left out; brackets come in pairs.",
                        position);
  }

  void Stray(const QueryToken& token) {
    state_.warnings.Add("stray-operator",
                        "'" + Excerpt(state_.text, token.position) +
                            "' joins nothing here and was left out; put words on both sides, or "
                            "write it small to search for the word.",
                        token.position);
  }

  // query = all { OR all }
  std::optional<QueryNode> Either(std::size_t depth) {
    std::vector<QueryNode> sides;
    const QueryToken* pending = nullptr;  // an OR that waits for its right side
    while (!state_.error) {
      std::optional<QueryNode> side = All(depth);
      if (pending && (!side || sides.empty())) Stray(*pending);
      if (side) sides.push_back(std::move(*side));
      if (Peek().kind != TokenKind::kOr) break;
      pending = &Take();
    }
    if (sides.empty()) return std::nullopt;
    return Joined(Kind::kOr, std::move(sides));
  }

  // What stands side by side, sorted into what an article must have and must not have.
  struct Sides {
    std::vector<QueryNode> with;
    std::vector<QueryNode> without;
  };

  // all = { [AND] [NOT | -] [+] near }
  std::optional<QueryNode> All(std::size_t depth) {
    Sides sides;
    bool explicit_and = false;  // the operand to come is the right side of an AND
    while (!state_.error) {
      const TokenKind kind = Peek().kind;
      if (kind == TokenKind::kEnd || kind == TokenKind::kClose || kind == TokenKind::kOr) break;
      if (kind == TokenKind::kAnd) {
        explicit_and = TakeAnd(sides);
        continue;
      }
      AddOperand(sides, explicit_and, depth);
      explicit_and = false;
    }
    return Together(std::move(sides));
  }

  // True when AND has a left side and a right one. Both are then asked for by name, so they stay
  // required when any word is enough.
  bool TakeAnd(Sides& sides) {
    const QueryToken& token = Take();
    const TokenKind next = Peek().kind;
    const bool joins = !(sides.with.empty() && sides.without.empty()) && next != TokenKind::kEnd &&
                       next != TokenKind::kClose && next != TokenKind::kOr &&
                       next != TokenKind::kAnd;
    if (!joins) {
      Stray(token);
      return false;
    }
    if (!sides.with.empty()) sides.with.back().required = true;
    return true;
  }

  void AddOperand(Sides& sides, bool explicit_and, std::size_t depth) {
    bool negative = false;
    bool required = explicit_and;
    const QueryToken* sign = nullptr;
    for (; Peek().kind == TokenKind::kNot || Peek().kind == TokenKind::kPlus; sign = &Take()) {
      if (Peek().kind == TokenKind::kNot) negative = true;
      required = true;
    }
    std::optional<QueryNode> operand = Near(depth);
    if (!operand) {
      if (sign && EndsOperands(Peek().kind)) Stray(*sign);
      return;
    }
    if (negative) {
      sides.without.push_back(std::move(*operand));
    } else {
      operand->required = operand->required || required;
      Append(std::move(*operand), sides.with);
    }
  }

  static bool EndsOperands(TokenKind kind) {
    return kind == TokenKind::kEnd || kind == TokenKind::kClose || kind == TokenKind::kOr ||
           kind == TokenKind::kAnd;
  }

  static std::optional<QueryNode> Together(Sides sides) {
    if (sides.with.empty() && sides.without.empty()) return std::nullopt;
    QueryNode with;
    if (!sides.with.empty()) with = Joined(Kind::kAnd, std::move(sides.with));
    if (sides.without.empty()) return with;
    QueryNode node;
    node.kind = Kind::kNot;
    QueryNode without = Joined(Kind::kOr, std::move(sides.without));
    node.position = {
        std::min(with.kind == Kind::kNothing ? without.position.begin : with.position.begin,
                 without.position.begin),
        std::max(with.position.end, without.position.end)};
    node.children = {std::move(with), std::move(without)};
    return node;
  }

  // near = operand { (NEAR/n | ADJ/n) operand }
  std::optional<QueryNode> Near(std::size_t depth) {
    NearChain chain;
    std::optional<QueryNode> first = Operand(depth);
    if (first) chain.operands.push_back(std::move(*first));
    while (Peek().kind == TokenKind::kNear || Peek().kind == TokenKind::kAdjacent) {
      const QueryToken& token = Take();
      std::optional<QueryNode> next = Operand(depth);
      if (!next || chain.operands.empty()) {
        Stray(token);
      } else {
        chain.operators.push_back(token);
      }
      if (next) chain.operands.push_back(std::move(*next));
    }
    if (chain.operands.empty()) return std::nullopt;
    if (chain.operands.size() == 1) return std::move(chain.operands[0]);
    return NearNode(std::move(chain), state_.warnings);
  }

  // operand = ( query ) | "phrase" | word | field: value
  std::optional<QueryNode> Operand(std::size_t depth) {
    switch (Peek().kind) {
      case TokenKind::kOpen:
        return Bracket(depth);
      case TokenKind::kQuoted:
        return PhraseNode(Take(), state_);
      case TokenKind::kRun:
      case TokenKind::kValue:
        return RunNode(Take().content, state_);
      case TokenKind::kField:
        return Field(depth);
      default:
        return std::nullopt;
    }
  }

  std::optional<QueryNode> Bracket(std::size_t depth) {
    const Span open = Take().position;
    if (depth == kMaxQueryNesting) {
      Refuse(state_, "nested-too-deeply",
             "The query has more than 32 brackets inside each other; take some away.", open);
      return std::nullopt;
    }
    std::optional<QueryNode> inside = Either(depth + 1);
    if (Peek().kind == TokenKind::kClose) {
      Take();
    } else if (!state_.error) {
      Unbalanced(open, "An opening bracket");
    }
    return inside;
  }

  std::optional<QueryNode> Field(std::size_t depth) {
    const QueryToken& token = Take();
    const TokenKind kind = Peek().kind;
    if (kind == TokenKind::kOpen) return FieldOfBracket(token, depth);
    FieldValue value{SpanOf(token.position.end, token.position.end), token.position, false, false};
    if (kind == TokenKind::kQuoted || kind == TokenKind::kValue) {
      const QueryToken& content = Take();
      value.content = content.content;
      value.position.end = content.position.end;
      value.quoted = kind == TokenKind::kQuoted;
      value.exact = content.exact;
      if (!value.quoted) TakeMoreWords(token, value);
    }
    return FieldNode(token.field, value, state_);
  }

  // date:(last week) is what stands in the brackets; title:(visit OR tour) is title: on each word.
  std::optional<QueryNode> FieldOfBracket(const QueryToken& token, std::size_t depth) {
    if (TakesGroup(token.field)) {
      std::optional<QueryNode> inside = Bracket(depth);
      if (!inside) return std::nullopt;
      return UnderField(token.field, std::move(*inside), state_);
    }
    const Span open = Take().position;
    while (Peek().kind != TokenKind::kClose && Peek().kind != TokenKind::kEnd) Take();
    FieldValue value{SpanOf(open.end, Peek().position.begin), token.position, true, false};
    if (Peek().kind == TokenKind::kEnd) Unbalanced(open, "An opening bracket");
    value.position.end = Take().position.end;
    return FieldNode(token.field, value, state_);
  }

  // person:To Lam, date:last week: the words that plainly belong to the value, and a warning that
  // says how it was read.
  void TakeMoreWords(const QueryToken& field, FieldValue& value) {
    const std::size_t words = TakesName(field.field)   ? NameWords(value)
                              : TakesDate(field.field) ? DateWords(value)
                                                       : 0;
    if (words == 0) return;
    for (std::size_t i = 0; i < words; ++i) value.content.end = Take().content.end;
    while (state_.text[value.content.end - 1] == ',') --value.content.end;
    value.position.end = value.content.end;
    const std::string name(PartOf(state_.text, value.content));
    const std::string reading = field.field + ":\"" + name + "\"";
    state_.warnings.Add("unquoted-value",
                        "'" + Excerpt(state_.text, value.position) + "' was read as " + reading +
                            "; use quotation marks to be sure.",
                        value.position, {reading});
  }

  // How many of the next runs go on with a name: those with a capital, and the small words inside
  // a name ("Ministry of Health") before another capital.
  std::size_t NameWords(const FieldValue& value) const {
    if (!StartsWithCapital(PartOf(state_.text, value.content))) return 0;
    std::size_t taken = 0;
    for (std::size_t i = 0; Peek(i).kind == TokenKind::kRun && EndsOpen(i); ++i) {
      const std::string_view word = PartOf(state_.text, Peek(i).content);
      if (StartsWithCapital(word)) {
        taken = i + 1;
      } else if (!IsNameParticle(word) || taken < i) {
        break;
      }
    }
    return taken;
  }

  // A comma, a stop or a colon after a word ends the name: person:To Lam, Hanoi.
  bool EndsOpen(std::size_t ahead) const {
    const std::size_t before = Peek(ahead).position.begin;
    const std::string_view text = Trimmed(state_.text.substr(0, before));
    return !text.ends_with(',') && !text.ends_with(';') && !text.ends_with(':');
  }

  static bool IsNameParticle(std::string_view word) {
    static constexpr std::string_view kParticles[] = {"of", "for", "the", "and", "de",  "da", "do",
                                                      "du", "la",  "von", "van", "bin", "al", "el"};
    return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
  }

  // How many of the next runs make of a value the name of a feast: date:Boxing Day 2024.
  std::size_t FeastWords(const FieldValue& value) const {
    constexpr std::size_t kMostWords = 5;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < kMostWords && Peek(i).kind == TokenKind::kRun && EndsOpen(i); ++i) {
      const std::string text =
          Narrowed(PartOf(state_.text, {value.content.begin, Peek(i).content.end}));
      if (ReadFeast(text, state_.today)) taken = i + 1;
    }
    return taken;
  }

  // date:last week, date:past 7 days.
  std::size_t DateWords(const FieldValue& value) const {
    if (const std::size_t words = FeastWords(value); words > 0) return words;
    const std::string first = Narrowed(PartOf(state_.text, value.content));
    if (first != "last" && first != "past" && first != "this" && first != "previous" &&
        first != "next")
      return 0;
    if (Peek().kind != TokenKind::kRun) return 0;
    const std::string second = Narrowed(PartOf(state_.text, Peek().content));
    const bool number = second.find_first_not_of("0123456789") == second.npos;
    return number && Peek(1).kind == TokenKind::kRun ? 2 : 1;
  }

  ParseState& state_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

Result<ParsedQuery> ParseQuery(std::string_view query, Day today) {
  if (query.size() > kMaxQueryBytes) {
    return Error{Fault::kBadInput,
                 "The query is longer than " + std::to_string(kMaxQueryBytes) +
                     " bytes; search for its most telling words.",
                 "query-too-long", kMaxQueryBytes, query.size()};
  }
  const std::string text = ReadableCopy(query);
  QueryWarnings warnings;
  ParseState state{text, today, warnings};
  ParsedQuery parsed;
  parsed.root = Parser(state, LexQuery(text, warnings)).Run();
  if (state.error) return *state.error;
  parsed.sort = state.sort;
  if (parsed.root.kind == Kind::kNothing && !parsed.sort && !Trimmed(text).empty())
    warnings.Add("nothing-to-search",
                 "Nothing in the query can be searched for, so every article is shown; type a word "
                 "or a name.",
                 SpanOf(0, text.size()));
  PassOverFunctionWords(parsed.root);
  RemarkOn(parsed.root, warnings);
  parsed.warnings = warnings.Take();
  return parsed;
}

}  // namespace dateline
