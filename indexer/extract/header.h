// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of a report: publication date, dateline, source, byline (design: dates.md section 1).
#pragma once

#include "core/annotation.h"
#include "core/article.h"

namespace dateline {

// Reads the publication date by the order of trust (given, leading "date 2024-03-22", address or
// file name, stamp), the dateline in every listed form, and the source from the credit line
// ("— VNS", "Source: VNA"). Never invents: an article that does not say is undated. `today` bounds
// what counts as a date of the past (beyond tomorrow is none). Pure; any thread.
Header FindHeader(const Article& article, Day today);

}  // namespace dateline
