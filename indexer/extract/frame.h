// SPDX-License-Identifier: GPL-2.0-or-later
// The top of a report: "date 2024-03-22", a stamp line, a byline and the dateline, in any order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/stamp.h"

namespace dateline {

struct Frame {
  std::optional<FrameDate> leading;  // "date 2024-03-22"
  std::optional<FrameDate> stamp;    // "3rd June 2021, 09:05", alone in its line
  std::string stamp_source;          // "Monday, 12 August 2024 | Highveld Wire"
  std::optional<Dateline> dateline;
  std::vector<std::string> byline;
  std::string byline_source;  // "By Orla Fennelly, Gaelport News"
  std::uint32_t body_begin = 0;
};

// Reads the first lines of `text`, which may begin with its own headline. Any thread.
Frame ReadFrame(std::string_view text);

// Where dates stand that say when the report was published and not what it speaks of. `dateline` is
// the header's, which may have refused the frame's. Any thread.
std::vector<Span> DateSpans(const Frame& frame, Span dateline);

// True for a line that is a stamp, a byline or a dateline and nothing else: it is no headline. Any
// thread.
bool IsFrameLine(std::string_view line);

}  // namespace dateline
