// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of a byte source, of bounded length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "indexer/byte_source.h"

namespace dateline {

struct Line {
  std::string_view bytes;  // without its newline; good until the next call
  std::uint64_t number = 0;
  bool is_too_long = false;  // `bytes` is empty then
};

// Reads through `source` once; one thread.
class LineSource {
 public:
  LineSource(ByteSource& source, std::size_t most_bytes)
      : source_(source), most_bytes_(most_bytes) {}

  // The next line; nothing at the end. Fails as the source does.
  Result<std::optional<Line>> Next();

 private:
  bool Append(std::string_view bytes);

  ByteSource& source_;
  std::size_t most_bytes_;
  std::string_view chunk_;  // what is left of the source's last piece
  std::string carried_;     // the beginning of a line that runs over pieces
  std::uint64_t number_ = 0;
};

}  // namespace dateline
