// SPDX-License-Identifier: GPL-2.0-or-later
// The head of a request, judged before anything else reads it. Whatever two readers could take in
// two ways is refused here, so that no proxy before us and no library behind us can be made to
// disagree about where a request ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::web {

// Why a head is refused; status 0 when it is not.
struct HeadFault {
  int status = 0;
  std::string_view reason{};  // one of kRefusalReasons

  explicit operator bool() const { return status != 0; }
};

// How far a head has come: whole once `end` (the byte after its blank line) is not 0.
struct HeadProgress {
  std::size_t end = 0;
  HeadFault fault{};
};

struct Head {
  std::string method;
  std::string target;  // origin form ("/search?q=x") or "*", still percent-encoded
  bool keep_alive = false;
  std::vector<std::pair<std::string, std::string>> headers;  // lower-case names, trimmed values
  bool takes_chunks = false;                                 // HTTP/1.1: a body may come in chunks

  // The first value of the header `name` (lower case), or nothing.
  std::string_view Header(std::string_view name) const;
};

struct HeadRules {
  std::size_t bytes = 16 * 1024;
  std::size_t headers = 64;
  std::vector<std::string> allowed_hosts{};  // empty: any
};

// A head and the rule it broke. What could be read of a refused head is there, to dress the answer.
struct CheckedHead {
  Head head;
  HeadFault fault{};
};

// Looks for the end of the head in `bytes`, of which the first `seen` were looked at before.
// Refuses as early as the bytes allow: control characters, bare CR or LF, too long a target or
// head.
HeadProgress FindHeadEnd(std::string_view bytes, std::size_t seen, const HeadRules& rules);

// Requires: `bytes` is a whole head, as FindHeadEnd found it.
CheckedHead CheckHead(std::string_view bytes, const HeadRules& rules);

}  // namespace dateline::web
