// SPDX-License-Identifier: GPL-2.0-or-later
// One committed state of the archives with everything derived from it. Searches hold on to the
// snapshot they began with; a newer one takes its place beside them. Internal to searcher.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/result.h"
#include "searcher/alias_map.h"
#include "searcher/archive_columns.h"
#include "searcher/authority.h"
#include "searcher/authority_in_force.h"
#include "searcher/columns.h"
#include "searcher/copies.h"
#include "searcher/date_query.h"
#include "searcher/facet_terms.h"
#include "searcher/handles.h"
#include "searcher/impact_lists.h"
#include "searcher/matches.h"
#include "searcher/name_directory.h"
#include "searcher/response.h"
#include "searcher/type_ahead.h"
#include "searcher/vocabulary.h"

namespace dateline {

// Immutable but for its caches; any thread.
class Snapshot {
 public:
  // Opens the archives as one, with `handles` handles ready, and derives columns and names. Shared:
  // every search under way keeps the state it answers from alive. Fails as Searcher::Open; throws
  // Xapian::DatabaseModifiedError when commits came faster than it could read. What `previous`, if
  // any, derived from the same keys, counts and authority is taken over, not computed again.
  // `authority` names the editor's file; empty: the one beside each archive. A broken one never
  // fails the opening: what `previous` says stays in force, and authority_fault() tells why.
  static Result<std::shared_ptr<const Snapshot>> Open(
      const std::vector<std::filesystem::path>& archives, std::size_t handles,
      const Snapshot* previous = nullptr, const std::filesystem::path& authority = {});

  // False when an archive has been committed to, rebuilt or taken away, or an authority file
  // changed, since. Looks at one link and two files an archive.
  bool IsCurrent() const;

  // As HandlePool::StoodSince.
  bool StoodSince(FileTime begin) const { return handles_.StoodSince(begin); }

  // Throws Xapian::DatabaseModifiedError where it has not: for what is kept once it is read.
  void CheckStoodSince(FileTime begin) const;

  HandlePool::Loan Borrow() const { return handles_.Borrow(); }
  std::size_t handles() const { return handles_.opened(); }

  const Authority& authority() const { return authority_.authority(); }
  const std::string& authority_fault() const { return authority_.fault(); }  // empty: none

  const AliasMap& names(FacetKind kind) const { return *names_[IndexOf(kind)]; }

  // The documents of every split that the authority makes, by key.
  const std::vector<SplitDocuments>& splits(FacetKind kind) const { return splits_[IndexOf(kind)]; }

  // Who is named by `key` in `document`: the owner of the key, but for splits. Nobody for a key
  // that the index does not hold.
  std::optional<EntityNumber> OwnerIn(FacetKind kind, std::string_view key,
                                      Xapian::docid document) const;

  // Of the archives, in their order.
  std::vector<std::string> uuids() const;

  // Of one archive; of several, of no stem: their documents' numbers interleave.
  const ImpactLists& impacts() const { return impacts_; }

  const Columns& columns() const { return columns_; }
  const Copies& copies() const { return copies_; }
  const std::vector<std::string>& languages() const { return languages_; }

  // From the first to the last day that an article is dated to, and that one mentions.
  const HeldDates& held() const { return held_; }

  // Of several archives the sum, which grows with every commit to any of them.
  std::uint64_t generation() const { return generation_; }
  std::int64_t committed_at() const { return committed_at_; }
  std::vector<std::filesystem::path> directories() const;

  MatchCache& cache() const { return cache_; }

  // The words of the archives, for as long as the snapshot lives. Read at the first call, half a
  // second for a million words, unless `previous` had them: then they came over with it. Throws
  // Xapian::Error, DatabaseModifiedError where a writer came between.
  const Vocabulary& vocabulary() const;

  // Likewise; about a second for a million names. Throws nothing.
  const TypeAhead& type_ahead() const;

  // Likewise, of one kind in the order of one language; one of the few that pages come in. Throws
  // nothing.
  const NameDirectory& directory(FacetKind kind, const std::string& language) const;

  // What the archives hold, for as long as the snapshot lives: every page says something of it.
  // Worked out at the first call. Throws as vocabulary().
  const ArchiveSummary& summary() const;

 private:
  Snapshot(std::vector<std::filesystem::path> archives, std::vector<ArchiveState> states,
           HandlePool::Handle database);
  void TakeImpacts(const Snapshot* previous);
  void Derive(const Snapshot* previous, FileTime begin);
  const ArchiveColumns* RowsOf(const std::string& uuid) const;  // null: none are of it
  void MakeReady(const Snapshot& previous) const;
  void TakeVocabulary(const Xapian::Database& database, const Snapshot& previous);

  std::vector<std::filesystem::path> archives_;
  std::vector<ArchiveState> states_;
  HandlePool handles_;
  AuthorityInForce authority_;
  // By FacetKind. Shared with the snapshots before and after that have the same names.
  std::array<std::shared_ptr<const AliasMap>, 4> names_;
  std::array<std::vector<SplitDocuments>, 4> splits_;  // by FacetKind
  std::vector<ArchiveColumns> rows_;                   // by archive
  ImpactLists impacts_;
  Columns columns_;
  Copies copies_;
  std::vector<std::string> languages_;
  HeldDates held_;
  std::uint64_t generation_ = 0;
  std::int64_t committed_at_ = 0;
  mutable MatchCache cache_;
  mutable std::mutex vocabulary_mutex_;
  mutable std::shared_ptr<const Vocabulary> vocabulary_;  // guarded by vocabulary_mutex_
  mutable std::mutex type_ahead_mutex_;
  mutable std::unique_ptr<const TypeAhead> type_ahead_;  // guarded by type_ahead_mutex_
  mutable std::mutex directories_mutex_;
  mutable std::map<std::pair<FacetKind, std::string>, std::unique_ptr<const NameDirectory>>
      directories_;  // guarded by directories_mutex_
  mutable std::mutex summary_mutex_;
  mutable std::unique_ptr<const ArchiveSummary> summary_;  // guarded by summary_mutex_
};

// The keys of one kind with their articles and printed forms, from the terms of the index, in the
// order that FingerprintOf requires. Long names have no form terms: theirs are read from the
// articles that print them, at most kMostRecordsRead of each. Throws Xapian::Error.
inline constexpr std::size_t kMostRecordsRead = 100;
std::vector<KeyForms> ReadKeyForms(const Xapian::Database& database, FacetKind kind);

}  // namespace dateline
