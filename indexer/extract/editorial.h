// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a page that are not the article: photo credits, teasers, bylines.
#pragma once

#include <string_view>
#include <vector>

#include "core/article.h"

namespace dateline {

// "Photo by Mai Chi / Delta Press", "VNA Photo", "READ MORE: Actor Tom Hale returns", "By Ann Lee":
// the bytes of `text` whose names are not those of the article, each to the end of its line.
// Pure, linear; any thread.
std::vector<Span> EditorialSpans(std::string_view text);

}  // namespace dateline
