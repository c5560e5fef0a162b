// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes that come in pieces: from a file, from standard input, from inside an archive.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline {

// One thread reads it, once, from front to end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // The next bytes, good until the next call; empty at the end. kUnavailable when reading fails,
  // kBadInput when what is read is broken.
  virtual Result<std::string_view> Next() = 0;
};

// What a reader and those who watch it share. Safe from any thread.
struct ReadMeter {
  std::atomic<std::uint64_t> bytes_read = 0;  // of the files, as they lie
  const std::atomic<bool>* stop = nullptr;    // when set, a source waiting for input ends
};

// A file or standard input.
class FileSource : public ByteSource {
 public:
  // "-" is standard input. kNotFound or kUnavailable, naming the path, when it cannot be opened.
  // `meter` may be null; else it must outlive the source.
  static Result<std::unique_ptr<FileSource>> Open(const std::filesystem::path& path,
                                                  ReadMeter* meter);
  ~FileSource() override;

  Result<std::string_view> Next() override;

  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  FileSource(int descriptor, const std::filesystem::path& path, ReadMeter* meter);
  bool WaitForInput() const;

  int descriptor_;
  std::string name_;
  ReadMeter* meter_;
  bool may_block_ = false;
  std::uint64_t bytes_read_ = 0;
  std::vector<char> buffer_;
};

// Bytes in memory.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  Result<std::string_view> Next() override { return std::exchange(bytes_, std::string_view()); }

 private:
  std::string_view bytes_;
};

// The first bytes of a source, at most `most`; what is behind them stays unread.
struct FirstBytes {
  std::string bytes;
  bool cut = false;  // there was more
};
Result<FirstBytes> ReadFirst(ByteSource& source, std::size_t most);

}  // namespace dateline
