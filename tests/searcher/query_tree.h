// SPDX-License-Identifier: GPL-2.0-or-later
// Trees of queries in one line, for tests: "(and common [common perceptions] person:'To Lam')".
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "searcher/query.h"

namespace dateline {

// A Friday.
inline constexpr Day kToday{std::chrono::year(2024), std::chrono::March, std::chrono::day(22)};

inline std::string Written(const QueryNode& node);

// "first..last", "~first..last", "--01-26" or "undated"; "mentions " before those of that axis.
inline std::string Written(const DateCondition& date) {
  const std::string axis = date.axis == DateAxis::kMentioned ? "mentions " : "";
  const std::string days = FormatDay(date.days.first) + ".." + FormatDay(date.days.last);
  switch (date.form) {
    case DateCondition::Form::kOverlaps:
      return axis + "~" + days;
    case DateCondition::Form::kEveryYear:
      return axis + EveryYearTerm(date.axis, date.day_of_year).replace(0, 4, "--");
    case DateCondition::Form::kUndated:
      return axis + "undated";
    case DateCondition::Form::kWithin:
      break;
  }
  return axis + days;
}

inline std::string WrittenGroup(const std::string& head, const QueryNode& node) {
  std::string written = "(" + head;
  for (const QueryNode& child : node.children) written += " " + Written(child);
  return written + ")";
}

// Words as they are, [phrases], [=exact phrases], prefix*, {pat?ern}, similar~1, field:'value',
// <first..last>; '+' before what is required. What a phrase or field consists of stands behind it.
inline std::string Written(const QueryNode& node) {
  const std::string plus = node.required ? "+" : "";
  switch (node.kind) {
    case QueryNode::Kind::kNothing:
      return "()";
    case QueryNode::Kind::kWord:
      return plus + node.text;
    case QueryNode::Kind::kPrefix:
      return plus + node.text + "*";
    case QueryNode::Kind::kPattern:
      return plus + "{" + node.text + "}";
    case QueryNode::Kind::kSimilar:
      return plus + node.text + "~" + std::to_string(node.distance);
    case QueryNode::Kind::kPhrase:
      if (!node.children.empty()) return plus + WrittenGroup("row", node);
      return plus + "[" + (node.exact ? "=" : "") + node.text + "]";
    case QueryNode::Kind::kNear:
      return WrittenGroup("near/" + std::to_string(node.distance), node);
    case QueryNode::Kind::kAdjacent:
      return WrittenGroup("adj/" + std::to_string(node.distance), node);
    case QueryNode::Kind::kAnd:
      return WrittenGroup("and", node);
    case QueryNode::Kind::kOr:
      return WrittenGroup("or", node);
    case QueryNode::Kind::kNot:
      return WrittenGroup("not", node);
    case QueryNode::Kind::kField:
      if (!node.children.empty()) return node.field + ":" + Written(node.children[0]);
      return node.field + ":'" + node.text + "'";
    case QueryNode::Kind::kDate:
      return "<" + Written(node.date) + ">";
  }
  return "?";
}

// The tree of `query`, or "error: code".
inline std::string TreeOf(const std::string& query) {
  const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
  return parsed ? Written(parsed->root) : "error: " + parsed.error().code;
}

// The codes of the query's warnings, joined by blanks.
inline std::string WarningsOf(const std::string& query) {
  const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
  std::string codes;
  if (!parsed) return codes;
  for (const QueryWarning& warning : parsed->warnings)
    codes += (codes.empty() ? "" : " ") + warning.code;
  return codes;
}

}  // namespace dateline
