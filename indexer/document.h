// SPDX-License-Identifier: GPL-2.0-or-later
// A record as a Xapian document: terms, positions, values and the stored bytes, as core/schema and
// docs/index-format.md say.
#pragma once

#include <xapian.h>

#include <string>

#include "core/record.h"

namespace dateline {

// Pure; any thread. Every term fits Xapian's bound, so that adding the document cannot fail on it.
Xapian::Document MakeDocument(const Record& record);

// A document with what the writer must know of its article. Made on a worker's thread, so that the
// one writer does nothing but write.
struct PreparedDocument {
  std::string id;
  std::string path;
  Xapian::Document document;
};

// MakeDocument, with the article's id and path beside it. Pure; any thread.
PreparedDocument Prepare(const Record& record);

}  // namespace dateline
