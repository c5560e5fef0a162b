// SPDX-License-Identifier: GPL-2.0-or-later
// What a request asks for: its path and parameters as text that the rest of the program may trust.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline::web {

struct RequestTarget {
  std::string path;
  std::vector<std::pair<std::string, std::string>> parameters;  // in the order they came

  bool operator==(const RequestTarget&) const = default;
};

// The one parameter that is typed into a box of several lines: a list of names.
inline constexpr std::string_view kLinesParameter = "names";

// Decodes "/search?q=caf%C3%A9+noir". What people type is repaired: a percent sign that begins no
// escape stands for itself, tabs and newlines (but of kLinesParameter) become blanks, other C0
// controls go, letters become NFC. Fails with kBadInput, code "bad-encoding", when decoded bytes
// are not UTF-8: nobody can say which letters were meant. Any thread.
Result<RequestTarget> DecodeTarget(std::string_view target);

}  // namespace dateline::web
