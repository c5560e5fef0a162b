// SPDX-License-Identifier: GPL-2.0-or-later
// The clock that stamps files stands still for some milliseconds at a time.
#pragma once

#include <thread>

#include "searcher/handles.h"

namespace dateline {

// Until what was written before and what is read from now on can be told apart by that clock. A
// search asks the newest state where they cannot.
inline void AwaitNextTick() {
  const FileTime now = FileTimeNow();
  while (FileTimeNow() == now) std::this_thread::yield();
}

}  // namespace dateline
