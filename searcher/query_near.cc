// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_near.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/words.h"
#include "searcher/query_expansion.h"
#include "searcher/query_text.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

bool HasPlace(const QueryNode& node) {
  if (node.kind == Kind::kOr)
    return std::all_of(node.children.begin(), node.children.end(), HasPlace);
  return node.kind == Kind::kWord || StandsForOthers(node) ||
         (node.kind == Kind::kPhrase && node.children.empty() &&
          SplitWords(node.text, 2).size() == 1) ||
         (node.kind == Kind::kField &&
          (node.field == "person" || node.field == "org" || node.field == "place" ||
           node.field == "any" || node.field == "role"));
}

Kind KindOf(const QueryToken& token) {
  return token.kind == QueryToken::Kind::kNear ? Kind::kNear : Kind::kAdjacent;
}

// A pair asked for with NEAR is as explicit as a phrase, so it stays when any word is enough.
QueryNode Joined(Kind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.position = {children.front().position.begin, children.back().position.end};
  for (QueryNode& child : children) child.required = true;
  node.children = std::move(children);
  node.required = true;
  return node;
}

// A phrase of several words has no single place.
bool IsRow(const QueryNode& node) { return node.kind == Kind::kPhrase && !HasPlace(node); }

// Adds what of `side` has a place to `near`: itself, or the words of a phrase.
void AddPlaced(const QueryNode& side, std::vector<QueryNode>& near) {
  if (!IsRow(side)) {
    near.push_back(side);
    return;
  }
  near.insert(near.end(), side.children.begin(), side.children.end());
  if (!side.children.empty()) return;
  for (const Word& word : SplitWords(side.text)) {
    QueryNode part;
    part.kind = Kind::kWord;
    part.text = PartOf(side.text, word.span);
    part.position = side.position;
    near.push_back(std::move(part));
  }
}

// One link: `left` within `distance` words of `right`. A phrase is asked for as a phrase, and its
// words near the other side, at a distance that its own length adds to.
QueryNode Link(const QueryToken& token, const QueryNode& left, const QueryNode& right,
               QueryWarnings& warnings) {
  const auto usable = [](const QueryNode& node) { return HasPlace(node) || IsRow(node); };
  if (!usable(left) || !usable(right)) {
    warnings.Add("near-operand",
                 "NEAR and ADJ stand between words and names only; here they were read as AND.",
                 token.position);
    return Joined(Kind::kAnd, {left, right});
  }
  std::vector<QueryNode> near;
  AddPlaced(left, near);
  AddPlaced(right, near);
  const std::size_t more = near.size() - 2;
  QueryNode link = Joined(KindOf(token), std::move(near));
  link.distance = token.distance + more;
  if (more == 0) return link;
  warnings.Add("phrase-in-near",
               "A phrase beside NEAR or ADJ was read as the phrase, and each of its words within "
               "that distance.",
               token.position);
  std::vector<QueryNode> all;
  if (IsRow(left)) all.push_back(left);
  if (IsRow(right)) all.push_back(right);
  all.push_back(std::move(link));
  QueryNode both = Joined(Kind::kAnd, std::move(all));
  both.position = {left.position.begin, right.position.end};
  return both;
}

bool SameOperators(const std::vector<QueryToken>& operators) {
  return std::all_of(operators.begin(), operators.end(), [&](const QueryToken& token) {
    return token.kind == operators[0].kind && token.distance == operators[0].distance;
  });
}

}  // namespace

QueryNode NearNode(NearChain chain, QueryWarnings& warnings) {
  const bool plain = std::all_of(chain.operands.begin(), chain.operands.end(), HasPlace);
  if (plain && SameOperators(chain.operators)) {
    QueryNode node = Joined(KindOf(chain.operators[0]), std::move(chain.operands));
    node.distance = chain.operators[0].distance;
    return node;
  }
  std::vector<QueryNode> links;
  for (std::size_t i = 0; i < chain.operators.size(); ++i)
    links.push_back(Link(chain.operators[i], chain.operands[i], chain.operands[i + 1], warnings));
  if (links.size() == 1) return std::move(links[0]);
  return Joined(Kind::kAnd, std::move(links));
}

}  // namespace dateline
