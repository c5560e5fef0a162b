// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace dateline {
namespace {

Error MapError(const std::filesystem::path& path, int failure) {
  const Fault fault = failure == ENOENT ? Fault::kNotFound : Fault::kUnavailable;
  const std::string why = std::generic_category().message(failure);
  return {fault, "opening " + path.string() + ": " + why};
}

}  // namespace

Result<MappedFile> MappedFile::Open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // a pipe would wait
  if (file < 0) return MapError(path, errno);
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0;
  const int failure = known ? 0 : errno;
  const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* memory = nullptr;
  int mapping_failure = 0;
  if (known && S_ISREG(status.st_mode) && size > 0) {
    memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED) mapping_failure = errno;
  }
  ::close(file);
  if (!known) return MapError(path, failure);
  if (mapping_failure != 0) return MapError(path, mapping_failure);
  if (!S_ISREG(status.st_mode)) {
    return Error{Fault::kUnavailable, "opening " + path.string() + ": it is not a plain file"};
  }
  return MappedFile({static_cast<const char*>(memory), memory == nullptr ? 0 : size});
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace dateline
