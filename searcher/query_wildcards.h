// SPDX-License-Identifier: GPL-2.0-or-later
// Stars, question marks and tildes in a run of letters. Internal to searcher.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/query.h"
#include "searcher/query_leaves.h"

namespace dateline {

// What the marks of a run ask for. None of them in a run of plain letters.
struct Wildcards {
  Span body;                            // without the marks and the punctuation at its end
  bool star = false;                    // word*
  bool pattern = false;                 // wor?d, w*rd, *word: the whole of `body`
  std::optional<std::size_t> distance;  // word~ and word~1: 1; word~2: 2

  bool any() const { return star || pattern || distance.has_value(); }
};

// Reads the marks of `run`. A mark counts only among letters: "x.php?id=3" is an address, "why?" a
// question. A distance that is neither 1 nor 2 is repaired with a warning.
Wildcards FindWildcards(Span run, ParseState& state);

// The node of a word with marks, at `run`; `text` is the word without a star at its end or a tilde.
// Nothing, and an error in `state`, where the marks stand for too many words. The fifth such word
// of a query, and one too short to have similar ones, are read without their marks.
std::optional<QueryNode> WildcardNode(std::string text, const Wildcards& wild, Span run,
                                      ParseState& state);

// `body` in a form that FoldPattern understands. Requires: FindWildcards found a pattern in it.
std::string PatternText(Span body, const ParseState& state);

}  // namespace dateline
