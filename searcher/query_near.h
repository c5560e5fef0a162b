// SPDX-License-Identifier: GPL-2.0-or-later
// NEAR and ADJ: what can stand beside what. Internal to searcher.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query.h"
#include "searcher/query_lexer.h"

namespace dateline {

// a NEAR/5 b ADJ/3 c: the operands, and the operator after each but the last.
struct NearChain {
  std::vector<QueryNode> operands;
  std::vector<QueryToken> operators;
};

// The chain as a tree in which NEAR and ADJ stand only over words, names and ORs of them, the only
// things that have positions. Anything else is read as AND, with a warning.
// Requires: at least two operands.
QueryNode NearNode(NearChain chain, QueryWarnings& warnings);

}  // namespace dateline
