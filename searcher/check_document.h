// SPDX-License-Identifier: GPL-2.0-or-later
// What lists say is not believed where rows are looked up by it. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string>

namespace dateline {

// Throws Xapian::DatabaseCorruptError when `document` is higher than the last one: so says a
// damaged list, or one that a writer was writing anew while it was read.
inline void CheckDocument(Xapian::docid document, Xapian::docid last) {
  if (document <= last) return;
  throw Xapian::DatabaseCorruptError("a list names article " + std::to_string(document) +
                                     ", the last is " + std::to_string(last));
}

}  // namespace dateline
