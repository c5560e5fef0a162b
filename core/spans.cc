// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/spans.h"

#include <algorithm>
#include <iterator>

namespace dateline {

std::vector<Span> MergedSpans(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::vector<Span> all;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all),
             [](Span x, Span y) { return x.begin < y.begin; });
  std::uint32_t done = 0;
  std::erase_if(all, [&](Span span) {
    if (span.begin < done) return true;
    done = span.end;
    return false;
  });
  return all;
}

}  // namespace dateline
