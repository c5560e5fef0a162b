// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/handles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "core/archive_layout.h"
#include "core/schema.h"

namespace dateline {
namespace {

// Every reason why an archive cannot be opened ends in the same advice.
Error Broken(const std::filesystem::path& archive, std::string_view what) {
  return {Fault::kDamaged, "cannot open the archive '" + archive.string() +
                               "': " + std::string(what) +
                               "; run 'dateline check' to see what can be saved"};
}

// The number in decimal `text`; 0 for anything else.
std::int64_t NumberIn(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// An archive of another format could be read wrongly without a sign of it, so it is refused.
Result<Done> CheckSchema(const Xapian::Database& database, const std::filesystem::path& archive) {
  const std::string schema = database.get_metadata(kMetaSchema);
  if (schema == std::to_string(kSchemaVersion)) return Done{};
  if (schema.empty()) return Broken(archive, "its database was not made by Dateline");
  return Error{Fault::kDamaged,
               "the archive '" + archive.string() + "' has format " + schema +
                   ", this program reads format " + std::to_string(kSchemaVersion) +
                   "; run 'dateline rebuild', which reads the articles back and indexes them "
                   "afresh"};
}

// Up to 4 KiB: a root file has some hundred bytes. Nothing where there is no such file.
std::optional<std::string> ReadStart(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::string start(4096, '\0');
  const ssize_t size = ::read(file, start.data(), start.size());
  ::close(file);
  if (size < 0) return std::nullopt;
  start.resize(static_cast<std::size_t>(size));
  return start;
}

std::int64_t Nanoseconds(const struct timespec& time) {
  constexpr std::int64_t kOfASecond = 1'000'000'000;
  return time.tv_sec * kOfASecond + time.tv_nsec;
}

// Generations count within one database: a rebuilt one may come to the same number, with another
// uuid.
bool IsSameState(const Xapian::Database& database, const ArchiveState& state) {
  return database.get_uuid() == state.uuid &&
         database.get_metadata(kMetaGeneration) == std::to_string(state.generation);
}

}  // namespace

Result<ArchiveStamp> StampOf(const std::filesystem::path& archive) {
  const Result<std::filesystem::path> directory = CurrentGeneration(archive);
  if (!directory) return directory.error();
  std::optional<std::string> root = ReadStart(*directory / "iamglass");
  if (!root) return Broken(archive, "there is no database in " + directory->filename().string());
  return ArchiveStamp{*directory, *std::move(root)};
}

FileTime FileTimeNow() {
  struct timespec now {};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return Nanoseconds(now);
}

bool WereListsWrittenSince(const std::filesystem::path& directory, FileTime since) {
  for (const char* name : {"postlist.glass", "position.glass"}) {
    struct stat status {};
    if (::stat((directory / name).c_str(), &status) == 0 && Nanoseconds(status.st_mtim) >= since)
      return true;
  }
  return false;
}

Result<OpenedArchive> OpenArchive(const std::filesystem::path& archive) {
  // The stamp is taken first: a commit during the opening then only makes it look old.
  Result<ArchiveStamp> stamp = StampOf(archive);
  if (!stamp) return stamp.error();
  try {
    Xapian::Database database(stamp->directory.string());
    const Result<Done> schema = CheckSchema(database, archive);
    if (!schema) return schema.error();
    ArchiveState state{*std::move(stamp), database.get_uuid(),
                       static_cast<std::uint64_t>(NumberIn(database.get_metadata(kMetaGeneration))),
                       NumberIn(database.get_metadata(kMetaCommittedAt))};
    return OpenedArchive{std::move(database), std::move(state)};
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::DatabaseError& error) {
    return Broken(archive, error.get_msg());
  }
}

HandlePool::HandlePool(Handle first, std::vector<std::filesystem::path> archives,
                       std::vector<ArchiveState> states)
    : archives_(std::move(archives)), states_(std::move(states)), opened_(1) {
  idle_.push_back(std::move(first));
}

HandlePool::Handle HandlePool::OpenAgain() const {
  auto all = std::make_unique<Xapian::Database>();
  for (const ArchiveState& state : states_) {
    const Xapian::Database one(state.stamp.directory.string());
    if (!IsSameState(one, state))
      throw Xapian::DatabaseModifiedError("the archive has a newer generation");
    all->add_database(one);
  }
  return all;
}

HandlePool::Loan HandlePool::Borrow() const {
  const FileTime begin = FileTimeNow();
  // Opening is left outside the lock: a searcher that finds a free handle need not wait for it.
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Handle database = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(database), begin};
    }
  }
  Handle database = OpenAgain();
  const std::lock_guard lock(mutex_);
  ++opened_;
  return {*this, std::move(database), begin};
}

bool HandlePool::StoodSince(FileTime begin) const {
  for (std::size_t i = 0; i < archives_.size(); ++i) {
    const Result<ArchiveStamp> stamp = StampOf(archives_[i]);
    const bool is_current = stamp && *stamp == states_[i].stamp;
    if (!is_current && WereListsWrittenSince(states_[i].stamp.directory, begin)) return false;
  }
  return true;
}

void HandlePool::Grow(std::size_t count) {
  while (opened() < count) {
    Handle database = OpenAgain();
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(database));
    ++opened_;
  }
}

std::size_t HandlePool::opened() const {
  const std::lock_guard lock(mutex_);
  return opened_;
}

void HandlePool::Return(Handle database) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(database));
}

}  // namespace dateline
