// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/line_source.h"

namespace dateline {

// False once the line is longer than it may be; its bytes are let go then.
bool LineSource::Append(std::string_view bytes) {
  if (carried_.size() + bytes.size() > most_bytes_) return false;
  carried_.append(bytes);
  return true;
}

Result<std::optional<Line>> LineSource::Next() {
  carried_.clear();
  Line line;
  line.number = ++number_;
  bool has_begun = false;
  for (;;) {
    if (chunk_.empty()) {
      const Result<std::string_view> chunk = source_.Next();
      if (!chunk) return chunk.error();
      if (chunk->empty() && !has_begun) return std::optional<Line>();
      chunk_ = *chunk;
    }
    has_begun = true;
    const std::size_t newline = chunk_.find('\n');
    const std::string_view part = chunk_.substr(0, newline);
    if (!line.is_too_long && !Append(part)) {
      line.is_too_long = true;
      carried_ = std::string();  // gives the memory back, which clear() would not
    }
    const bool is_whole = newline != chunk_.npos || chunk_.empty();
    chunk_.remove_prefix(newline == chunk_.npos ? chunk_.size() : newline + 1);
    if (!is_whole) continue;
    line.bytes = carried_;
    return std::optional<Line>(line);
  }
}

}  // namespace dateline
