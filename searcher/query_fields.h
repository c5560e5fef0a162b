// SPDX-License-Identifier: GPL-2.0-or-later
// A field and its value as a node of the tree. Internal to searcher.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query.h"
#include "searcher/query_leaves.h"

namespace dateline {

// person:, org:, place: and source: take names, and so the capitalised words that follow.
bool TakesName(std::string_view field);

// The facet whose names the field takes. Requires: TakesName(field).
FacetKind FacetOfField(std::string_view field);

// title:, role: and the fields of names may be put before a bracket: title:(visit OR tour).
bool TakesGroup(std::string_view field);

// date:, mentions:, after: and before: take several words where they spell a period: date:last
// week.
bool TakesDate(std::string_view field);

// How a value was written.
struct FieldValue {
  Span content;   // without the quotes
  Span position;  // the field and its value
  bool quoted = false;
  bool exact = false;
};

// The node, or nothing when the field leaves none (sort:, an empty value). Warnings, errors and the
// sort order go to `state`.
std::optional<QueryNode> FieldNode(std::string_view field, const FieldValue& value,
                                   ParseState& state);

// `node`, read as text, with `field` put to each word of it. Requires: TakesGroup(field).
QueryNode UnderField(std::string_view field, QueryNode node, ParseState& state);

}  // namespace dateline
