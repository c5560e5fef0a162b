// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string>

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::error_code LastFailure() { return {errno, std::generic_category()}; }

// An open file of the system, closed with its owner.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool IsOpen() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

// A signal may interrupt either call before it has done anything.
bool WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool SyncOpen(int file) {
  int failed = 0;
  do {
    failed = ::fsync(file);
  } while (failed != 0 && errno == EINTR);
  return failed == 0;
}

}  // namespace

Error Unavailable(std::string_view doing, const fs::path& path, std::error_code failure) {
  return {Fault::kUnavailable, std::string(doing) + " '" + path.string() +
                                   "': " + failure.message() +
                                   "; check the disk and the permissions, then try again"};
}

Result<Done> Sync(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (!file.IsOpen() || !SyncOpen(file.number())) {
    return Unavailable("making durable", path, LastFailure());
  }
  return Done{};
}

Result<Done> WriteDurably(const fs::path& path, std::string_view bytes) {
  fs::path fresh = path;
  fresh += ".new";
  {
    // Synced before it is renamed: otherwise a power cut may leave the name of the new file on the
    // disk with none of its bytes.
    const Descriptor file(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.IsOpen() || !WriteAll(file.number(), bytes) || !SyncOpen(file.number())) {
      const Error error = Unavailable("writing", fresh, LastFailure());
      std::error_code ignored;
      fs::remove(fresh, ignored);
      return error;
    }
  }
  std::error_code failure;
  fs::rename(fresh, path, failure);
  if (failure) {
    std::error_code ignored;
    fs::remove(fresh, ignored);
    return Unavailable("replacing", path, failure);
  }
  // The rename itself is an entry of the directory, and durable only when that is.
  return Sync(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

}  // namespace dateline
