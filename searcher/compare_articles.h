// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of the archive beside each other. Internal to searcher.
#pragma once

#include "core/result.h"
#include "searcher/comparison.h"
#include "searcher/snapshot.h"

namespace dateline {

// kNotFound for an article or version that there is not. Throws Xapian::Error.
Result<Comparison> CompareArticles(const Snapshot& snapshot, const TextName& before,
                                   const TextName& after);

}  // namespace dateline
