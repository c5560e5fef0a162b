// SPDX-License-Identifier: GPL-2.0-or-later
// The two name bases that can be read: Wikidata's JSON dump (CC0) and ParaNames (CC BY 4.0; Sälevä
// and Lignos, "ParaNames: A Massively Multilingual Entity Name Corpus", 2022). The bases themselves
// are never shipped: the user downloads them. Pure; any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/request.h"

namespace dateline::cli {

// Which names are wanted, in which languages; the first language gives the name shown.
struct ImportOptions {
  std::vector<std::string> languages = {"en"};
  std::map<std::string, FacetKind> classes;  // Wikidata's "instance of", by its number ("Q5")

  // Whether articles carry the key; empty: every name is wanted.
  std::function<bool(FacetKind, const std::string&)> occurs;
};

// The classes that are read without being asked for: humans, and those that the press names most
// among organisations and places. Subclasses are not followed.
std::map<std::string, FacetKind> StandardClasses();

// One entity of a name base. `names` are in the order of the languages asked for, labels first.
struct ImportedEntity {
  std::string id;  // "Q42"
  FacetKind kind = FacetKind::kPerson;
  std::vector<std::string> names;

  bool operator==(const ImportedEntity&) const = default;
};

// One line of Wikidata's JSON dump (an object and a comma, or a bracket): nothing for what is of no
// class asked for or has no name in the languages. kBadInput for a line that is no such thing.
Result<std::optional<ImportedEntity>> ReadWikidataLine(std::string_view line,
                                                       const ImportOptions& options);

// The columns of a ParaNames table, from its first line. kBadInput, naming what is missing.
struct ParaNamesColumns {
  std::size_t id = 0;
  std::size_t type = 0;
  std::size_t language = 0;
  std::size_t name = 0;

  bool operator==(const ParaNamesColumns&) const = default;
};
Result<ParaNamesColumns> ReadParaNamesHeader(std::string_view line);

// One further line: an entity with one name, or nothing when it is of another language.
Result<std::optional<ImportedEntity>> ReadParaNamesLine(std::string_view line,
                                                        const ParaNamesColumns& columns,
                                                        const ImportOptions& options);

}  // namespace dateline::cli
