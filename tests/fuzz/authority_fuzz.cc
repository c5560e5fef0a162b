// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes give an authority or faults, never both; the same lines turned round give the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/authority.h"

namespace {

std::string LinesReversed(std::string_view text) {
  std::string reversed;
  while (!text.empty()) {
    const std::size_t begin = text.rfind('\n') == text.npos ? 0 : text.rfind('\n') + 1;
    reversed.append(text.substr(begin)).append("\n");
    text = text.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return reversed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const dateline::ReadAuthority read = dateline::ParseAuthority(text);
  if (!read.faults.empty() && !read.authority.fingerprint.empty()) std::abort();
  // Rows of a table stand under their header and may run over lines; JSON lines stand alone.
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (!read.faults.empty() || first == text.npos || text[first] != '{') return 0;
  const dateline::ReadAuthority again = dateline::ParseAuthority(LinesReversed(text));
  if (again.authority.fingerprint != read.authority.fingerprint) std::abort();
  return 0;
}
