// SPDX-License-Identifier: GPL-2.0-or-later
// Two entities in the articles that name both. Internal to searcher.
#pragma once

#include "core/result.h"
#include "searcher/deadline.h"
#include "searcher/profile.h"
#include "searcher/snapshot.h"

namespace dateline {

// kNotFound for an id that no article carries; kBadInput when both are the same entity. Two that
// are never named together have a profile without articles. Throws Xapian::Error and
// DeadlinePassed.
Result<PairProfile> DescribePair(const Snapshot& snapshot, const EntityName& one,
                                 const EntityName& other, const Deadline& deadline);

}  // namespace dateline
