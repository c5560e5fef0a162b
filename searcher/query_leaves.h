// SPDX-License-Identifier: GPL-2.0-or-later
// One token of a query as a leaf of its tree: words, phrases, stars. Internal to searcher.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "searcher/query.h"
#include "searcher/query_lexer.h"

namespace dateline {

// What one reading of a query has come to so far.
struct ParseState {
  std::string_view text;  // ReadableCopy's
  Day today;
  QueryWarnings& warnings;
  std::optional<SortOrder> sort{};
  std::size_t terms = 0;
  std::size_t wildcards = 0;     // words with *, ? or ~
  std::optional<Error> error{};  // the first thing that no reading is safe for
};

// Notes that no reading is safe; what is parsed after it does not matter.
void Refuse(ParseState& state, std::string code, std::string message, Span position);

// Counts words, fields and dates against kMaxQueryTerms.
void CountTerms(ParseState& state, std::size_t terms, Span position);

QueryNode LeafNode(QueryNode::Kind kind, std::string text, Span position);

// One node, an AND of several, or nothing when there is nothing to search in the run.
// "COVID-19" and a row of Chinese words are phrases, since they are printed without a blank.
std::optional<QueryNode> RunNode(Span run, ParseState& state);

// A phrase, also of words with marks: "minist* of trade"; phrases joined by AND when it is longer
// than kMaxPhraseWords.
std::optional<QueryNode> PhraseNode(const QueryToken& quoted, ParseState& state);

}  // namespace dateline
