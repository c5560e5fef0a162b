// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that the text speaks of (design: dates.md sections 2 to 6).
#pragma once

#include <span>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"

namespace dateline {

// The date expressions of `article.text` inside `header.body`, resolved against the publication
// date where there is one. The dateline's own date is none of them. Without a publication date
// nothing is counted from today and no year is invented. What is a part of the name of a person or
// a body of `entities` ("Sunday Adebanjo", "the March 23 Movement") is no date. Pure, linear in the
// text; any thread.
std::vector<DateMention> FindDates(const Article& article, const Header& header,
                                   std::span<const Entity> entities = {});

}  // namespace dateline
