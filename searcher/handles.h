// SPDX-License-Identifier: GPL-2.0-or-later
// Database handles of one committed state. A glass handle serves one thread at a time and keeps the
// revision it was opened at, so searches borrow one each. Internal to searcher.
#pragma once

#include <sys/types.h>
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline {

// What the file system tells of an archive without opening it; another commit gives another stamp.
struct ArchiveStamp {
  std::filesystem::path directory;  // of the generation that `current` names
  ino_t inode = 0;                  // of Xapian's root file, which each commit replaces
  std::int64_t changed_ns = 0;

  bool operator==(const ArchiveStamp&) const = default;
};

// Fails as CurrentGeneration does; kDamaged when there is no database in the directory.
Result<ArchiveStamp> StampOf(const std::filesystem::path& archive);

// Which commit of which database a handle reads.
struct ArchiveState {
  ArchiveStamp stamp;
  std::string uuid;
  std::uint64_t generation = 0;
  std::int64_t committed_at = 0;  // seconds since 1970-01-01 UTC
};

// Opens the database of one archive as it stands now and reads what it says of itself. kNotFound
// and kDamaged as Searcher::Open; throws Xapian::DatabaseModifiedError when a commit came between.
struct OpenedArchive {
  Xapian::Database database;
  ArchiveState state;
};
Result<OpenedArchive> OpenArchive(const std::filesystem::path& archive);

// Handles of several archives as one database, all at the state they were first opened at. Any
// thread may borrow.
class HandlePool {
 public:
  // Held by pointer: copies of a Database count their references without a lock, so that not even
  // a dying copy may stay with another thread.
  using Handle = std::unique_ptr<Xapian::Database>;

  // Requires: `first` was opened with `states`.
  HandlePool(Handle first, std::vector<ArchiveState> states);

  // A handle on loan; it goes back when the loan ends. Requires: the pool outlives it.
  class Loan {
   public:
    Loan(const HandlePool& pool, Handle database) : pool_(pool), database_(std::move(database)) {}
    ~Loan() { pool_.Return(std::move(database_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    const Xapian::Database& operator*() const { return *database_; }
    const Xapian::Database* operator->() const { return database_.get(); }

   private:
    const HandlePool& pool_;
    Handle database_;
  };

  // Opens a further handle when all are out. Throws Xapian::DatabaseModifiedError when that one
  // would see another state than the rest: the snapshot is stale then.
  Loan Borrow() const;

  // Opens handles until there are `count`. Throws as Borrow.
  void Grow(std::size_t count);

  // How many were opened so far: what the next state will need as well.
  std::size_t opened() const;

 private:
  Handle OpenAgain() const;
  void Return(Handle database) const;

  std::vector<ArchiveState> states_;
  mutable std::mutex mutex_;  // guards idle_ and opened_
  mutable std::vector<Handle> idle_;
  mutable std::size_t opened_ = 0;
};

}  // namespace dateline
