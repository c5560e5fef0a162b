// SPDX-License-Identifier: GPL-2.0-or-later
// The first of the query's two readings: text to tokens. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "searcher/response.h"

namespace dateline {

// The warnings of one query. The same repair twice in a row is one warning over both places, and
// more than a screenful is kept from the reader, so that a hostile query has a short answer.
class QueryWarnings {
 public:
  void Add(std::string code, std::string message, Span position,
           std::vector<std::string> details = {});
  std::vector<QueryWarning> Take() { return std::move(warnings_); }

 private:
  std::vector<QueryWarning> warnings_;
};

struct QueryToken {
  enum class Kind : std::uint8_t {
    kEnd,
    kRun,       // letters up to a blank, a quote or a bracket
    kQuoted,    // "..."; `exact` for "=..."; `distance` for "..."~5
    kOpen,      // (
    kClose,     // )
    kAnd,       // AND
    kOr,        // OR
    kNot,       // NOT, or - right before something
    kPlus,      // + right before something
    kNear,      // NEAR/`distance`
    kAdjacent,  // ADJ/`distance`
    kField,     // `field`:, and its value is the next token
    kValue,     // the unquoted value of a field, up to a blank or a closing bracket
  };
  Kind kind = Kind::kEnd;
  Span position;  // all of it
  Span content;   // the run; what stands between the quotes; the value
  std::string field;
  bool exact = false;
  std::size_t distance = 0;
};

// The tokens of `text` and one kEnd after them. Requires: ReadableCopy's text, at most
// kMaxQueryBytes of it. Repairs quotes and operators that lack a partner, with a warning.
std::vector<QueryToken> LexQuery(std::string_view text, QueryWarnings& warnings);

}  // namespace dateline
