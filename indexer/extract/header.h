// SPDX-License-Identifier: GPL-2.0-or-later
// The frame of a report: publication date, dateline, source, byline (design: dates.md section 1).
#pragma once

#include "core/annotation.h"
#include "core/article.h"

namespace dateline {

// Reads the publication date by the order of trust (given, leading "date 2024-03-22" or the
// dateline's whole date, address or file name, stamp, the year inferred for a dateline's day), the
// dateline in every listed form, and the source: given, of the dateline, of the credit ("— VNS",
// "Source: VNA"), of the stamp or byline, of the headline's tail, of a picture. Never invents: an
// article that does not say is undated. `today` bounds what counts as a date of the past (beyond
// tomorrow is none). Pure; any thread.
Header FindHeader(const Article& article, Day today);

}  // namespace dateline
