// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/sentence.h"

#include <algorithm>
#include <cstddef>

namespace dateline::web {
namespace {

// Text between two equal marks, or nothing when the second is missing.
std::string_view Between(std::string_view pattern, char mark) {
  const std::size_t end = pattern.find(mark, 1);
  return end == pattern.npos ? std::string_view() : pattern.substr(1, end - 1);
}

}  // namespace

Html Sentence(std::string_view pattern, std::initializer_list<Part> parts) {
  Html html;
  const Part* part = parts.begin();
  while (!pattern.empty()) {
    const std::size_t plain = std::min(pattern.find_first_of("{`*"), pattern.size());
    html += Text(pattern.substr(0, plain));
    pattern.remove_prefix(plain);
    if (pattern.empty()) break;

    if (pattern.starts_with("{}")) {
      if (part != parts.end()) html += Join({*part++});
      pattern.remove_prefix(2);
    } else if (const std::string_view words = Between(pattern, pattern[0]);
               pattern[0] != '{' && !words.empty()) {
      html += pattern[0] == '`' ? Join({"<code>", Text(words), "</code>"})
                                : Join({"<em>", Text(words), "</em>"});
      pattern.remove_prefix(words.size() + 2);
    } else {
      html += Text(pattern.substr(0, 1));
      pattern.remove_prefix(1);
    }
  }
  return html;
}

}  // namespace dateline::web
