// SPDX-License-Identifier: GPL-2.0-or-later
// One committed state of the archives with everything derived from it. Searches hold on to the
// snapshot they began with; a newer one takes its place beside them. Internal to searcher.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/result.h"
#include "searcher/alias_map.h"
#include "searcher/columns.h"
#include "searcher/facet_terms.h"
#include "searcher/handles.h"
#include "searcher/matches.h"

namespace dateline {

// Immutable but for its caches; any thread.
class Snapshot {
 public:
  // Opens the archives as one, with `handles` handles ready, and derives columns and names. Shared:
  // every search under way keeps the state it answers from alive. Fails as Searcher::Open; throws
  // Xapian::DatabaseModifiedError when commits came faster than it could read.
  static Result<std::shared_ptr<const Snapshot>> Open(
      const std::vector<std::filesystem::path>& archives, std::size_t handles);

  // False when an archive has been committed to, rebuilt or taken away since. Looks at one link and
  // one file an archive.
  bool IsCurrent() const;

  HandlePool::Loan Borrow() const { return handles_.Borrow(); }
  std::size_t handles() const { return handles_.opened(); }

  const AliasMap& names(FacetKind kind) const { return names_[IndexOf(kind)]; }
  const Columns& columns() const { return columns_; }
  const std::vector<std::string>& languages() const { return languages_; }

  // Whole years, from the first to the last that an article is dated to.
  DayRange held() const { return held_; }

  // Of several archives the sum, which grows with every commit to any of them.
  std::uint64_t generation() const { return generation_; }
  std::int64_t committed_at() const { return committed_at_; }
  std::vector<std::filesystem::path> directories() const;

  MatchCache& cache() const { return cache_; }

 private:
  Snapshot(std::vector<std::filesystem::path> archives, std::vector<ArchiveState> states,
           HandlePool::Handle database);
  void Derive();

  std::vector<std::filesystem::path> archives_;
  std::vector<ArchiveState> states_;
  HandlePool handles_;
  std::array<AliasMap, 4> names_;  // by FacetKind
  Columns columns_;
  std::vector<std::string> languages_;
  DayRange held_;
  std::uint64_t generation_ = 0;
  std::int64_t committed_at_ = 0;
  mutable MatchCache cache_;
};

// The keys of one kind with their articles and printed forms, from the terms of the index. Long
// names have no form terms: theirs are read from one article that prints them. Throws
// Xapian::Error.
std::vector<KeyForms> ReadKeyForms(const Xapian::Database& database, FacetKind kind);

}  // namespace dateline
