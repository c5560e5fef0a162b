// SPDX-License-Identifier: GPL-2.0-or-later
// Database handles of one committed state. A glass handle serves one thread at a time and keeps the
// revision it was opened at, so searches borrow one each. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline {

// What an archive tells without being opened; another commit gives another stamp. When Xapian's
// root file was changed would not do: several commits fit into one tick of the clock that stamps
// files, and every other one gets the number of the same file.
struct ArchiveStamp {
  std::filesystem::path directory;  // of the generation that `current` names
  std::string root;                 // what Xapian's root file holds: uuid, revision, roots

  bool operator==(const ArchiveStamp&) const = default;
};

// Fails as CurrentGeneration does; kDamaged when there is no database in the directory.
Result<ArchiveStamp> StampOf(const std::filesystem::path& archive);

// A moment by the coarse clock that stamps files, in nanoseconds since 1970-01-01 UTC.
using FileTime = std::int64_t;
FileTime FileTimeNow();

// Whether a writer may have written to the posting or position lists in `directory` since. A block
// that is read while it is written again can come half of the old and half of the new: Xapian
// compares revisions, which stand in the first bytes, and takes it for the old one. So whatever was
// read of an overtaken state is to be trusted only where this is false from before the reading
// until after it. Files that are gone are written by nobody. Requires clock and files of one
// machine.
bool WereListsWrittenSince(const std::filesystem::path& directory, FileTime since);

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

  // Requires: `first` was opened with `states`, of `archives` one by one.
  HandlePool(Handle first, std::vector<std::filesystem::path> archives,
             std::vector<ArchiveState> states);

  // A handle on loan; it goes back when the loan ends. Not after an exception, and not when it may
  // have read what was being written over: a handle keeps the last block that it read of each
  // table, also one that it found to be of another revision, and does not look at it again before
  // the next answer out of it. Requires: the pool outlives it.
  class Loan {
   public:
    Loan(const HandlePool& pool, Handle database, FileTime begin)
        : pool_(pool), database_(std::move(database)), begin_(begin) {}
    ~Loan() {
      if (!is_spoilt_ && std::uncaught_exceptions() == exceptions_ && pool_.StoodSince(begin_))
        pool_.Return(std::move(database_));
    }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    const Xapian::Database& operator*() const { return *database_; }
    const Xapian::Database* operator->() const { return database_.get(); }

    // For whoever caught what the handle threw: it does not go back.
    void Spoil() { is_spoilt_ = true; }

   private:
    const HandlePool& pool_;
    Handle database_;
    const FileTime begin_;
    const int exceptions_ = std::uncaught_exceptions();
    bool is_spoilt_ = false;
  };

  // Opens a further handle when all are out. Throws Xapian::DatabaseModifiedError when that one
  // would see another state than the rest: the snapshot is stale then.
  Loan Borrow() const;

  // Whether what was read between `begin` and now is what was committed: nothing was committed
  // since, or nothing written over it. Looks at a few files an archive.
  bool StoodSince(FileTime begin) const;

  // Opens handles until there are `count`. Throws as Borrow.
  void Grow(std::size_t count);

  // How many were opened so far: what the next state will need as well.
  std::size_t opened() const;

 private:
  Handle OpenAgain() const;
  void Return(Handle database) const;

  std::vector<std::filesystem::path> archives_;
  std::vector<ArchiveState> states_;
  mutable std::mutex mutex_;  // guards idle_ and opened_
  mutable std::vector<Handle> idle_;
  mutable std::size_t opened_ = 0;
};

}  // namespace dateline
