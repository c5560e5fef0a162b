// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's exceptions become errors where a floor is left. Internal to searcher.
#pragma once

#include <xapian.h>

#include "core/result.h"

namespace dateline {

// What `work` gives, or the error that Xapian threw in it: for work over an archive that runs once
// and by hand, where a commit that comes between is told and not tried again.
template <typename T, typename Work>
Result<T> AtTheDoor(Work work) {
  try {
    return work();
  } catch (const Xapian::DatabaseModifiedError&) {
    return Error{Fault::kUnavailable,
                 "the archive was written to meanwhile; try again when no indexing is under way"};
  } catch (const Xapian::Error& error) {
    return Error{Fault::kDamaged, "the index could not be read (" + error.get_msg() +
                                      "); run 'dateline check' on the archive"};
  }
}

}  // namespace dateline
