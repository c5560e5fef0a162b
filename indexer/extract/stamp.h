// SPDX-License-Identifier: GPL-2.0-or-later
// "3rd June 2021, 09:05 | Highveld Wire": the line in which a page says when it was published.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "indexer/extract/date_scanner.h"
#include "indexer/extract/written_date.h"

namespace dateline {

// A date that stands in the frame of a report and not in its sentences.
struct FrameDate {
  WrittenDate date;
  Span span;
};

struct Stamp {
  FrameDate date;
  std::string source;  // what stands behind a bar, when it is called like a paper; or empty
};

// The stamp that fills the tokens [at, end), a line: a day, with a label ("Updated:") or a clock
// before it, and a clock, zone, bracket or bar behind it. None for a line that says more, nor for
// a month alone. Any thread.
std::optional<Stamp> ReadStamp(const DateTokens& tokens, std::size_t at, std::size_t end);

// A stamp that stands alone in one of the last lines of `text`, its span in `text`. Only with a
// label, weekday, clock or paper: a bare date may end a story. Any thread.
std::optional<Stamp> FindClosingStamp(std::string_view text);

// The day at the end of a headline that names its issue: "News in brief: Monday, 20 October 2025".
// Only with its weekday: "Timeline: 11 September 2001" is what the report is about. Any thread.
std::optional<FrameDate> ReadIssueDate(std::string_view headline);

}  // namespace dateline
