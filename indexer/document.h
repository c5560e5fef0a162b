// SPDX-License-Identifier: GPL-2.0-or-later
// A record as a Xapian document: terms, positions, values and the stored bytes, as core/schema and
// docs/index-format.md say.
#pragma once

#include <xapian.h>

#include "core/record.h"

namespace dateline {

// Pure; any thread. Every term fits Xapian's bound, so that adding the document cannot fail on it.
Xapian::Document MakeDocument(const Record& record);

}  // namespace dateline
