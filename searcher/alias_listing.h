// SPDX-License-Identifier: GPL-2.0-or-later
// The alias map of an archive as a list: who is who, under which keys and why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "searcher/key_link.h"
#include "searcher/request.h"

namespace dateline {

struct ListedKey {
  std::string key;
  KeyLink link = KeyLink::kSame;
  std::uint64_t articles = 0;  // that carry the key
  bool is_split = false;       // by the editor: not all of them are this entity's

  bool operator==(const ListedKey&) const = default;
};

struct ListedEntity {
  std::string id;
  std::string label;
  std::uint64_t articles = 0;  // each once
  std::uint64_t probable = 0;  // of them
  bool is_hidden = false;
  std::vector<ListedKey> keys;  // the lead key first

  bool operator==(const ListedEntity&) const = default;
};

struct AliasListing {
  std::vector<ListedEntity> entities;  // the most named first, then by id; at most `most`
  std::size_t found = 0;               // however many are listed
};

struct AliasQuestion {
  FacetKind kind = FacetKind::kPerson;
  std::string find = {};      // keep those with a name that has words beginning so; all when empty
  bool several_only = false;  // keep those of several keys
  std::size_t most = 100;
  std::filesystem::path authority = {};  // empty: the file beside the archive
};

// Fails as Searcher::Open. Any thread.
Result<AliasListing> ListAliases(const std::filesystem::path& archive,
                                 const AliasQuestion& question);

}  // namespace dateline
