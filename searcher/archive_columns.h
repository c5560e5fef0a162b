// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of every article of one committed archive: out of the file beside its database, or of
// the state before, with the new articles added; out of the terms of all articles where neither
// serves. Internal to searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "searcher/column_file.h"
#include "searcher/column_rows.h"

namespace dateline {

// Where the rows of the first articles came from.
enum class ColumnOrigin : std::uint8_t { kTerms, kFile, kEarlierState };

// Immutable; any thread. A copy shares what is large.
class ArchiveColumns {
 public:
  // Of no article.
  ArchiveColumns() = default;

  // Derived from the terms of `database`, whatever that is. Throws Xapian::Error.
  explicit ArchiveColumns(const Xapian::Database& database);

  // Those of `database`, which was opened from `generation`, a directory of an archive, and bears
  // that number. What `previous`, if any, has of the same database is taken over. Throws
  // Xapian::Error.
  static ArchiveColumns Open(const Xapian::Database& database,
                             const std::filesystem::path& generation, std::uint64_t number,
                             const ArchiveColumns* previous);

  // The articles that live, ascending; the rows of others mean nothing.
  const std::vector<Xapian::docid>& documents() const { return documents_; }

  // The rows of the first articles, and behind them those of the articles added since.
  std::array<ColumnRows, 2> stretches() const;

  // One more than the last number of any document.
  Xapian::docid end() const { return stretches()[1].end(); }

  ColumnOrigin origin() const { return origin_; }

  // Which state of the database they are of.
  const ColumnSource& source() const { return source_; }

  // Which of the articles may have a copy; none of columns that were not Opened.
  const std::vector<CopyCandidate>& candidates() const { return candidates_; }

  // Of one stretch, without what is not alive: no key is there that no article carries.
  ColumnParts Joined() const;

 private:
  struct Base;

  // What an earlier state has for a later one.
  struct Earlier {
    const ColumnSource& source;
    std::shared_ptr<const Base> base;
    ColumnParts added;
    std::vector<CopyCandidate> candidates;
  };

  void ReadState(const Xapian::Database& database, std::uint64_t number);
  bool Extend(const Xapian::Database& database, Earlier earlier);

  std::vector<Xapian::docid> documents_;
  std::shared_ptr<const Base> base_;  // shared by all states since it was read
  ColumnParts added_;
  ColumnSource source_;
  std::vector<CopyCandidate> candidates_;
  ColumnOrigin origin_ = ColumnOrigin::kTerms;
};

// True when `earlier` is a state of the database that `columns` are of, no later than theirs: what
// was read of it then still holds of the articles that live. Throws Xapian::Error.
bool IsEarlierState(const ColumnSource& earlier, const ArchiveColumns& columns,
                    const Xapian::Database& database);

// True when the rows that Open takes for a state say what its terms say. Throws Xapian::Error.
bool AgreeWithTerms(const ArchiveColumns& columns, const Xapian::Database& database);

}  // namespace dateline
