// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of an authority file as they are written, before any of them is held against another.
// Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/authority.h"

namespace dateline {

enum class AuthorityOp : std::uint8_t { kEntity, kMerge, kSplit, kKeepApart, kRename, kHide };

// One line. Every string is clean text without line breaks; what the line does not say is empty.
struct AuthorityLine {
  std::size_t line = 0;
  AuthorityOp op = AuthorityOp::kEntity;
  FacetKind kind = FacetKind::kPerson;  // by `kind`, or by the prefix of the first id
  std::string id;
  std::string display;
  std::string key;
  std::string order;
  std::string acronym;
  std::string parent;
  std::vector<std::string> also;
  std::vector<std::string> shorts;
  std::vector<std::string> ids;
  std::vector<std::string> keys;
  SplitCondition when;
  std::optional<double> latitude;
  std::optional<double> longitude;
  bool imported = false;
};

struct ReadLines {
  std::vector<AuthorityLine> lines;
  std::vector<AuthorityFault> faults;
  std::size_t count = 0;  // lines of the text, comments included
};

// One field of one line before its meaning is known: {"also": ["A", "B"]} or the column `also`.
// `name` is "when.role" inside a condition.
struct AuthorityField {
  std::string name;
  std::vector<std::string> values;  // never with a text and a list apart: a text is a list of one
  bool is_list = false;
};

// A line's fields in the order written, each name once.
struct AuthorityFields {
  std::size_t line = 0;
  std::vector<AuthorityField> fields;
};

// Hands the fields of each line to `visit`; gives faults for lines that cannot be read, and the
// number of lines. `first_line` is the number of the first one. Bounded by the size of `text`.
struct ReadFields {
  std::vector<AuthorityFault> faults;
  std::size_t count = 0;
};
using FieldsVisitor = std::function<void(const AuthorityFields&)>;
ReadFields ReadJsonFields(std::string_view text, std::size_t first_line,
                          const FieldsVisitor& visit);
ReadFields ReadCsvFields(std::string_view text, std::size_t first_line, const FieldsVisitor& visit);

// True when some operation takes a field of this name ("when.role" inside a condition).
bool IsAuthorityField(std::string_view name);

// Gives fields their meaning; refuses those that do not exist or that the operation does not take.
ReadLines ReadAuthorityLines(std::string_view text, std::size_t first_line);

// Holds the lines against each other.
ReadAuthority BuildAuthority(const ReadLines& read);

// True for "p:le-hoai-trung", "o:cpv", "l:viet-nam": a prefix and ASCII letters, digits, '.', '-'.
bool IsEditorId(std::string_view id);

// Requires: IsEditorId(id).
FacetKind KindOfId(std::string_view id);

}  // namespace dateline
