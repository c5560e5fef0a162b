// SPDX-License-Identifier: GPL-2.0-or-later
// The lists of frequent stems of one committed archive, out of the file beside its database.
// Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/archive_columns.h"
#include "searcher/impact_list.h"

namespace dateline {

// Immutable; any thread. A copy shares what is large.
//
// A list says of the documents up to last() what the database says of them, but for documents that
// have gone since it was written; of the later ones only the database tells.
class ImpactLists {
 public:
  // Of no stem.
  ImpactLists() = default;

  // Those of `database`, which was opened from `generation`, a directory of an archive, and which
  // `columns` are of; of no stem where the file there is missing, damaged or of another database. A
  // file that `previous` has is not read again. Throws Xapian::Error.
  static ImpactLists Open(const Xapian::Database& database, const ArchiveColumns& columns,
                          const std::filesystem::path& generation, const ImpactLists& previous);

  // The list of a Z term; null where there is none, however many hold it.
  const ImpactList* Find(std::string_view term) const;

  std::size_t size() const;
  Xapian::docid last() const;

  // Every document that has gone: bit d % 64 of word d / 64. Empty where none has, else it covers
  // every block up to last().
  std::span<const std::uint64_t> gone() const { return gone_; }
  bool IsGone(Xapian::docid document) const {
    return !gone_.empty() && (gone_[document / 64] >> (document % 64) & 1U) != 0;
  }

  // True when every list says what the database does. Throws Xapian::Error.
  bool AgreeWith(const Xapian::Database& database) const;

 private:
  struct Base;

  std::shared_ptr<const Base> base_;  // shared by all states that the file serves; may be null
  std::vector<std::uint64_t> gone_;
};

// Writes the file of `database`, which was opened from `generation` and which `columns` are of,
// unless the one there is of the same articles but for a few that came since: these are read from
// the database meanwhile. An article that has gone leaves nothing in it. kUnavailable when the file
// cannot be written; throws Xapian::Error.
Result<Done> SaveImpacts(const Xapian::Database& database, const ArchiveColumns& columns,
                         const std::filesystem::path& generation);

}  // namespace dateline
