// SPDX-License-Identifier: GPL-2.0-or-later
// Internal to searcher.
#pragma once

#include <cstddef>

#include "searcher/inventory.h"
#include "searcher/snapshot.h"

namespace dateline {

// At most `most` from the one at `first` on, counted from 0. Throws Xapian::Error.
Inventory TakeInventory(const Snapshot& snapshot, InventoryKind kind, std::size_t first,
                        std::size_t most);

}  // namespace dateline
