// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "core/article.h"

namespace dateline {

// The spans of both lists as one: in order and apart. What overlaps an earlier one is left out.
// Requires: each list is in order of where its spans begin. Any thread.
std::vector<Span> MergedSpans(const std::vector<Span>& a, const std::vector<Span>& b);

}  // namespace dateline
