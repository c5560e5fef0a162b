// SPDX-License-Identifier: GPL-2.0-or-later
// Whom the latest articles name more than usual. Internal to searcher.
#pragma once

#include "searcher/response.h"
#include "searcher/snapshot.h"

namespace dateline {

// Counts the articles whose whole day of publication is among the last thirty of the archive, which
// may have ended years ago. Any thread.
Rising RisingPeople(const Snapshot& snapshot);

}  // namespace dateline
