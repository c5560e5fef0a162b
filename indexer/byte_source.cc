// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t kBufferBytes = 256 * 1024;

// How long a wait for input goes on before the stop flag is looked at again.
constexpr int kStopCheckMilliseconds = 200;

Error CannotRead(const std::string& name, int cause) {
  const Fault fault = cause == ENOENT ? Fault::kNotFound : Fault::kUnavailable;
  return {fault, fmt::format("cannot read '{}': {}; check the path and its rights", name,
                             std::strerror(cause))};
}

}  // namespace

FileSource::FileSource(int descriptor, const std::filesystem::path& path, ReadMeter* meter)
    : descriptor_(descriptor), name_(path.string()), meter_(meter), buffer_(kBufferBytes) {}

FileSource::~FileSource() {
  if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

Result<std::unique_ptr<FileSource>> FileSource::Open(const std::filesystem::path& path,
                                                     ReadMeter* meter) {
  const bool is_input = path == "-";
  const int descriptor = is_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return CannotRead(path.string(), errno);
  std::unique_ptr<FileSource> source(
      new FileSource(descriptor, is_input ? "standard input" : path, meter));
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return CannotRead(path.string(), errno);
  source->may_block_ = !S_ISREG(status.st_mode);
  return source;
}

// False when the run is to stop before anything came.
bool FileSource::WaitForInput() const {
  pollfd waiting{descriptor_, POLLIN, 0};
  for (;;) {
    if (meter_ != nullptr && meter_->stop != nullptr && *meter_->stop) return false;
    const int ready = poll(&waiting, 1, kStopCheckMilliseconds);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
  }
}

Result<std::string_view> FileSource::Next() {
  if (may_block_ && !WaitForInput()) return std::string_view();
  ssize_t length = 0;
  do {
    length = read(descriptor_, buffer_.data(), buffer_.size());
  } while (length < 0 && errno == EINTR);
  if (length < 0) return CannotRead(name_, errno);
  const auto bytes = static_cast<std::size_t>(length);
  bytes_read_ += bytes;
  if (meter_ != nullptr) meter_->bytes_read += bytes;
  return std::string_view(buffer_.data(), bytes);
}

Result<FirstBytes> ReadFirst(ByteSource& source, std::size_t most) {
  FirstBytes first;
  for (;;) {
    const Result<std::string_view> chunk = source.Next();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return first;
    const std::size_t room = most - first.bytes.size();
    first.bytes.append(chunk->substr(0, room));
    if (chunk->size() > room) {
      first.cut = true;
      return first;
    }
  }
}

}  // namespace dateline
