// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>

#include "core/archive_layout.h"

namespace dateline {
namespace {

// "2024-03-22 10:15:00 UTC"
std::string Now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02} UTC", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

// "process 4711 since 2024-03-22 10:15:00 UTC", as the holder wrote it.
std::string Holder(int descriptor) {
  char text[128];
  const ssize_t length = pread(descriptor, text, sizeof text, 0);
  if (length <= 0) return "another process";
  std::string holder(text, static_cast<std::size_t>(length));
  if (const std::size_t end = holder.find('\n'); end != holder.npos) holder.resize(end);
  return holder;
}

// What stands in the file is for people; the lock itself is the kernel's. So a note that cannot be
// written (a full disk) is no reason to refuse the lock.
void NoteHolder(int descriptor) {
  const std::string note = fmt::format("process {} since {}\n", getpid(), Now());
  if (ftruncate(descriptor, 0) != 0) return;
  [[maybe_unused]] const ssize_t written = pwrite(descriptor, note.data(), note.size(), 0);
}

}  // namespace

Result<ArchiveLock> ArchiveLock::Take(const std::filesystem::path& archive) {
  const std::filesystem::path file = WriterLock(archive);
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    return Error{Fault::kUnavailable,
                 fmt::format("cannot write to the archive '{}': {}; make it writable for this user",
                             archive.string(), std::strerror(errno))};
  }
  ArchiveLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return Error{Fault::kUnavailable,
                 fmt::format("the archive '{}' is being written by {}; wait until it has finished",
                             archive.string(), Holder(descriptor)),
                 "locked"};
  }
  NoteHolder(descriptor);
  return lock;
}

// The file stays: to remove it would let two writers lock two files of one name.
ArchiveLock::~ArchiveLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace dateline
