// SPDX-License-Identifier: GPL-2.0-or-later
// The places of a query where a slip may be: its words, and the values of its name fields.
// Internal to searcher.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query.h"

namespace dateline {

// A word of the query; of a phrase and of title: and role: each word by itself. Words after a
// minus, with a star, beside one in a phrase, and in exact letters are meant as they are typed.
struct SpelledWord {
  Span position;  // of the word alone, in bytes of the query as typed
  std::string typed;
  std::string folded;
  bool is_literal = false;  // of a phrase: no other form of it will do
};

// A value of person:, org:, place: or source:.
struct SpelledName {
  Span position;  // of the field and its value
  Span value;     // without the quotes
  FacetKind kind = FacetKind::kPerson;
  std::string typed;
};

struct SpelledParts {
  std::vector<SpelledWord> words;  // in the order typed
  std::vector<SpelledName> names;
};

// `parsed` was read from `typed`. Any thread.
SpelledParts SpelledPartsOf(std::string_view typed, const ParsedQuery& parsed);

}  // namespace dateline
