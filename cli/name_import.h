// SPDX-License-Identifier: GPL-2.0-or-later
// Names from public name bases as authority lines.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/name_bases.h"
#include "core/result.h"
#include "searcher/authority.h"
#include "searcher/request.h"

namespace dateline::cli {

// Gathers entities and writes them as authority lines. One thread.
class NameImport {
 public:
  explicit NameImport(ImportOptions options) : options_(std::move(options)) {}

  // Several entities of one id are one. Names of people that are one word are left out: they would
  // take every short name of the archive. kBadInput when more was gathered than an authority file
  // may hold.
  Result<Done> Add(ImportedEntity entity);

  struct Written {
    std::string lines;  // by id
    std::size_t entities = 0;
    std::size_t shared_names = 0;  // belong to several, are given to none, and stand in a comment
  };
  Written Write() const;

  const ImportOptions& options() const { return options_; }

 private:
  struct Gathered {
    FacetKind kind = FacetKind::kPerson;
    std::vector<std::string> names;
  };
  using NameKeyOf = std::pair<FacetKind, std::string>;
  std::map<NameKeyOf, std::set<std::string>> OwnersOfNames() const;

  ImportOptions options_;
  std::map<std::string, Gathered> entities_;  // by editor id ("p:Q42")
  std::size_t bytes_ = 0;
};

}  // namespace dateline::cli
